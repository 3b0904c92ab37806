import { generer, isGenerert } from '#prisma/generer';
import { build, isBuilt } from '../../start/build';
import { haveDebian } from '../klienter/debian';
import type { Loefte } from './oevelse';
import { OEVELSER } from './oevelser';

/** Runs a drill, and prints each promise with its figure. A drill whose packages cannot be had has tried nothing, and does not hold. */
export async function runOevelse(navn: string): Promise<Loefte[]> {
  const oevelse = OEVELSER[navn];
  if (!oevelse) throw new RangeError(navn);
  console.log(`\n${navn}: ${oevelse.overskrift}`);
  if (!haveDebian(oevelse.pakker))
    return [
      {
        loefte: 'the programmes it needs are there',
        holder: false,
        tall: Object.keys(oevelse.pakker).join(', '),
      },
    ];
  if (!isGenerert()) generer();
  if (!isBuilt()) await build();
  const fra = performance.now();
  const loefter = await oevelse.run();
  for (const { loefte, holder, tall } of loefter) console.log(`  ${holder ? '✓' : '✗'} ${loefte}: ${tall}`);
  console.log(`  ${((performance.now() - fra) / 1000).toFixed(0)} s`);
  return loefter;
}
