import { z } from 'zod';
import { readHver } from './liste';

/** The XACML JSON that Altinn's decision point speaks: many questions in one request, and the answers told apart by what they are about. */

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

/** What a system that comes through Maskinporten counts as: substantial. */
const VAART_NIVAA = 3;
const NIVAA = 'urn:altinn:minimum-authenticationlevel';
/** Where a policy says another level for organisations and systems than for persons. */
const NIVAA_FOR_SYSTEMER = `${NIVAA}-org`;

/** What two questions must share to be the same. */
export const toAttributtnoekkel = ({ systembruker, organisasjonsnummer, ressurs }: Spoersmaal): string =>
  `${systembruker} ${organisasjonsnummer} ${ressurs}`.toLowerCase();

/** An attribute that the answer must repeat, so that it can be told what it is about. */
const gjentas = (AttributeId: string, Value: string) => ({ AttributeId, Value, IncludeInResult: true });

/** One request with all the questions. The same system user stands once however many virksomheter it is asked about. */
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
/** An obligation that is not understood cannot be met, and then the answer is none (XACML 3.0 § 7.18). */
const Plikt = z.object({
  attributeassignment: z.array(
    z.object({ category: z.string(), value: z.union([z.string(), z.number()]).nullish() }),
  ),
});
const Resultat = z.object({
  // Another word is none of XACML's, and says neither yes nor no.
  decision: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['permit', 'deny', 'notapplicable', 'indeterminate'])),
  category: z
    .array(z.object({ attribute: z.array(Attributt).nullish() }))
    .nullish()
    .transform((kategorier) => kategorier?.flatMap(({ attribute }) => attribute ?? []) ?? []),
  obligations: z
    .array(Plikt)
    .nullish()
    .transform((plikter) => plikter?.flatMap(({ attributeassignment: alle }) => alle) ?? []),
});
const Svar = z.object({ response: z.array(z.unknown()) });
/** As many questions as one call ever holds, and then some. */
const MAKS_SVAR = 1_000;

/**
 * Whether each question is permitted, by `toAttributtnoekkel`; null for something that is no such answer. What is answered twice must be
 * permitted twice, and an answer that does not tell what it is about is about nothing.
 */
export function toSvar(kropp: unknown): Map<string, boolean> | null {
  const lest = Svar.safeParse(withSmallKeys(kropp));
  if (!lest.success) return null;
  const svar = new Map<string, boolean>();
  const { lest: resultater } = readHver(Resultat, lest.data.response, {
    system: 'Altinn',
    hva: 'decisions',
    maks: MAKS_SVAR,
  });
  for (const resultat of resultater) {
    // What it says two things of, it is about neither of.
    const verdi = (id: string) => {
      const [en, ...flere] = new Set(
        resultat.category.flatMap(({ attributeid, value }) => (attributeid === id ? toTekst(value) : [])),
      );
      return flere.length === 0 ? (en ?? '') : '';
    };
    const noekkel = toAttributtnoekkel({
      systembruker: verdi(SYSTEMBRUKER),
      organisasjonsnummer: verdi(VIRKSOMHET),
      ressurs: verdi(RESSURS),
    });
    svar.set(noekkel, isAllowed(resultat) && svar.get(noekkel) !== false);
  }
  return svar;
}

/** Only Permit grants, and then only when we are as sure of who calls as the policy demands. */
function isAllowed({ decision, obligations }: z.infer<typeof Resultat>): boolean {
  if (decision !== 'permit') return false;
  const krav = (kategori: string) => obligations.filter(({ category }) => category === kategori);
  const forSystemer = krav(NIVAA_FOR_SYSTEMER);
  const gjelder = forSystemer.length > 0 ? forSystemer : krav(NIVAA);
  // A level that is no number is none that we have.
  return gjelder.every(({ value }) => /^\d+$/.test(String(value)) && Number(value) <= VAART_NIVAA);
}

const toTekst = (verdi: unknown): string =>
  typeof verdi === 'string' || typeof verdi === 'number' ? String(verdi).toLowerCase() : '';

/** Deeper than any answer. */
const DYBDE = 20;

/**
 * The names of all fields in lower case: Altinn writes both `Decision` and `decision`. An object with both cannot be read, and is left
 * out; so is what is too deep to be part of an answer.
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
