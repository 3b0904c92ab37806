import { type Dato, timenIOslo } from '#lib/domain/dag/dato';
import { logg } from '#lib/oppsett/logg';
import { findKanaler } from '#lib/usecases/paaminnelse/find-kanaler';
import { askForsinkede, cancelOverfloedige, followAltinn } from '#lib/usecases/paaminnelse/follow-altinn';
import type { Meldingsutfall } from '#lib/usecases/paaminnelse/lest-melding';
import { planRunde } from '#lib/usecases/paaminnelse/plan-paaminnelser';
import { closeSending, kanalerNaa, sendBunke } from '#lib/usecases/paaminnelse/send-meldinger';
import { deleteGamleMeldinger, makeMeldinger } from '#lib/usecases/paaminnelse/varslingsdrift';
import { varselskriver } from './varselskriver';

type ReadTid = () => { naa: Date; idag: Dato };

/** The rest is left to the next run, so that a killed process does not delay the others for long. */
const MAKS_KJOERETID_MS = 60_000;

/** The hour in Oslo in which old messages are deleted. */
const RYDDETIME = 3;

const toSignal = (stopp: AbortSignal) => AbortSignal.any([stopp, AbortSignal.timeout(MAKS_KJOERETID_MS)]);

/**
 * Plans reminders, makes the messages of the day, and follows what Altinn did with those it has. Altinn may be down: the rest is
 * then done all the same.
 */
export async function runPaaminnelser(readTid: ReadTid, stopp: AbortSignal): Promise<void> {
  const avbrutt = toSignal(stopp);
  const feil: unknown[] = [];
  await atLeastTry(feil, async () => {
    while ((await followAltinn(readTid().naa)) && !avbrutt.aborted);
    await cancelOverfloedige(readTid().naa, avbrutt);
  });
  await atLeastTry(feil, () => askForsinkede(readTid().naa, avbrutt));
  await atLeastTry(feil, async () => {
    for (let mer = true; mer && !avbrutt.aborted; ) {
      const {
        planlagt,
        utsatt,
        mer: isMer,
      } = await planRunde(readTid(), { stopp: avbrutt, onFeil: logFeil });
      if (planlagt + utsatt > 0) logg.info({ planlagt, utsatt }, 'planned reminders');
      mer = isMer;
    }
  });
  const tid = readTid();
  await atLeastTry(feil, async () => {
    if (await makeMeldinger(kanalerNaa(tid), tid))
      logg.error(
        'far more reminders than on earlier days: sending is stopped until «npm run varsling -- start»',
      );
    if (timenIOslo(tid.naa) === RYDDETIME) await deleteGamleMeldinger(tid);
  });
  if (feil.length > 0) throw feil[0];
}

const logFeil = (err: unknown) =>
  logg.error({ err }, 'the reminders about a virksomhet are tried again later');

async function atLeastTry(feil: unknown[], run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (err) {
    logg.warn({ err }, 'a part of the reminders could not be done now');
    feil.push(err);
  }
}

/** Sends messages until none is left, the time is up, or the process stops. Several processes may do it at once. */
export async function runSending(readTid: ReadTid, stopp: AbortSignal): Promise<void> {
  const avbrutt = toSignal(stopp);
  const sum: Partial<Record<Meldingsutfall, number>> = {};
  try {
    for (let mer = true; mer && !avbrutt.aborted; ) {
      const antall = await sendBunke(kanalerNaa(readTid()), readTid, varselskriver, { onFeil: logFeil });
      const par = Object.entries(antall) as [Meldingsutfall, number][];
      for (const [utfall, en] of par) sum[utfall] = (sum[utfall] ?? 0) + en;
      mer = par.length > 0;
    }
  } finally {
    if (Object.keys(sum).length > 0) logg.info({ antall: sum }, 'sent reminders');
  }
}

/** Plans and sends everything that is due, whatever the hour. For trying it out. */
export async function runNaa(readTid: ReadTid): Promise<void> {
  const tid = readTid();
  await atLeastTry([], async () => void (await followAltinn(tid.naa)));
  while ((await planRunde(tid)).mer);
  const kanaler = findKanaler();
  if (await makeMeldinger(kanaler, tid)) return;
  while (Object.keys(await sendBunke(kanaler, readTid, varselskriver)).length > 0);
  await closeSending();
}
