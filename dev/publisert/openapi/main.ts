import { writeFileSync } from 'node:fs';
import { FIL, writeDokument } from './dokument';

writeFileSync(FIL, writeDokument());
console.log(`Wrote ${FIL}`);
