import type { JWTPayload } from 'jose';
import { isObjekt } from '../felles/http';
import type { Fullmakter, Samtykke, Systembruker } from '../klienter';
import type { MaskinportenKlient } from '../oppsett';
import { refuse } from './maskinporten-feil';

/** The claims of an assertion. */
export interface Krav extends JWTPayload {
  scope?: unknown;
}

interface Spurt {
  verdi: unknown;
  klient: MaskinportenKlient;
  scopes: readonly string[];
  fullmakter: Fullmakter;
}

/** Reads one optional claim of the assertion. Returns the claims it adds to the access token. */
type Tillegg = (spurt: Spurt) => Record<string, unknown>;

/**
 * The optional claims of Maskinporten. A claim the stand-in does not support is refused with its error code, not
 * ignored: a token without the requested restriction would grant more than the caller expects.
 */
export const TILLEGGSKRAV: Readonly<Record<string, Tillegg>> = {
  resource: ({ verdi }) => ({ aud: verdi }),
  pid: ({ verdi }) => ({ pid: verdi }),
  consumer_org: delegering,
  iss_onbehalfof: () => {
    throw refuse('invalid_request', 'The stand-in does not support iss_onbehalfof', 'MP-251');
  },
  authorization_details: ({ verdi, ...spurt }) => {
    const [detalj, ...flere] = Array.isArray(verdi) ? verdi : [];
    if (!isObjekt(detalj) || flere.length > 0) {
      throw refuse('invalid_request', 'authorization_details must hold one object', 'MP-301');
    }
    return { authorization_details: [fullmakt(detalj, spurt)] };
  },
};

export function readTillegg(claims: Krav, spurt: Omit<Spurt, 'verdi'>): Record<string, unknown> {
  const brukt = Object.entries(TILLEGGSKRAV).filter(([navn]) => claims[navn] !== undefined);
  return Object.assign({}, ...brukt.map(([navn, read]) => read({ ...spurt, verdi: claims[navn] })));
}

/** An organisation in ISO 6523 form; 0192 is Enhetsregisteret. */
export const toPart = (orgnr: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` });

/** Makes the customer the consumer and the vendor the supplier. Every scope must have been delegated. */
function delegering({ verdi, klient, scopes, fullmakter }: Spurt): Record<string, unknown> {
  const delegert = scopes.every((scope) =>
    fullmakter.delegeringer.some(
      (en) => en.leverandoer === klient.organisasjonsnummer && en.konsument === verdi && en.scope === scope,
    ),
  );
  if (!delegert) throw refuse('invalid_grant', 'The consumer has not delegated the scope', 'MP-251', 403);
  return {
    consumer: toPart(String(verdi)),
    supplier: toPart(klient.organisasjonsnummer),
    delegation_source: 'https://tt02.altinn.no/',
  };
}

function fullmakt(detalj: Record<string, unknown>, spurt: Omit<Spurt, 'verdi'>): Record<string, unknown> {
  switch (detalj.type) {
    case 'urn:altinn:systemuser':
      return systembrukerkrav(findSystembruker(detalj, spurt));
    case 'urn:altinn:consent':
      return samtykkekrav(findSamtykke(detalj, spurt), detalj);
    default:
      throw refuse('invalid_request', 'Unknown type in authorization_details', 'MP-301');
  }
}

type Medspurt = Pick<Spurt, 'klient' | 'fullmakter'>;

function findSystembruker(detalj: Record<string, unknown>, { klient, fullmakter }: Medspurt): Systembruker {
  const { systemuser_org: org, externalRef } = detalj;
  const funnet = fullmakter.systembrukere.find(
    ({ clientId, organisasjonsnummer }) =>
      clientId === klient.clientId && isObjekt(org) && org.ID === toPart(organisasjonsnummer).ID,
  );
  if (!funnet) throw refuse('invalid_grant', 'No system user for the organisation', 'MP-302');
  if (funnet.externalRef !== externalRef) {
    throw refuse('invalid_altinn_customer_configuration', 'The externalRef is another', 'MP-303');
  }
  return funnet;
}

function systembrukerkrav({ organisasjonsnummer, systemuserId, systemId }: Systembruker) {
  return {
    type: 'urn:altinn:systemuser',
    systemuser_id: [systemuserId],
    systemuser_org: toPart(organisasjonsnummer),
    system_id: systemId,
  };
}

const FRA = 'urn:altinn:organization:identifier-no:';

function findSamtykke(detalj: Record<string, unknown>, { klient, fullmakter }: Medspurt): Samtykke {
  const funnet = fullmakter.samtykker.find(
    ({ id, fra, til }) =>
      id === detalj.id && detalj.from === `${FRA}${fra}` && til === klient.organisasjonsnummer,
  );
  if (!funnet) throw refuse('invalid_grant', 'No such consent', 'MP-302');
  if (Date.parse(funnet.gyldigTil) < Date.now())
    throw refuse('invalid_grant', 'The consent has expired', 'MP-302');
  return funnet;
}

function samtykkekrav({ til, gitt, gyldigTil, ressurs }: Samtykke, { id, from }: Record<string, unknown>) {
  const resource = [{ type: 'urn:altinn:resource', value: ressurs }];
  return {
    type: 'urn:altinn:consent',
    id,
    from,
    to: toPart(til),
    consented: gitt,
    validTo: gyldigTil,
    consentRights: [{ action: ['consent'], resource, metadata: {} }],
  };
}
