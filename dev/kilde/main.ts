import { HJELP } from './hjelp';
import { runOnProduktet } from './kjoer';

/** `npm run kilde`: hooks kilder on and off, in the database the product uses. */
await runOnProduktet(HJELP, async () => (await import('./kommando')).runKommando);
