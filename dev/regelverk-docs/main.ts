import { writeFileSync } from 'node:fs';
import { FIL, lagDokument } from './dokument';

writeFileSync(FIL, lagDokument());
console.log(`Wrote ${FIL}`);
