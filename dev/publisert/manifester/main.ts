import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILER, MAPPE, makeDokument } from './dokument';

mkdirSync(MAPPE, { recursive: true });
for (const navn of Object.keys(FILER)) writeFileSync(join(MAPPE, navn), makeDokument(navn));
console.log(`Wrote ${Object.keys(FILER).length} files to ${MAPPE}`);
