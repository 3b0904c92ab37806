import type { nb } from './nb/nb';

/** A catalogue of the same shape with other words. */
export type Widen<T> = T extends (...args: infer A) => infer R
  ? (...args: A) => Widen<R>
  : T extends string
    ? string
    : T extends readonly (infer U)[]
      ? readonly Widen<U>[]
      : { [K in keyof T]: Widen<T[K]> };

/** The languages of the service. The domain has the same three; this folder imports nothing. */
export type Spraak = 'nb' | 'nn' | 'en';

/** The shape every language fills in completely; a missing text does not compile. */
export type Tekster = Omit<Widen<typeof nb>, 'spraak'> & { readonly spraak: Spraak };
