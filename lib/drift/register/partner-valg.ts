import { z } from 'zod';
import { PARTNERTYPER, type Partner, STADIER } from '#lib/domain/adgang/partner';
import { isKildeId } from '#lib/domain/kilde/kilde';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { type Kommandovalg, withoutFeil } from './find-by-id';

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

/** The names of the options; `med` is only for the pilot. */
export const VALG = [...Object.keys(Valgskjema.shape), 'med'];

/** The default options of a new partner: it starts in test. */
export const STANDARDVALG: Kommandovalg = { stadium: 'test', aktiv: 'ja' };

/**
 * Returns the options that would make this partner, so that a change is validated by the same rules as a new
 * one.
 */
export const toValg = ({ aktiv, ...partner }: Partner): Kommandovalg => ({
  ...partner,
  aktiv: aktiv ? 'ja' : 'nei',
});

/**
 * Parses the options.
 * @throws StartError with every fault
 */
export function readValg(valg: Kommandovalg): Partner {
  const lest = Valgskjema.safeParse(valg);
  const feil = lest.error?.issues.map(({ path, message }) => `--${path.join('.')} ${message}`) ?? [];
  const { aktiv, ...felt } = withoutFeil(lest.data, feil);
  return { ...felt, aktiv: aktiv === 'ja' };
}
