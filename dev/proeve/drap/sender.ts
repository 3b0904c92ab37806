import { setTimeout } from 'node:timers/promises';
import { isDato } from '#lib/domain/dag/dato';
import { varselskriver } from '#lib/jobs/varselskriver';
import { sendBunke } from '#lib/usecases/paaminnelse/send-meldinger';

/** One of several processes that send reminders, until it is killed. Prints a line when it has begun. */
const [, , idag = '', laanMs = ''] = process.argv;
if (!isDato(idag)) throw new RangeError(`Not a day: ${idag}`);
const readTid = () => ({ naa: new Date(), idag });
process.stdout.write('begun\n');
for (;;) {
  try {
    const antall = await sendBunke(['epost'], readTid, varselskriver, { laanMs: Number(laanMs) });
    if (Object.keys(antall).length === 0) await setTimeout(200);
  } catch {
    // The database is away. A message that was taken on is taken over when its time is up.
    await setTimeout(200);
  }
}
