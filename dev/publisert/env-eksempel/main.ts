import { writeFileSync } from 'node:fs';
import { FIL, makeDokument } from './dokument';

writeFileSync(FIL, makeDokument());
console.log(`Wrote ${FIL}`);
