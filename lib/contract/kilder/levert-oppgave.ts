import { z } from 'zod';
import {
  dato,
  feil,
  NAVN,
  SNUDD_PERIODE,
  tekst,
  tidspunkt,
  withoutFoedselsnummer,
  withoutReversedPeriode,
} from '#lib/contract/felles/levering-felt';
import { SPRAAK } from '#lib/domain/felles/spraak';
import type { OppgaveInnhold } from '#lib/domain/kilde/levering';
import { isKid, isKontonummer } from '#lib/domain/oppgave/betaling';
import { isNoekkel, type Noekkel, withGjeldendeId } from '#lib/domain/oppgave/noekkel';
import { LEVERT_STATUSER } from '#lib/domain/oppgave/oppgave';
import { FRISTTYPER, OPPGAVETYPER } from '#lib/domain/virksomhet/kodelister';

/** 100 billion kroner, in øre. A larger amount is a mistake of unit. */
const MAKS_OERE = 10_000_000_000_000;
const MAKS_TEKST = 500;
const MAKS_AARSAK = 200;

/**
 * An exact amount, in øre: a whole number is øre, a string with two decimals is kroner (`"1234.50"`). A
 * number with decimals is rejected, since it may have been rounded on the way.
 */
export const beloep = z
  .union(
    [
      z.int(),
      z
        .string()
        .regex(/^\d{1,12}\.\d{2}$/)
        .transform((kroner) => Number(kroner.replace('.', ''))),
    ],
    { error: feil('ugyldig-beloep') },
  )
  .refine((oere) => oere >= 0 && oere <= MAKS_OERE, 'ugyldig-beloep');

const lenke = z
  .url({ protocol: /^https$/, error: feil('ugyldig-lenke') })
  .max(500, 'ugyldig-lenke')
  .refine(withoutFoedselsnummer, 'foedselsnummer')
  .refine((verdi) => {
    const { username, password } = new URL(verdi);
    return username === '' && password === '';
  }, 'ugyldig-lenke');

const beskrivelse = z
  .array(
    z.strictObject(
      { spraak: z.enum(SPRAAK, { error: feil('ugyldig-valg') }), tekst: tekst(MAKS_TEKST) },
      { error: feil('ugyldig-objekt') },
    ),
    { error: feil('ugyldig-liste') },
  )
  .min(1, 'tom-liste')
  .max(SPRAAK.length, 'for-mange')
  .refine((alle) => new Set(alle.map(({ spraak }) => spraak)).size === alle.length, 'flere-verdier');

/** One item of `PUT /api/kilder/v1/{kilde}/oppgaver`. */
export const LevertOppgaveSchema = z.strictObject(
  {
    ...NAVN,
    noekkel: z
      .string({ error: feil('ugyldig-noekkel') })
      .refine(isNoekkel, 'ugyldig-noekkel')
      .refine(withoutFoedselsnummer, 'foedselsnummer')
      .meta({ pattern: '^[a-z][a-z0-9-]*:[A-Za-z0-9._-]+$' })
      .overwrite(withGjeldendeId)
      .nullish(),
    gjelder: z
      .strictObject({ fraOgMed: dato, tilOgMed: dato }, { error: feil('ugyldig-objekt') })
      .refine(withoutReversedPeriode, SNUDD_PERIODE)
      .nullish(),
    produktomraade: z.string({ error: feil('ugyldig-kode') }).regex(/^[A-Z][A-Z0-9_]{0,29}$/, 'ugyldig-kode'),
    oppgaveType: z.enum(OPPGAVETYPER, { error: feil('ugyldig-valg') }),
    beskrivelse,
    frist: z.strictObject(
      { fristType: z.enum(FRISTTYPER, { error: feil('ugyldig-valg') }), frist: dato },
      { error: feil('ugyldig-objekt') },
    ),
    opprinneligFrist: dato.nullish(),
    aarsak: tekst(MAKS_AARSAK).nullish(),
    status: z.enum(LEVERT_STATUSER, { error: feil('ugyldig-valg') }),
    statusTidspunkt: tidspunkt.nullish(),
    beloep: beloep.nullish(),
    betaling: z
      .strictObject(
        {
          konto: z.string({ error: feil('ugyldig-konto') }).refine(isKontonummer, 'ugyldig-konto'),
          kid: z.string({ error: feil('ugyldig-kid') }).refine(isKid, 'ugyldig-kid'),
        },
        { error: feil('ugyldig-objekt') },
      )
      .nullish(),
    betingetVedtak: z
      .strictObject({ sendt: dato, loeperFra: dato }, { error: feil('ugyldig-objekt') })
      .refine(({ sendt, loeperFra }) => sendt <= loeperFra, SNUDD_PERIODE)
      .nullish(),
    lenke: lenke.nullish(),
  },
  { error: feil('ugyldig-objekt') },
);

/**
 * Maps an item to what is stored. Without a noekkel it gets one of its own, from the id of the kilde and
 * `eksternId`. The field order is fixed, so that two deliveries can be compared as JSON.
 */
export function toOppgaveInnhold(kilde: string, item: z.infer<typeof LevertOppgaveSchema>): OppgaveInnhold {
  return {
    noekkel: item.noekkel ?? (`${kilde}:${item.eksternId}` as Noekkel),
    gjelder: item.gjelder ?? null,
    produktomraade: item.produktomraade,
    oppgaveType: item.oppgaveType,
    beskrivelse: item.beskrivelse,
    frist: item.frist,
    opprinneligFrist: item.opprinneligFrist ?? null,
    aarsak: item.aarsak ?? null,
    status: item.status,
    statusTidspunkt: item.statusTidspunkt ?? null,
    beloep: item.beloep ?? null,
    betaling: item.betaling ?? null,
    ...(item.betingetVedtak && { betingetVedtak: item.betingetVedtak }),
    lenke: item.lenke ?? null,
  };
}
