import { z } from 'zod';

/** Removes empty parameters: an empty form field is not an answer. */
export const withoutEmpty = (soek: unknown): unknown =>
  typeof soek === 'object' && soek !== null
    ? Object.fromEntries(Object.entries(soek).filter(([, verdi]) => verdi !== ''))
    : soek;

/**
 * Schema of an address without parameters: each non-empty one is an error. Next adds empty parameters of its
 * own.
 */
export const ingenSoek = () => z.preprocess(withoutEmpty, z.strictObject({}));
