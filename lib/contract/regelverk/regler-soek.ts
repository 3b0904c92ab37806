import { z } from 'zod';
import { withoutEmpty } from '#lib/contract/felles/ingen-soek';
import { spraak } from './situasjon-soek';

/** The parameters of `GET /api/regelverk/v1/regler`. */
export const reglerSoek = () => z.preprocess(withoutEmpty, z.strictObject({ spraak }));
