import { z } from 'zod';
import { withoutEmpty } from '#lib/contract/felles/ingen-soek';
import { feil, SNUDD_PERIODE, withoutReversedPeriode } from '#lib/contract/felles/levering-felt';
import { FRISTAAR, isTooLong } from '#lib/contract/felles/periode';
import { aarAv, type Dato, isDato, type Periode, toDato } from '#lib/domain/dag/dato';
import { SPRAAK, type Spraak } from '#lib/domain/felles/spraak';
import {
  OPPGAVESTATUSER,
  OPPGAVETYPER,
  type Oppgavestatus,
  type OppgaveType,
} from '#lib/domain/virksomhet/kodelister';
import { readSidemerke, type Sidemerke, STOERSTE_SIDE } from './sidemerke';

/** A request to version 2. An empty list of codes does not filter. */
export interface OppgaverSoek {
  /** Null when no day was given: all open oppgaver, whatever their frist. */
  periode: Periode | null;
  status: readonly Oppgavestatus[];
  produktomraade: readonly string[];
  oppgaveType: readonly OppgaveType[];
  spraak: Spraak;
  antall: number;
  etter: Sidemerke | null;
}

/** Codes separated by commas, or the parameter repeated. */
const koder = <T extends z.ZodType<string>>(kode: T) =>
  z.preprocess((verdi) => (typeof verdi === 'string' ? verdi.split(',') : verdi), z.array(kode)).default([]);

const valg = <const T extends readonly [string, ...string[]]>(lovlige: T) =>
  z.enum(lovlige, { error: feil('ugyldig-valg') });

const iDekningen = (dato: Dato) => aarAv(dato) >= FRISTAAR.foerste && aarAv(dato) <= FRISTAAR.siste;
const dag = z
  .string({ error: feil('ugyldig-dato') })
  .refine(isDato, { error: 'ugyldig-dato', abort: true })
  .refine(iDekningen, 'utenfor-dekning')
  .meta({ format: 'date' })
  .optional();

/** A missing end becomes that end of the calendar year of the other; null when both are missing. */
function toPeriode(fra: Dato | undefined, til: Dato | undefined): Periode | null {
  const kjent = fra ?? til;
  if (!kjent) return null;
  return {
    fraOgMed: fra ?? toDato(aarAv(kjent), 1, 1),
    tilOgMed: til ?? toDato(aarAv(kjent), 12, 31),
  };
}

/**
 * The parameters of `GET /api/kalender/v2/virksomheter/{organisasjonsnummer}/oppgaver`. An unknown parameter
 * is an error.
 */
export const OppgaverSoek: z.ZodType<OppgaverSoek> = z.preprocess(
  withoutEmpty,
  z
    .strictObject({
      fraOgMed: dag,
      tilOgMed: dag,
      status: koder(valg(OPPGAVESTATUSER)),
      produktomraade: koder(
        z.string({ error: feil('ugyldig-kode') }).regex(/^[A-Z][A-Z0-9_]{0,29}$/, 'ugyldig-kode'),
      ),
      oppgaveType: koder(valg(OPPGAVETYPER)),
      spraak: valg(SPRAAK).default('nb'),
      antall: z
        .string({ error: feil('ugyldig-side') })
        .regex(/^[1-9]\d{0,3}$/, 'ugyldig-side')
        .transform(Number)
        .refine((antall) => antall <= STOERSTE_SIDE, 'ugyldig-side')
        .meta({ parameter: { type: 'integer', minimum: 1, maximum: STOERSTE_SIDE, default: STOERSTE_SIDE } })
        .default(STOERSTE_SIDE),
      etter: z
        .string({ error: feil('ugyldig-side') })
        .transform((tekst, context): Sidemerke => {
          const merke = readSidemerke(tekst);
          if (merke) return merke;
          context.addIssue({ code: 'custom', message: 'ugyldig-side' });
          return z.NEVER;
        })
        .optional(),
    })
    .refine(withoutReversedPeriode, SNUDD_PERIODE)
    .transform(({ fraOgMed, tilOgMed, etter, ...resten }) => ({
      ...resten,
      etter: etter ?? null,
      periode: toPeriode(fraOgMed, tilOgMed),
    }))
    .refine(({ periode }) => !periode || !isTooLong(periode), {
      error: 'for-lang-periode',
      path: ['tilOgMed'],
    }),
);
