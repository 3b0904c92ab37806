import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lagEksempler, MAPPE } from './filer';

rmSync(MAPPE, { recursive: true, force: true });
const eksempler = await lagEksempler();
for (const [fil, innhold] of eksempler) {
  mkdirSync(dirname(join(MAPPE, fil)), { recursive: true });
  writeFileSync(join(MAPPE, fil), innhold);
}
console.log(`Wrote ${eksempler.size} files to ${MAPPE}`);
