import { z } from 'zod';
import { isNoekkel, withGjeldendeId } from '#lib/domain/oppgave/noekkel';
import { MARKERINGER } from '#lib/domain/oppgave/oppgave';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** The form that marks an oppgave. An empty `verdi` takes the mark back. */
export const MerkSchema = z.object({
  organisasjonsnummer: z.string().refine(isOrganisasjonsnummer, 'ugyldig-valg'),
  noekkel: z.string().refine(isNoekkel, 'ugyldig-valg').overwrite(withGjeldendeId),
  verdi: z.union([z.literal('').transform(() => null), z.enum(MARKERINGER, 'ugyldig-valg')]),
});

/** The form that says how far one has seen into the changes. */
export const MerkSettSchema = z.object({
  organisasjonsnummer: z.string().refine(isOrganisasjonsnummer, 'ugyldig-valg'),
  til: z
    .string()
    .regex(/^\d{1,15}$/, 'ugyldig-valg')
    .transform(Number),
});
