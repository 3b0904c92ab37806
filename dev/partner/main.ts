import { runOnProduktet } from '../kilde/kjoer';
import { HJELP } from './hjelp';

/** `npm run partner`: the register of partners and the pilot, in the database the product uses. */
await runOnProduktet(HJELP, async () => (await import('./kommando')).runKommando);
