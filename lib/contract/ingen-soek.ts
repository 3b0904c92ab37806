import { z } from 'zod';

/** An address that takes no parameters: each one that is sent is reported. */
export const ingenSoek = () => z.strictObject({});
