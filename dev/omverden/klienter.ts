import { SCENARIOER } from './scenarioer';
import { hovedenhetNummer } from './scenarioer/nummer';

export const KALENDER = 'skatteetaten:kalendertjeneste';
export const LEVER = 'skatteetaten:kalendertjeneste.lever';
export const FRISTER = 'skatteetaten:frister';

/** The ids of the resources in Altinn. */
const RESSURSER = ['ske-kalender', 'ske-krav-og-betalinger'];

/** The kilder of the authority, each with a synthetic virksomhet, and the partners of the API. */
export const SYSTEMKLIENTER = [
  klient('skatteetaten-mva', 'Skatteetaten, merverdiavgift', 901, [LEVER]),
  klient('skatteetaten-innkreving', 'Skatteetaten, innkreving', 902, [LEVER]),
  klient('skatteetaten-a-ordningen', 'Skatteetaten, a-ordningen', 903, [LEVER]),
  klient('skatteetaten-skatt', 'Skatteetaten, skatt', 904, [LEVER]),
  klient('fremmed', 'FREMMED PROGRAMVARE AS', 911, [KALENDER, FRISTER]),
  klient('regnskapssystem', 'FJORDTALL REGNSKAPSSYSTEM AS', 921, [KALENDER, FRISTER]),
  klient('bank', 'KYSTSPAREBANKEN ASA', 931, [KALENDER]),
] as const;

export type KlientId = (typeof SYSTEMKLIENTER)[number]['clientId'];

/** A virksomhet that has delegated a scope to its vendor in Altinn. */
export interface Delegering {
  leverandoer: string;
  konsument: string;
  scope: string;
}

/** A system user that a virksomhet has approved for its vendor's system. */
export interface Systembruker {
  clientId: string;
  organisasjonsnummer: string;
  systemuserId: string;
  systemId: string;
  /** For an accountant: the customers the system user may act for, in addition to the accountant's own virksomhet. */
  klienter?: readonly string[];
  /** The approved resources, as ids in Altinn. */
  ressurser: readonly string[];
  /** The reference given when the system user was requested. Every token request must then repeat it. */
  externalRef?: string;
}

/** A virksomhet's consent to let another organisation read. */
export interface Samtykke {
  id: string;
  fra: string;
  til: string;
  gitt: string;
  gyldigTil: string;
  ressurs: string;
}

/** The rights that businesses have given others, as registered in Altinn. */
export interface Fullmakter {
  delegeringer: readonly Delegering[];
  systembrukere: readonly Systembruker[];
  samtykker: readonly Samtykke[];
}

const EPLEPRESS = virksomhetTil('eplepress');
const AS_ANSATTE = virksomhetTil('as-ansatte');
const AS_HVILENDE = virksomhetTil('as-hvilende');
const MVA_AAR = virksomhetTil('mva-aar');
const REGNSKAPSFOERER = virksomhetTil('regnskapsfoerer');
const PRIMAERNAERING = virksomhetTil('primaernaering');

export const FULLMAKTER: Fullmakter = {
  delegeringer: [{ leverandoer: orgnrTil('regnskapssystem'), konsument: AS_ANSATTE, scope: KALENDER }],
  systembrukere: [
    systembruker('33a0911a-5459-456f-bc57-3d37ef9a016c', EPLEPRESS),
    { ...systembruker('7b9ff4c5-6a3e-4d4c-8f0e-2f4f6d6e4a11', AS_ANSATTE), externalRef: 'kunde-5' },
    // The first may read frister but not amounts. The second is approved for an unrelated resource.
    { ...systembruker('5b0a3f0e-0f7b-4f5c-9c57-6a1f5f0f7d33', MVA_AAR), ressurser: ['ske-kalender'] },
    {
      ...systembruker('c2d7f6aa-2f0e-4c0b-8d51-0b9a3f8e4b44', PRIMAERNAERING),
      ressurser: ['annen-tjeneste'],
    },
    {
      ...systembruker('d4c3f1b2-58a6-4b7e-9e53-31c0a7d2f655', REGNSKAPSFOERER),
      klienter: virksomheterTil('regnskapsfoerer').slice(1, 3),
    },
  ],
  samtykker: [
    samtykke('77ed8698-e619-4066-9eb4-5c1eb3f165a1', EPLEPRESS, '2035-12-31T22:59:59Z'),
    samtykke('1f0d5b3c-93b4-4d3c-9f25-0c0e5a5d7c02', AS_HVILENDE, '2026-01-31T22:59:59Z'),
  ],
};

function klient<I extends string>(clientId: I, navn: string, loepenummer: number, scopes: readonly string[]) {
  return { clientId, navn, organisasjonsnummer: hovedenhetNummer(loepenummer), scopes };
}

/** The organisasjonsnummer of a client. */
export function orgnrTil(clientId: KlientId): string {
  const funnet = SYSTEMKLIENTER.find((ett) => ett.clientId === clientId);
  if (!funnet) throw new RangeError(`No such client: ${clientId}`);
  return funnet.organisasjonsnummer;
}

function virksomhetTil(scenario: string): string {
  const [funnet] = virksomheterTil(scenario);
  if (!funnet) throw new RangeError(`${scenario} has no virksomhet`);
  return funnet;
}

function virksomheterTil(scenario: string): string[] {
  const funnet = SCENARIOER.find(({ id }) => id === scenario)?.virksomheter ?? [];
  return funnet.map(({ organisasjonsnummer }) => organisasjonsnummer);
}

function systembruker(systemuserId: string, organisasjonsnummer: string): Systembruker {
  const systemId = `${orgnrTil('regnskapssystem')}_fjordtall`;
  return { clientId: 'regnskapssystem', organisasjonsnummer, systemuserId, systemId, ressurser: RESSURSER };
}

function samtykke(id: string, fra: string, gyldigTil: string): Samtykke {
  return { id, fra, til: orgnrTil('bank'), gitt: '2025-11-03T09:15:00Z', gyldigTil, ressurs: 'ske-kalender' };
}
