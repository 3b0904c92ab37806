import { cpus, loadavg, totalmem } from 'node:os';
import { maalKalendere } from './kalendere';
import { maalKilder } from './kilder';

/** `npm run bench`: all of it, or one part: `npm run bench -- kilder`. */
const DELER: Readonly<Record<string, () => Promise<void>>> = {
  kalendere: maalKalendere,
  kilder: maalKilder,
};

const [valgt] = process.argv.slice(2);
if (valgt !== undefined && !(valgt in DELER)) {
  console.error(`✗ Use: npm run bench -- <${Object.keys(DELER).join(' | ')}>`);
  process.exit(1);
}
const [kjerne] = cpus();
const minne = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
console.log(`${kjerne?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${minne}`);
console.log(`Node ${process.version}, ${process.platform} ${process.arch}, load ${loadavg()[0]?.toFixed(1)}`);
for (const [navn, maal] of Object.entries(DELER)) if (valgt === undefined || navn === valgt) await maal();
process.exit(0);
