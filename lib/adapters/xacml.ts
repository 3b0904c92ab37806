import { z } from 'zod';
import { readHver } from './liste';

/**
 * The XACML JSON of Altinn's decision point. One request has many questions; the answers are matched by the
 * attributes they repeat.
 */

/** A question: may the system user read the resource of the virksomhet? */
export interface Spoersmaal {
  /** The uuid of the system user. */
  systembruker: string;
  organisasjonsnummer: string;
  /** The id of the resource in Altinn. */
  ressurs: string;
}

const SYSTEMBRUKER = 'urn:altinn:systemuser:uuid';
const VIRKSOMHET = 'urn:altinn:organization:identifier-no';
const RESSURS = 'urn:altinn:resource';
const HANDLING = 'urn:oasis:names:tc:xacml:1.0:action:action-id';

/** The security level of a system that comes through Maskinporten: substantial. */
const VAART_NIVAA = 3;
const NIVAA = 'urn:altinn:minimum-authenticationlevel';
/** Used where a policy requires another level of organisations and systems than of persons. */
const NIVAA_FOR_SYSTEMER = `${NIVAA}-org`;

/** Returns the key that identifies a question. */
export const toAttributtnoekkel = ({ systembruker, organisasjonsnummer, ressurs }: Spoersmaal): string =>
  `${systembruker} ${organisasjonsnummer} ${ressurs}`.toLowerCase();

/** An attribute that the answer must repeat, so that it can be matched to its question. */
const gjentas = (AttributeId: string, Value: string) => ({ AttributeId, Value, IncludeInResult: true });

/** Builds one request with all the questions. Each system user is included once. */
export function toForespoersel(spoersmaal: readonly Spoersmaal[]) {
  const brukere = [...new Set(spoersmaal.map(({ systembruker }) => systembruker))];
  return {
    Request: {
      ReturnPolicyIdList: false,
      AccessSubject: brukere.map((uuid, i) => ({ Id: `s${i}`, Attribute: [gjentas(SYSTEMBRUKER, uuid)] })),
      Action: [{ Id: 'a0', Attribute: [{ AttributeId: HANDLING, Value: 'read' }] }],
      Resource: spoersmaal.map(({ ressurs, organisasjonsnummer }, i) => ({
        Id: `r${i}`,
        Attribute: [gjentas(RESSURS, ressurs), gjentas(VIRKSOMHET, organisasjonsnummer)],
      })),
      MultiRequests: {
        RequestReference: spoersmaal.map(({ systembruker }, i) => ({
          ReferenceId: [`s${brukere.indexOf(systembruker)}`, 'a0', `r${i}`],
        })),
      },
    },
  };
}

const Attributt = z.object({ attributeid: z.string(), value: z.unknown() });
/** An obligation that cannot be parsed cannot be met, so the answer counts as missing (XACML 3.0 § 7.18). */
const Plikt = z.object({
  attributeassignment: z.array(
    z.object({ category: z.string(), value: z.union([z.string(), z.number()]).nullish() }),
  ),
});
const Om = z.object({
  category: z
    .array(z.object({ attribute: z.array(Attributt).nullish() }))
    .nullish()
    .transform((kategorier) => kategorier?.flatMap(({ attribute }) => attribute ?? []) ?? []),
});
const Resultat = Om.extend({
  // Any other value is not XACML and means neither yes nor no.
  decision: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['permit', 'deny', 'notapplicable', 'indeterminate'])),
  obligations: z
    .array(Plikt)
    .nullish()
    .transform((plikter) => plikter?.flatMap(({ attributeassignment: alle }) => alle) ?? []),
});
const Svar = z.object({ response: z.array(z.unknown()) });
/** More answers than any call has questions. */
const MAKS_SVAR = 1_000;

/**
 * Returns whether each question is permitted, by `toAttributtnoekkel`; null when the body is not an answer. A
 * repeated answer must be permitted each time, and counts as missing when one of its repetitions cannot be parsed. An
 * answer without the attributes of its question is ignored.
 */
export function toSvar(kropp: unknown): Map<string, boolean> | null {
  const lest = Svar.safeParse(withSmallKeys(kropp));
  if (!lest.success) return null;
  const svar = new Map<string, boolean>();
  const { lest: resultater, ugyldige } = readHver(Resultat, lest.data.response, {
    system: 'Altinn',
    hva: 'decisions',
    maks: MAKS_SVAR,
  });
  for (const resultat of resultater) {
    const noekkel = noekkelAv(resultat);
    svar.set(noekkel, isAllowed(resultat) && svar.get(noekkel) !== false);
  }
  for (const ett of ugyldige) {
    const om = Om.safeParse(ett);
    if (om.success) svar.delete(noekkelAv(om.data));
  }
  return svar;
}

/** Returns the key of the question an answer is about. An attribute with two values counts as missing. */
function noekkelAv({ category }: z.infer<typeof Om>): string {
  const verdi = (id: string) => {
    const [en, ...flere] = new Set(
      category.flatMap(({ attributeid, value }) => (attributeid === id ? toTekst(value) : [])),
    );
    return flere.length === 0 ? (en ?? '') : '';
  };
  return toAttributtnoekkel({
    systembruker: verdi(SYSTEMBRUKER),
    organisasjonsnummer: verdi(VIRKSOMHET),
    ressurs: verdi(RESSURS),
  });
}

/** Whether access is granted: the decision is Permit, and our security level is at least the required one. */
function isAllowed({ decision, obligations }: z.infer<typeof Resultat>): boolean {
  if (decision !== 'permit') return false;
  const krav = (kategori: string) => obligations.filter(({ category }) => category === kategori);
  const forSystemer = krav(NIVAA_FOR_SYSTEMER);
  const gjelder = forSystemer.length > 0 ? forSystemer : krav(NIVAA);
  // A required level that is not a number is never met.
  return gjelder.every(({ value }) => /^\d+$/.test(String(value)) && Number(value) <= VAART_NIVAA);
}

const toTekst = (verdi: unknown): string =>
  typeof verdi === 'string' || typeof verdi === 'number' ? String(verdi).toLowerCase() : '';

/** Deeper than any answer. */
const DYBDE = 20;

/**
 * Converts all field names to lower case: Altinn writes both `Decision` and `decision`. An object with both
 * is ambiguous and is left out, as is anything nested too deep.
 */
function withSmallKeys(verdi: unknown, dybde = 0): unknown {
  if (typeof verdi !== 'object' || verdi === null) return verdi;
  if (dybde > DYBDE) return undefined;
  if (Array.isArray(verdi)) return verdi.map((ett) => withSmallKeys(ett, dybde + 1));
  const felter = Object.entries(verdi).map(([navn, innhold]): [string, unknown] => [
    navn.toLowerCase(),
    withSmallKeys(innhold, dybde + 1),
  ]);
  return new Map(felter).size === felter.length ? Object.fromEntries(felter) : undefined;
}
