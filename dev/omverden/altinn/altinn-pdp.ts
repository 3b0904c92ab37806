import { HttpFeil, isObjekt, json, type Kall, type Ruter, readJsonObjekt, type Svar } from '../felles/http';
import type { Systembruker } from '../klienter';

export const PDP_SCOPE = 'altinn:authorization/authorize';

const SYSTEMBRUKER = 'urn:altinn:systemuser:uuid';
const VIRKSOMHET = 'urn:altinn:organization:identifier-no';
const RESSURS = 'urn:altinn:resource';
const HANDLING = 'urn:oasis:names:tc:xacml:1.0:action:action-id';

type Objekt = Record<string, unknown>;

/** Settings from `PUT /_pdp`. They last until the next `PUT`. */
interface Stilling {
  /** Replaces every decision. */
  avgjoerelse?: string;
  /** The lowest authentication level the answers demand: `nivaa` for everybody, `nivaaOrg` for organisations. */
  nivaa?: unknown;
  nivaaOrg?: unknown;
  /** `camel` writes `decision` instead of `Decision`. */
  skrivemaate?: string;
  /** `utelatt` leaves out the last answer; `snudd` reverses the order. */
  feil?: string;
  /** System users whose rights are withdrawn. */
  trukket?: unknown;
}

/**
 * Altinn's decision point. A system user gets Permit for the resources its virksomhet has approved. Everything else is
 * NotApplicable, as for a resource without a matching rule. `PUT /_pdp` changes the answers.
 */
export function createPdp(
  systembrukere: readonly Systembruker[],
  authenticate: (kall: Kall) => Promise<unknown>,
): Ruter {
  let stilling: Stilling = {};

  async function authorize(kall: Kall): Promise<Svar> {
    await authenticate(kall);
    const { Request: request } = readJsonObjekt(kall);
    if (!isObjekt(request)) throw new HttpFeil(400, 'Expected a Request');
    const svar = spurt(request).map((kategorier) => avgjoer(kategorier, systembrukere, stilling));
    if (stilling.feil === 'utelatt') svar.pop();
    if (stilling.feil === 'snudd') svar.reverse();
    const kropp = { Response: svar };
    return json(200, stilling.skrivemaate === 'camel' ? withCamel(kropp) : kropp);
  }

  return {
    'POST /authorization/api/v1/authorize': authorize,
    'PUT /_pdp': (kall) => {
      stilling = readJsonObjekt(kall);
      return json(200, stilling);
    },
  };
}

/** The categories of each question: those its reference names, or all categories when there is only one question. */
function spurt(request: Objekt): Objekt[][] {
  const alle = ['AccessSubject', 'Action', 'Resource'].flatMap((navn) => liste(request[navn]));
  if (!isObjekt(request.MultiRequests)) return [alle];
  return liste(request.MultiRequests.RequestReference).map(({ ReferenceId: ider }) =>
    (Array.isArray(ider) ? ider : []).map((id) => {
      const funnet = alle.find((kategori) => kategori.Id === id);
      if (!funnet) throw new HttpFeil(400, `No category with the Id ${id}`);
      return funnet;
    }),
  );
}

function liste(verdi: unknown): Objekt[] {
  if (!Array.isArray(verdi) || !verdi.every(isObjekt)) throw new HttpFeil(400, 'Expected a list of objects');
  return verdi;
}

function avgjoer(kategorier: Objekt[], systembrukere: readonly Systembruker[], stilling: Stilling) {
  const attributter = kategorier.flatMap(({ Attribute }) => liste(Attribute));
  const verdi = (id: string) => attributter.find(({ AttributeId }) => AttributeId === id)?.Value;
  const harRett = systembrukere.some(
    ({ systemuserId, organisasjonsnummer, klienter = [], ressurser }) =>
      systemuserId === verdi(SYSTEMBRUKER) &&
      [organisasjonsnummer, ...klienter].some((nummer) => nummer === verdi(VIRKSOMHET)) &&
      ressurser.some((ressurs) => ressurs === verdi(RESSURS)) &&
      verdi(HANDLING) === 'read' &&
      !(Array.isArray(stilling.trukket) && stilling.trukket.includes(systemuserId)),
  );
  return {
    Decision: stilling.avgjoerelse ?? (harRett ? 'Permit' : 'NotApplicable'),
    Status: { StatusCode: { Value: 'urn:oasis:names:tc:xacml:1.0:status:ok' } },
    Obligations: [
      ...nivaakrav('urn:altinn:minimum-authenticationlevel', 'nivaa' in stilling ? stilling.nivaa : '3'),
      ...(stilling.nivaaOrg === undefined
        ? []
        : nivaakrav('urn:altinn:minimum-authenticationlevel-org', stilling.nivaaOrg)),
    ],
    Category: [{ Attribute: attributter.filter(({ IncludeInResult }) => IncludeInResult === true) }],
  };
}

const nivaakrav = (category: string, value: unknown) => [
  {
    Id: 'urn:altinn:obligation:authenticationLevel1',
    AttributeAssignment: [
      { AttributeId: 'urn:altinn:obligation1-assignment1', Value: value, Category: category },
    ],
  },
];

function withCamel(verdi: unknown): unknown {
  if (Array.isArray(verdi)) return verdi.map(withCamel);
  if (!isObjekt(verdi)) return verdi;
  return Object.fromEntries(
    Object.entries(verdi).map(([navn, innhold]) => [
      navn.charAt(0).toLowerCase() + navn.slice(1),
      withCamel(innhold),
    ]),
  );
}
