import { z } from 'zod';
import { readDato } from '#lib/contract/felles/dato-felt';
import { INNSYNSOMFANG } from '#lib/domain/adgang/innsyn';
import type { Dato } from '#lib/domain/dag/dato';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

const Orgnr = z.string().refine(isOrganisasjonsnummer, 'ugyldig-valg');

/** A day as people write it; null when empty. */
const dag = z.string('ugyldig-dato').transform((tekst, context): Dato | null => {
  const dato = readDato(tekst);
  if (dato !== undefined) return dato;
  context.addIssue('ugyldig-dato');
  return z.NEVER;
});

/** The form that gives a partner a sharing. The first day is today when empty; the last day is required. */
export const GiDelingSchema = z.object({
  organisasjonsnummer: Orgnr,
  partner: z.string('ugyldig-valg').min(1, 'ugyldig-valg').max(30, 'ugyldig-valg'),
  hva: z.enum(INNSYNSOMFANG, 'ugyldig-valg'),
  fraOgMed: dag,
  tilOgMed: dag.pipe(z.custom<Dato>((dato) => dato !== null, 'mangler-dato')),
});

/** The form that takes a sharing back. */
export const TrekkDelingSchema = z.object({ organisasjonsnummer: Orgnr, id: z.uuid('ugyldig-valg') });
