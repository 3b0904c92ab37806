import { z } from 'zod';
import { SPRAAK } from '#lib/domain/felles/spraak';
import { FLEST_VALGTE, KANALER, type Paaminnelsesvalg, STEGVALG } from '#lib/domain/paaminnelse/paaminnelse';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { HVEM, parseVirksomhetsfelt } from './abonnement-felt';
import { stegfelt } from './paaminnelse-felt';
import { boks, valg } from './skjemafelt';

const Felt = z.object({
  hvem: valg(HVEM).default('alle'),
  kanal: valg(KANALER),
  spraak: valg(SPRAAK),
  medBeloep: boks,
  steg: z.array(z.enum(STEGVALG)).min(1, 'ingen-valgt'),
  virksomheter: z.array(
    z.custom<Paaminnelsesvalg['virksomheter'][number]>(isOrganisasjonsnummer, 'ugyldig-valg'),
  ),
});

/** The form for reminders. */
export const PaaminnelseSchema = z
  .preprocess(
    (verdier: Record<string, unknown>) => ({
      ...verdier,
      virksomheter: Object.keys(verdier).flatMap((felt) => parseVirksomhetsfelt(felt) ?? []),
      steg: STEGVALG.filter((steg) => stegfelt(steg) in verdier),
    }),
    Felt,
  )
  .superRefine(({ hvem, virksomheter }, context) => {
    if (hvem === 'alle') return;
    const feil = (message: string) => context.addIssue({ code: 'custom', path: ['hvem'], message });
    if (virksomheter.length === 0) feil('ingen-valgt');
    if (virksomheter.length > FLEST_VALGTE) feil('for-mange');
  })
  .transform(
    ({ hvem, virksomheter, ...resten }): Paaminnelsesvalg => ({
      ...resten,
      alle: hvem === 'alle',
      virksomheter: hvem === 'alle' ? [] : virksomheter,
    }),
  );

/** The longest text of a field that is read at all. The domain decides what an address is. */
const LENGST = 500;

/** The form for an address of one's own. */
export const EpostSchema = z.object({
  epost: z.string({ error: 'epost-mangler' }).min(1, 'epost-mangler').max(LENGST, 'ugyldig-epost'),
});

/** The form for the code that confirms it. */
export const EpostkodeSchema = z.object({ kode: z.string({ error: 'feil-kode' }).max(LENGST, 'feil-kode') });

/** A button without fields. */
export const TomtSchema = z.object({});
