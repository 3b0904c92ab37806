import { z } from 'zod';
import { type Dato, isDato } from '#lib/domain/dag/dato';
import { KILDE_FORHOLD } from '#lib/domain/kilde/kilde';
import { isKid, isKontonummer } from '#lib/domain/oppgave/betaling';
import { isNoekkel } from '#lib/domain/oppgave/noekkel';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { STANDARDKILDER } from '../standardkilder';

/** All values are texts, from a form, the command line or a test. Empty values count as missing. */
const virksomhet = z
  .string('mangler')
  .transform((verdi) => verdi.replaceAll(' ', ''))
  .refine(isOrganisasjonsnummer, 'skal være et organisasjonsnummer på ni sifre');
const noekkel = z.string('mangler').refine(isNoekkel, 'skal være som mva-alm-levering:2026-T5');
const dato = z.custom<Dato>(isDato, 'skal være en dato som 2026-12-10');
const kronebeloep = z
  .string('mangler')
  .transform((verdi) => verdi.replaceAll(/\s/g, '').replace(',', '.'))
  .refine((verdi) => /^\d{1,9}(\.\d{1,2})?$/.test(verdi), 'skal være kroner, for eksempel 1250 eller 1250,50')
  .transform(Number);
const aar = z
  .string('mangler')
  .regex(/^20\d\d$/, 'skal være et årstall fra 2019')
  .transform(Number)
  .refine((verdi) => verdi >= 2019, 'skal være et årstall fra 2019');
const tekst = z.string().trim().max(200, 'kan ha høyst 200 tegn');
const kilde = z.string().refine((verdi) => STANDARDKILDER.some(({ id }) => id === verdi), {
  error: `skal være en av ${STANDARDKILDER.map(({ id }) => id).join(', ')}`,
});

const status = <S extends string>(handling: S) =>
  z.strictObject({
    handling: z.literal(handling),
    kilde: kilde.optional(),
    melding: tekst.optional(),
  });

/** An order to the simulator. */
export const Handling = z.discriminatedUnion(
  'handling',
  [
    z.strictObject({ handling: z.literal('lever'), virksomhet, noekkel: noekkel.optional() }),
    z.strictObject({ handling: z.literal('betal'), virksomhet, noekkel: noekkel.optional() }),
    z.strictObject({
      handling: z.literal('utsett'),
      virksomhet,
      noekkel,
      frist: dato.optional(),
      aarsak: tekst.optional(),
    }),
    z.strictObject({
      handling: z.literal('krav'),
      virksomhet,
      beloep: kronebeloep,
      noekkel: noekkel.optional(),
      frist: dato.optional(),
      tekst: tekst.optional(),
      konto: z.string().refine(isKontonummer, 'skal være elleve sifre med riktig kontrollsiffer').optional(),
      kid: z.string().refine(isKid, 'skal være en KID med riktig kontrollsiffer').optional(),
    }),
    z.strictObject({
      handling: z.literal('varsle'),
      virksomhet,
      noekkel,
      loeperFra: dato.optional(),
    }),
    z.strictObject({ handling: z.literal('trekk'), virksomhet, noekkel }),
    z.strictObject({
      handling: z.literal('oppgjoer'),
      virksomhet,
      inntektsaar: aar.optional(),
      restskatt: kronebeloep.optional(),
      sendt: dato.optional(),
    }),
    z.strictObject({
      handling: z.literal('forhold'),
      virksomhet,
      navn: z.enum(KILDE_FORHOLD, `skal være en av ${KILDE_FORHOLD.join(', ')}`),
      verdi: z.string('mangler'),
      fraOgMed: dato.optional(),
    }),
    z.strictObject({ handling: z.literal('aar'), virksomhet, aar: aar.optional() }),
    status('ok'),
    status('forsinket'),
    status('nede'),
  ],
  {
    error:
      'skal være lever, betal, utsett, krav, varsle, trekk, oppgjoer, forhold, aar, ok, forsinket eller nede',
  },
);
export type Handling = z.infer<typeof Handling>;

/** The names of all fields of orders. */
export const HANDLINGSFELT: readonly string[] = [
  ...new Set(Handling.options.flatMap(({ shape }) => Object.keys(shape))),
].filter((navn) => navn !== 'handling');

/** Reads an order from the fields of a form or command. Returns the order, or all its errors. */
export function readHandling(felt: Readonly<Record<string, unknown>>): {
  handling?: Handling;
  feil: string[];
} {
  const gitt = Object.fromEntries(Object.entries(felt).filter(([, verdi]) => verdi !== ''));
  const lest = Handling.safeParse(gitt);
  if (lest.success) return { handling: lest.data, feil: [] };
  return {
    feil: lest.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')} hører ikke til denne handlingen`
        : `${issue.path.join('.')} ${issue.message}`,
    ),
  };
}
