import { z } from 'zod';

/** A field of a form that was left empty is not an answer. */
export const withoutEmpty = (soek: unknown): unknown =>
  typeof soek === 'object' && soek !== null
    ? Object.fromEntries(Object.entries(soek).filter(([, verdi]) => verdi !== ''))
    : soek;

/** An address that takes no parameters: each one that is sent with a value is reported. Next adds empty ones of its own. */
export const ingenSoek = () => z.preprocess(withoutEmpty, z.strictObject({}));
