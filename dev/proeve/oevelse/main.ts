import { OEVELSER } from './oevelser';
import { runOevelse } from './run-oevelse';

/** `npm run oevelse -- failover` runs a drill; without a name it lists them. */
const valgte = process.argv.slice(2);
if (valgte.length === 0) {
  console.log('Use: npm run oevelse -- <name>');
  for (const [navn, { overskrift }] of Object.entries(OEVELSER))
    console.log(`  ${navn.padEnd(16)} ${overskrift}`);
  process.exit(0);
}
const ukjent = valgte.find((navn) => !Object.hasOwn(OEVELSER, navn));
if (ukjent !== undefined) {
  console.error(
    `✗ There is no drill called "${ukjent}". Use: npm run oevelse -- [${Object.keys(OEVELSER).join(' | ')}]`,
  );
  process.exit(1);
}
// Ended from outside: the `exit` event ends everything that was started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
let brutt = 0;
for (const navn of valgte) brutt += (await runOevelse(navn)).filter(({ holder }) => !holder).length;
process.exit(brutt === 0 ? 0 : 1);
