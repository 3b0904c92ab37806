import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MAPPE, makeEksempler } from './filer';

rmSync(MAPPE, { recursive: true, force: true });
const eksempler = await makeEksempler();
for (const [fil, innhold] of eksempler) {
  mkdirSync(dirname(join(MAPPE, fil)), { recursive: true });
  writeFileSync(join(MAPPE, fil), innhold);
}
console.log(`Wrote ${eksempler.size} files to ${MAPPE}`);
