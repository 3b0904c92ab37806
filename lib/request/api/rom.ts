import type { Avdeling } from '#lib/oppsett/avdeling';
import { hasLeft } from '#lib/request/felles/kaller';
import { type Koevalg, makeKoe, type Slipp } from '#lib/request/felles/koe';
import { isBruktAvFolk, waitForTur } from '#lib/request/felles/langt-arbeid';
import { Kallfeil } from './kallfeil';

type Utenfra = Extract<Avdeling, 'partner' | 'kilde'>;

/** No call works for longer than this: its calls to outside systems end after ten seconds, and its statements too. */
const FELLES = { ventende: 20, lengstVentMs: 10_000, lengstMs: 60_000, hvileMs: 0 };
const ROM = {
  partner: { samtidige: 6, ventendeTilSammen: 60, ...FELLES },
  /**
   * Of them: those about many parts, each of which keeps a processor of the database and one of ours busy. The next one is read
   * while the first is written, unless people use the process.
   */
  langt: { samtidige: () => (isBruktAvFolk() ? 1 : 2), ventendeTilSammen: 60, ...FELLES },
  kilde: { samtidige: 4, ventendeTilSammen: 40, ...FELLES },
} satisfies Record<string, Koevalg>;

/** Reading a longer body takes its time, in bytes: that of more than about fifty parts, or a few items. */
const LANG_KROPP = 4 * 1024;

// On globalThis, since each route is bundled separately.
const globalt = globalThis as typeof globalThis & {
  kalenderRom?: Readonly<Record<keyof typeof ROM, ReturnType<typeof makeKoe>>>;
};
globalt.kalenderRom ??= {
  partner: makeKoe(ROM.partner),
  langt: makeKoe(ROM.langt),
  kilde: makeKoe(ROM.kilde),
};
const rom = globalt.kalenderRom;

/**
 * Runs a call when there is room for it in this process. Consumers take turns.
 * @throws Kallfeil `opptatt` when too many wait, or the wait was too long; `ugyldig` when the caller has left meanwhile
 */
export async function inRom<T>(
  avdeling: Utenfra,
  { request, consumer, bytes }: { request: Request; consumer: string; bytes: Uint8Array },
  run: () => Promise<T>,
): Promise<T> {
  const erLang = bytes.length > LANG_KROPP;
  const slipp: Slipp[] = [];
  try {
    for (const ett of erLang && avdeling === 'partner' ? [rom.langt, rom.partner] : [rom[avdeling]]) {
      const en = await ett.vent(consumer);
      if (!en) throw new Kallfeil('opptatt');
      slipp.push(en);
      if (hasLeft(request)) throw new Kallfeil('ugyldig');
    }
    if (erLang) await waitForTur();
    return await run();
  } finally {
    for (const en of slipp) en();
  }
}
