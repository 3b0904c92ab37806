import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';

/** Whether a file begins as one that is encrypted: OpenSSL's mark. */
export function isKryptert(fil: string): boolean {
  const begynnelse = Buffer.alloc(8);
  const nr = openSync(fil, 'r');
  readSync(nr, begynnelse, 0, 8, 0);
  closeSync(nr);
  return begynnelse.toString('latin1') === 'Salted__';
}

/** Changes bytes in the middle of a file, as a bad disk does. */
export function oedelegg(fil: string): void {
  const innhold = readFileSync(fil);
  const midt = Math.floor(innhold.length / 2);
  for (let nr = midt; nr < Math.min(midt + 64, innhold.length); nr++)
    innhold[nr] = ~(innhold[nr] ?? 0) & 0xff;
  writeFileSync(fil, innhold);
}
