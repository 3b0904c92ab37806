import { z } from 'zod';
import { PARTNERTYPER, type Partner, STADIER } from '#lib/domain/adgang/partner';
import { isKildeId } from '#lib/domain/kilde/kilde';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { withoutFeil } from './find-by-id';

/** The options of the command about a partner: all are texts. */
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

/** The options that would give this partner, so that a change is read by the same rules as a new one. */
export const toValg = ({ aktiv, ...partner }: Partner): Valg => ({ ...partner, aktiv: aktiv ? 'ja' : 'nei' });

/** @throws StartError with everything that is wrong with the options */
export function readValg(valg: Valg): Partner {
  const lest = Valgskjema.safeParse(valg);
  const feil = lest.error?.issues.map(({ path, message }) => `--${path.join('.')} ${message}`) ?? [];
  const { aktiv, ...felt } = withoutFeil(lest.data, feil);
  return { ...felt, aktiv: aktiv === 'ja' };
}
