import { z } from 'zod';
import {
  type Abonnementsvalg,
  FLEST_VIRKSOMHETER,
  LENGSTE_NAVN,
  OMFANG,
} from '#lib/domain/abonnement/abonnement';
import { SPRAAK } from '#lib/domain/felles/spraak';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { HVEM, parseVirksomhetsfelt } from './abonnement-felt';
import { boks, enLinje, valg } from './skjemafelt';

const Felt = z.object({
  id: z.uuid({ error: 'ugyldig-valg' }).optional(),
  // Control characters would end up in the calendar file.
  navn: z
    .string()
    .default('')
    .transform(enLinje)
    .refine((tekst) => [...tekst].length <= LENGSTE_NAVN, { error: 'for-lang' }),
  hvem: valg(HVEM).default('alle'),
  omfang: valg(OMFANG),
  internt: boks,
  spraak: valg(SPRAAK),
  varsel: boks,
  medNavn: boks,
  virksomheter: z.array(
    z.custom<Abonnementsvalg['virksomheter'][number]>(isOrganisasjonsnummer, 'ugyldig-valg'),
  ),
});

/** The form for a calendar: one that exists when there is an id. */
export const AbonnementSchema = z
  .preprocess((verdier: Record<string, unknown>) => {
    const virksomheter = Object.keys(verdier).flatMap((felt) => parseVirksomhetsfelt(felt) ?? []);
    return { ...verdier, virksomheter };
  }, Felt)
  .superRefine(({ hvem, virksomheter }, context) => {
    if (hvem === 'alle') return;
    const feil = (message: string) => context.addIssue({ code: 'custom', path: ['hvem'], message });
    if (virksomheter.length === 0) feil('velg-en');
    if (virksomheter.length > FLEST_VIRKSOMHETER) feil('for-mange');
  })
  .transform(({ id, hvem, virksomheter, ...resten }) => ({
    id,
    valg: { ...resten, virksomheter: hvem === 'alle' ? [] : virksomheter } satisfies Abonnementsvalg,
  }));

/** A button about one calendar. */
export const AbonnementsidSchema = z.object({ id: z.uuid({ error: 'ugyldig-valg' }) });
