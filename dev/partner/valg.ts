import { z } from 'zod';
import { PARTNERTYPER, type Partner, STADIER } from '#lib/domain/adgang/partner';
import { isKildeId } from '#lib/domain/kilde/kilde';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** What is told about a partner, as the command line has it: all are texts. */
export type Valg = Readonly<Record<string, string>>;

const Valgskjema = z.object({
  id: z
    .string('is missing')
    .refine(isKildeId, 'must be lower-case letters, digits and single hyphens, at most 30'),
  navn: z
    .string('is missing')
    .trim()
    .min(1, 'is missing')
    .max(100, 'may have at most 100 characters')
    .regex(/^[^\p{Cc}]*$/u, 'may have no control characters'),
  organisasjonsnummer: z
    .string('is missing')
    .refine(isOrganisasjonsnummer, 'must be an organisasjonsnummer (nine digits, modulus 11)'),
  type: z.enum(PARTNERTYPER, `must be one of ${PARTNERTYPER.join(', ')}`),
  stadium: z.enum(STADIER, `must be one of ${STADIER.join(', ')}`),
  aktiv: z.enum(['ja', 'nei'], 'must be ja or nei'),
});

/** The options of the command; `med` is about the pilot. */
export const VALG = [...Object.keys(Valgskjema.shape), 'med'];

/** What a new partner has when nothing is said: it begins in test. */
export const STANDARDVALG: Valg = { stadium: 'test', aktiv: 'ja' };

/** A partner as the command line would tell it, so that a change is read by the same rules as a new one. */
export const toValg = ({ aktiv, ...partner }: Partner): Valg => ({ ...partner, aktiv: aktiv ? 'ja' : 'nei' });

/** The partner that is told of, and everything that is wrong with it beside the others there are. */
export function readValg(valg: Valg, andre: readonly Partner[]): { partner?: Partner; feil: string[] } {
  const lest = Valgskjema.safeParse(valg);
  if (!lest.success) {
    return { feil: lest.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`) };
  }
  const { aktiv, ...felt } = lest.data;
  const samme = andre.find(
    ({ id, organisasjonsnummer }) => id !== felt.id && organisasjonsnummer === felt.organisasjonsnummer,
  );
  return {
    partner: { ...felt, aktiv: aktiv === 'ja' },
    feil: samme ? [`--organisasjonsnummer ${felt.organisasjonsnummer} is that of ${samme.id}`] : [],
  };
}
