import { hovedenhetNummer, underenhetNummer } from './nummer';
import type {
  Adresse,
  BrukerForhold,
  EnhetJson,
  Testunderenhet,
  Testvirksomhet,
  UnderenhetJson,
} from './typer';

/** The access packages included in a key role. */
export const NOEKKELROLLE_PAKKER: readonly string[] = [
  'skatt-naering',
  'skattegrunnlag',
  'merverdiavgift',
  'motorvognavgift',
  'saeravgifter',
  'krav-og-utlegg',
  'kreditt-og-oppgjoer',
  'regnskap-okonomi-rapport',
  'toll',
];

const STEDER = [
  { postnummer: '5750', poststed: 'ODDA', kommune: 'ULLENSVANG', kommunenummer: '4618' },
  { postnummer: '0150', poststed: 'OSLO', kommune: 'OSLO', kommunenummer: '0301' },
  { postnummer: '5003', poststed: 'BERGEN', kommune: 'BERGEN', kommunenummer: '4601' },
  { postnummer: '7010', poststed: 'TRONDHEIM', kommune: 'TRONDHEIM', kommunenummer: '5001' },
  { postnummer: '9008', poststed: 'TROMSØ', kommune: 'TROMSØ', kommunenummer: '5501' },
] as const;

function adresse(loepenummer: number): Adresse {
  const sted = STEDER[loepenummer % STEDER.length] ?? STEDER[0];
  return { land: 'Norge', landkode: 'NO', ...sted, adresse: [`Eksempelveien ${loepenummer}`] };
}

const ORGANISASJONSFORM = {
  ENK: 'Enkeltpersonforetak',
  AS: 'Aksjeselskap',
  FLI: 'Forening/lag/innretning',
  BEDR: 'Underenhet til næringsdrivende og offentlig forvaltning',
} as const;

export function organisasjonsform(kode: keyof typeof ORGANISASJONSFORM) {
  return { kode, beskrivelse: ORGANISASJONSFORM[kode] };
}

interface Grunnlag {
  /** Determines the organisasjonsnummer. A new virksomhet takes an unused number. */
  loepenummer: number;
  navn: string;
  registrert: string;
  naering: [kode: string, beskrivelse: string];
  /** The day of registration in Merverdiavgiftsregisteret. Left out when not registered. */
  mvaFra?: string;
  /** Differences from an ordinary active enhet of the form. */
  avvik?: Partial<EnhetJson>;
  roller?: string[];
  tilgangspakker?: string[];
  brukerForhold?: BrukerForhold[];
  underenheter?: Testunderenhet[];
}

function virksomhet(kode: 'ENK' | 'AS' | 'FLI', rolle: string[], g: Grunnlag, form: Partial<EnhetJson>) {
  const organisasjonsnummer = hovedenhetNummer(g.loepenummer);
  const json: EnhetJson = {
    organisasjonsnummer,
    navn: g.navn,
    organisasjonsform: organisasjonsform(kode),
    historiskeNavn: [],
    registreringsdatoEnhetsregisteret: g.registrert,
    registrertIMvaregisteret: g.mvaFra !== undefined,
    ...(g.mvaFra === undefined ? {} : { registreringsdatoMerverdiavgiftsregisteret: g.mvaFra }),
    naeringskode1: { kode: g.naering[0], beskrivelse: g.naering[1] },
    harRegistrertAntallAnsatte: false,
    forretningsadresse: adresse(g.loepenummer),
    registrertIForetaksregisteret: false,
    registrertIStiftelsesregisteret: false,
    registrertIFrivillighetsregisteret: false,
    registrertIPartiregisteret: false,
    konkurs: false,
    underAvvikling: false,
    underTvangsavviklingEllerTvangsopplosning: false,
    maalform: 'Bokmål',
    paategninger: [],
    respons_klasse: 'Enhet',
    ...form,
    ...g.avvik,
  };
  const svar: Testvirksomhet = {
    organisasjonsnummer,
    navn: g.navn,
    organisasjonsform: kode,
    enhet: { slag: 'enhet', json },
    roller: g.roller ?? rolle,
    tilgangspakker: g.tilgangspakker ?? [...NOEKKELROLLE_PAKKER],
    underenheter: g.underenheter ?? [],
    brukerForhold: g.brukerForhold ?? [],
  };
  return svar;
}

/** An ENK owned by the scenario's person. In the register an ENK lacks stiftelsesdato, kapital and aarsregnskap. */
export function enk(g: Grunnlag): Testvirksomhet {
  return virksomhet('ENK', ['INNH'], g, {
    institusjonellSektorkode: { kode: '8200', beskrivelse: 'Personlig næringsdrivende' },
  });
}

export function as(g: Grunnlag): Testvirksomhet {
  return virksomhet('AS', ['DAGL', 'LEDE'], g, {
    stiftelsesdato: g.registrert,
    institusjonellSektorkode: { kode: '2100', beskrivelse: 'Private aksjeselskaper mv.' },
    registrertIForetaksregisteret: true,
    registreringsdatoForetaksregisteret: g.registrert,
    sisteInnsendteAarsregnskap: '2025',
    kapital: {
      belop: 30000,
      antallAksjer: 30,
      type: 'Aksjekapital',
      valuta: 'NOK',
      innfortDato: g.registrert,
    },
  });
}

/** An association, a form the product does not cover. */
export function forening(g: Grunnlag): Testvirksomhet {
  return virksomhet('FLI', ['LEDE'], g, { registrertIFrivillighetsregisteret: true });
}

/** The virksomhet after its deletion. Enhetsregisteret then answers 200 with only a few fields. */
export function slettet(v: Testvirksomhet, slettedato: string): Testvirksomhet {
  if (v.enhet.slag !== 'enhet') return v;
  const { organisasjonsnummer, navn, organisasjonsform: form } = v.enhet.json;
  return {
    ...v,
    enhet: {
      slag: 'slettet',
      json: {
        organisasjonsnummer,
        navn,
        organisasjonsform: form,
        historiskeNavn: [],
        slettedato,
        respons_klasse: 'SlettetEnhet',
      },
    },
  };
}

export function underenhet(
  loepenummer: number,
  overordnetLoepenummer: number,
  navn: string,
  tilgang: { roller: string[]; tilgangspakker: string[] },
): Testunderenhet {
  const json: UnderenhetJson = {
    organisasjonsnummer: underenhetNummer(loepenummer),
    navn,
    organisasjonsform: organisasjonsform('BEDR'),
    registreringsdatoEnhetsregisteret: '2021-02-10',
    registrertIMvaregisteret: false,
    harRegistrertAntallAnsatte: false,
    overordnetEnhet: hovedenhetNummer(overordnetLoepenummer),
    oppstartsdato: '2021-02-01',
    beliggenhetsadresse: adresse(loepenummer),
    respons_klasse: 'Underenhet',
  };
  return { json, ...tilgang };
}

/** A fact the user has given. Without `fraOgMed` it has no known start. */
export function oppgitt<N extends BrukerForhold['navn']>(
  navn: N,
  verdi: Extract<BrukerForhold, { navn: N }>['verdi'],
  fraOgMed: string | null = null,
): BrukerForhold {
  // The constraint guarantees a valid pair, but TypeScript cannot infer that it belongs to the union.
  return { navn, verdi, fraOgMed } as BrukerForhold;
}
