import { z } from 'zod';
import { utenTomme } from './situasjon-soek';

/** An address that takes no parameters: each one that is sent with a value is reported. Next adds empty ones of its own. */
export const ingenSoek = () => z.preprocess(utenTomme, z.strictObject({}));
