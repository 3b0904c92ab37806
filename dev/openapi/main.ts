import { writeFileSync } from 'node:fs';
import { FIL, skrivDokument } from './dokument';

writeFileSync(FIL, skrivDokument());
console.log(`Wrote ${FIL}`);
