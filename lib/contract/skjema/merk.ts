import { z } from 'zod';
import { isNoekkel, withGjeldendeId } from '#lib/domain/oppgave/noekkel';
import { MARKERINGER } from '#lib/domain/oppgave/oppgave';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** The form that marks an oppgave. An empty `verdi` removes the mark. */
export const MerkSchema = z.object({
  organisasjonsnummer: z.string().refine(isOrganisasjonsnummer, 'ugyldig-valg'),
  noekkel: z.string().refine(isNoekkel, 'ugyldig-valg').overwrite(withGjeldendeId),
  verdi: z.union([z.literal('').transform(() => null), z.enum(MARKERINGER, 'ugyldig-valg')]),
});

/** The form that stores how far the user has seen the changes: `til` is a sekvensnummer. */
export const MerkSettSchema = z.object({
  organisasjonsnummer: z.string().refine(isOrganisasjonsnummer, 'ugyldig-valg'),
  til: z
    .string()
    .regex(/^\d{1,15}$/, 'ugyldig-valg')
    .transform(Number),
});
