import { z } from 'zod';
import { toFeltfeil } from '#lib/contract/felles/feilliste';
import { withoutEmpty } from '#lib/contract/felles/ingen-soek';
import { FRISTAAR } from '#lib/contract/felles/periode';
import {
  SITUASJON,
  SITUASJONSFELT,
  type Situasjonsvar,
  toSituasjonsvar,
  utenMotsigelser,
} from '#lib/contract/regelverk/situasjon-soek';
import { aarAv, type Dato } from '#lib/domain/dag/dato';
import { SAERLIGE_FORHOLD } from '#lib/domain/virksomhet/forhold';
import { type HvaOm, hvaOmFor } from './hva-om';
import { HVILKE_FRISTER } from './veiviser-adresse';

/** The fields of the form, all in the query string. */
export const VEIVISERFELT = [...SITUASJONSFELT, 'aar'] as const;
export type Veiviserfelt = (typeof VEIVISERFELT)[number];

/** What to show: the year as a list, one month of it, or the effect of one change. */
export interface Visning {
  aar: number;
  /** 1..12; null for the whole year. */
  maaned: number | null;
  hvaOm: HvaOm | null;
}

/** The parsed address of the wizard: no answers yet, answers with mistakes, or answers. */
export type Veiviser =
  | { type: 'tom' }
  | { type: 'feil'; feil: Record<string, string> }
  | { type: 'svar'; svar: Situasjonsvar; visning: Visning };

type Soek = Readonly<Record<string, string | undefined>>;

const Aar = z.string().refine((tekst) => {
  const aar = /^\d{4}$/.test(tekst) ? Number(tekst) : 0;
  return aar >= FRISTAAR.foerste && aar <= FRISTAAR.siste;
}, 'ugyldig-aar');

const Svar = z.preprocess(withoutEmpty, utenMotsigelser(z.object({ ...SITUASJON, aar: Aar.optional() })));

/**
 * Parses the address of the wizard. Unknown parameters are ignored: shared links often get extra ones. An
 * unknown month or question shows the year.
 */
export function readVeiviser(soek: Soek, idag: Dato): Veiviser {
  // A form that was sent without an answer has its fields all the same, with nothing in them.
  if (SITUASJONSFELT.every((navn) => soek[navn] === undefined)) return { type: 'tom' };
  const felt = Object.fromEntries(VEIVISERFELT.map((navn) => [navn, soek[navn] ?? '']));
  const lest = Svar.safeParse(felt);
  if (!lest.success) return { type: 'feil', feil: toFeltfeil(lest.error) };
  const { aar, ...svar } = lest.data;
  const situasjon = toSituasjonsvar(svar);
  const maaned = /^(0?[1-9]|1[0-2])$/.test(soek.maaned ?? '') ? Number(soek.maaned) : null;
  const hvaOm = hvaOmFor(situasjon).find((navn) => navn === soek.hvaOm) ?? null;
  return {
    type: 'svar',
    svar: situasjon,
    visning: { aar: aar ? Number(aar) : aarAv(idag), maaned, hvaOm },
  };
}

/** Whether the address of the wizard has a mistake. */
export const hasVeiviserfeil = (soek: Soek, idag: Dato): boolean => readVeiviser(soek, idag).type === 'feil';

/** Default values, which are left out of the address. */
const UTELATES: Partial<Record<keyof Situasjonsvar, string | boolean>> = {
  regnskapsaarSlutt: '12-31',
  ...Object.fromEntries(SAERLIGE_FORHOLD.map((navn) => [navn, false])),
};

/** Returns the names of the answers that differ from the defaults. */
export const besvart = (svar: Situasjonsvar): (keyof Situasjonsvar)[] =>
  SITUASJONSFELT.filter((navn) => svar[navn] !== null && svar[navn] !== UTELATES[navn]);

/** Returns the address that shows these answers. */
export function veiviserSti(svar: Situasjonsvar, visning: Partial<Visning>): string {
  const svarene = toParametre(svar);
  const resten = Object.entries(visning).flatMap(([navn, verdi]): [string, string][] =>
    verdi === null ? [] : [[navn, String(verdi)]],
  );
  return `${HVILKE_FRISTER}?${new URLSearchParams([...svarene, ...resten])}`;
}

/** Returns the address of the calendar of the same answers, to subscribe to. */
export const aapenKalendersti = (svar: Situasjonsvar, spraak: string): string =>
  `/api/regelverk/v1/frister.ics?${new URLSearchParams([...toParametre(svar), ['spraak', spraak]])}`;

const toParametre = (svar: Situasjonsvar): [string, string][] =>
  besvart(svar).map((navn) => [navn, String(svar[navn])]);
