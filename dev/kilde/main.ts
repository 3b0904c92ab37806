import { HJELP } from './hjelp';
import { kjoerPaaProduktet } from './kjoer';

/** `npm run kilde`: hooks kilder on and off, in the database the product uses. */
await kjoerPaaProduktet(HJELP, async () => (await import('./kommando')).kjoerKommando);
