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
export const tilNoekkel = ({ systembruker, organisasjonsnummer, ressurs }: Spoersmaal): string =>
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
const Resultat = z.object({
  decision: z.string(),
  category: z
    .array(z.object({ attribute: z.array(Attributt).nullish() }))
    .nullish()
    .transform((kategorier) => kategorier?.flatMap(({ attribute }) => attribute ?? []) ?? []),
  obligations: z
    .array(
      z.object({
        attributeassignment: z
          .array(
            z.object({ category: z.string().nullish(), value: z.union([z.string(), z.number()]).nullish() }),
          )
          .nullish(),
      }),
    )
    .nullish()
    .transform((plikter) => plikter?.flatMap(({ attributeassignment: alle }) => alle ?? []) ?? []),
});
const Svar = z.object({ response: z.array(z.unknown()) });
/** As many questions as one call ever holds, and then some. */
const MAKS_SVAR = 1_000;

/**
 * Whether each question is permitted, by `tilNoekkel`; null for something that is no such answer. What is answered twice must be
 * permitted twice, and an answer that does not tell what it is about is about nothing.
 */
export function toSvar(kropp: unknown): Map<string, boolean> | null {
  const lest = Svar.safeParse(medSmaaNoekler(kropp));
  if (!lest.success) return null;
  const svar = new Map<string, boolean>();
  const { lest: resultater } = readHver(Resultat, lest.data.response, {
    system: 'Altinn',
    hva: 'decisions',
    maks: MAKS_SVAR,
  });
  for (const resultat of resultater) {
    const verdi = (id: string) =>
      String(resultat.category.find(({ attributeid }) => attributeid === id)?.value ?? '');
    const noekkel = tilNoekkel({
      systembruker: verdi(SYSTEMBRUKER),
      organisasjonsnummer: verdi(VIRKSOMHET),
      ressurs: verdi(RESSURS),
    });
    svar.set(noekkel, erTillatt(resultat) && svar.get(noekkel) !== false);
  }
  return svar;
}

/** Only Permit grants, and then only when we are as sure of who calls as the policy demands. */
function erTillatt({ decision, obligations }: z.infer<typeof Resultat>): boolean {
  if (decision.toLowerCase() !== 'permit') return false;
  const krav = (kategori: string) => obligations.filter(({ category }) => category === kategori);
  const forSystemer = krav(NIVAA_FOR_SYSTEMER);
  const gjelder = forSystemer.length > 0 ? forSystemer : krav(NIVAA);
  // A level that is no number is none that we have.
  return gjelder.every(({ value }) => /^\d+$/.test(String(value)) && Number(value) <= VAART_NIVAA);
}

/** The names of all fields in lower case: Altinn writes both `Decision` and `decision`. */
function medSmaaNoekler(verdi: unknown): unknown {
  if (Array.isArray(verdi)) return verdi.map(medSmaaNoekler);
  if (typeof verdi !== 'object' || verdi === null) return verdi;
  return Object.fromEntries(
    Object.entries(verdi).map(([navn, innhold]) => [navn.toLowerCase(), medSmaaNoekler(innhold)]),
  );
}
