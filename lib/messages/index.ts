import { nb } from './nb/nb';

/** A catalogue of the same shape with other words. */
export type Widen<T> = T extends (...args: infer A) => infer R
  ? (...args: A) => Widen<R>
  : T extends string
    ? string
    : T extends readonly (infer U)[]
      ? readonly Widen<U>[]
      : { [K in keyof T]: Widen<T[K]> };

/** The shape every language fills in completely; a missing text does not compile. */
export type Tekster = Widen<typeof nb>;

/** The languages of the service. The domain has the same three; this folder imports nothing. */
export type Spraak = 'nb' | 'nn' | 'en';

/** The languages that are turned on: another one is a line here. */
const KATALOGER: { readonly nb: Tekster } & Readonly<Partial<Record<Spraak, Tekster>>> = { nb };

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
