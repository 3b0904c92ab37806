import type { Dato } from '#lib/domain/dag/dato';
import { followTilstand } from '#lib/maaling/maaler';
import { type Driftstall, getDriftstall } from '#lib/usecases/drift/get-driftstall';
import { JOBBER } from './start-jobber';

/** How long an answer of the database is shown, so that many who ask cost no more than one. */
const VARER_MS = 15_000;
/** A value for a kilde that has never been heard from, or a job that has never run: as late as one can be, and still a number. */
const ALDRI = 10 * 365 * 24 * 60 * 60;

/**
 * Measures what concerns the whole product and not this process: queue, kilder, messages. For the processes that
 * run the jobs, so that there are few of them. While the database does not answer, these measures are left out.
 */
export function followDrift(readTid: () => { naa: Date; idag: Dato }, varerMs = VARER_MS): void {
  let husket: { fra: number; tall: Promise<Driftstall | undefined> } | undefined;
  const les = (): Promise<Driftstall | undefined> => {
    if (!husket || performance.now() - husket.fra > varerMs)
      husket = { fra: performance.now(), tall: getDriftstall(JOBBER, readTid()).catch(() => undefined) };
    return husket.tall;
  };
  const hver = async <T>(av: (tall: Driftstall) => Readonly<Record<string, T>>) => {
    const tall = await les();
    return tall ? Object.entries(av(tall)) : [];
  };
  followTilstand('koealder', async () =>
    (await hver((tall) => tall.koe)).map(([jobb, alder]) => [alder, { jobb }]),
  );
  followTilstand('jobbalder', async () =>
    (await hver((tall) => tall.jobber)).map(([jobb, alder]) => [alder ?? ALDRI, { jobb }]),
  );
  followTilstand('taushet', async () =>
    (await hver((tall) => tall.kilder)).map(([kilde, taus]) => [taus ?? ALDRI, { kilde }]),
  );
  followTilstand('meldinger', async () =>
    (await hver((tall) => tall.meldinger)).map(([tilstand, antall]) => [antall, { tilstand }]),
  );
  const ett = (
    navn: 'sesjoner' | 'sekvensnummer' | 'maaneder' | 'arkivering',
    av: (tall: Driftstall) => number | null,
  ) =>
    followTilstand(navn, async () => {
      const tall = await les();
      const antall = tall ? av(tall) : null;
      return antall === null ? [] : [[antall, {}]];
    });
  ett('sesjoner', (tall) => tall.sesjoner);
  ett('sekvensnummer', (tall) => tall.sisteHendelse);
  ett('maaneder', (tall) => tall.maanederForan);
  ett('arkivering', (tall) => tall.arkivering);
}
