import { z } from 'zod';
import { dato, feil, LEVERINGSAAR, NAVN, withoutFoedselsnummer } from '#lib/contract/felles/levering-felt';
import type { HendelseInnhold } from '#lib/domain/kilde/levering';
import type { Myndighetshendelse } from '#lib/domain/kilde/myndighetshendelse';
import { beloep } from './levert-oppgave';

const form = z.enum(['ENK', 'AS'], { error: feil('ugyldig-valg') });
const inntektsaar = z
  .int({ error: feil('ugyldig-aar') })
  .min(LEVERINGSAAR.foerste, 'utenfor-leveringsaar')
  .max(LEVERINGSAAR.siste, 'utenfor-leveringsaar');
const referanse = z
  .string({ error: feil('ugyldig-referanse') })
  .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, 'ugyldig-referanse')
  .max(40, 'ugyldig-referanse')
  .refine(withoutFoedselsnummer, 'foedselsnummer')
  .optional();

/** The events an authority can report. The rules decide which frister they give. */
const Myndighetshendelser = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('skatteoppgjoer'),
      form,
      inntektsaar,
      sendt: dato,
      restskatt: beloep.nullable().default(null),
    }),
    z.strictObject({
      type: z.literal('endringsvedtak'),
      sendt: dato,
      ordinaertForfall: dato.nullable().default(null),
      referanse,
    }),
    z.strictObject({ type: z.literal('tvangsmulkt'), sendt: dato, referanse }),
    z.strictObject({ type: z.literal('vedtak'), kommetFram: dato, referanse }),
    z.strictObject({ type: z.literal('utsattFormuesskatt'), inntektsaar }),
    z.strictObject({ type: z.literal('utsattSkattemelding'), form, inntektsaar }),
  ],
  { error: feil('ugyldig-valg') },
);

/** One item of `PUT /api/kilder/v1/{kilde}/hendelser`. */
export const LevertHendelseSchema = z.strictObject(
  { ...NAVN, hendelse: Myndighetshendelser, trukket: z.boolean({ error: 'ugyldig-valg' }).default(false) },
  { error: feil('ugyldig-objekt') },
);

/** Maps an item to what is stored, with fields in a fixed order. */
export function toHendelseInnhold({
  hendelse,
  trukket,
}: z.infer<typeof LevertHendelseSchema>): HendelseInnhold {
  return { hendelse: withoutEmpty(hendelse), trukket };
}

/** Removes fields that are undefined. */
function withoutEmpty(hendelse: z.infer<typeof Myndighetshendelser>): Myndighetshendelse {
  return Object.fromEntries(
    Object.entries(hendelse).filter(([, verdi]) => verdi !== undefined),
  ) as Myndighetshendelse;
}
