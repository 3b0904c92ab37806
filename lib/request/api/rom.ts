import type { Avdeling } from '#lib/oppsett/avdeling';
import { hasLeft } from '#lib/request/felles/kaller';
import { type Koevalg, makeKoe } from '#lib/request/felles/koe';
import { Kallfeil } from './kallfeil';

type Utenfra = Extract<Avdeling, 'partner' | 'kilde'>;

/** No call works for longer than this: its calls to outside systems end after ten seconds, and its statements too. */
const FELLES = { ventende: 20, lengstVentMs: 10_000, lengstMs: 60_000, hvileMs: 0 };
const ROM: Readonly<Record<Utenfra, Koevalg>> = {
  partner: { samtidige: 6, ventendeTilSammen: 60, ...FELLES },
  kilde: { samtidige: 4, ventendeTilSammen: 40, ...FELLES },
};

// On globalThis, since each route is bundled separately.
const globalt = globalThis as typeof globalThis & {
  kalenderRom?: Readonly<Record<Utenfra, ReturnType<typeof makeKoe>>>;
};
globalt.kalenderRom ??= { partner: makeKoe(ROM.partner), kilde: makeKoe(ROM.kilde) };
const rom = globalt.kalenderRom;

/**
 * Runs a call when there is room for it in this process. Consumers take turns.
 * @throws Kallfeil `opptatt` when too many wait, or the wait was too long; `ugyldig` when the caller has left meanwhile
 */
export async function inRom<T>(
  avdeling: Utenfra,
  { request, consumer }: { request: Request; consumer: string },
  run: () => Promise<T>,
): Promise<T> {
  const slipp = await rom[avdeling].vent(consumer);
  if (!slipp) throw new Kallfeil('opptatt');
  try {
    if (hasLeft(request)) throw new Kallfeil('ugyldig');
    return await run();
  } finally {
    slipp();
  }
}
