import { nb } from './nb';

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

/** The words of the portal. Bokmål is the one language so far; the others are catalogues of the same shape beside it. */
export const tekster: Tekster = nb;
