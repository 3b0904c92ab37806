import { en } from './en/en';
import { nb } from './nb/nb';
import { nn } from './nn/nn';
import type { Spraak, Tekster } from './tekster';

export type { Spraak, Tekster } from './tekster';

/** The languages that are turned on: another one is a line here. */
const KATALOGER: { readonly nb: Tekster } & Readonly<Partial<Record<Spraak, Tekster>>> = {
  nb,
  nn,
  en,
};

/** The languages one can choose, each by its own name. */
export const SPRAAKVALG: readonly { spraak: Spraak; navn: string }[] = (
  [
    { spraak: 'nb', navn: 'Bokmål' },
    { spraak: 'nn', navn: 'Nynorsk' },
    { spraak: 'en', navn: 'English' },
  ] as const
).filter(({ spraak }) => spraak in KATALOGER);

/** The words of the portal in a language; in bokmål while the language has no catalogue. */
export const tekster = (spraak: Spraak): Tekster => KATALOGER[spraak] ?? nb;
