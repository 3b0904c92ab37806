import fc from 'fast-check';
import { OM } from './form';

/**
 * A mutation of an answer: parts are dropped, nulled, moved, reordered, repeated, renamed, added or over-sized.
 * Mutations are deterministic, so that a failing test can be repeated.
 */
export interface Inngrep {
  hva: (typeof INNGREP)[number];
  /** The index of the part, modulo the number of parts. */
  hvor: number;
  /** The index of another part, or a variant of the mutation. */
  hvordan: number;
  verdi: unknown;
}

const INNGREP = [
  'dropp',
  'null',
  'bytt',
  'flytt',
  'snu',
  'gjenta',
  'omdoep',
  'leggTil',
  'forstoerr',
  'pakk',
] as const;

/** Values with a meaning to one of the systems, or to the code that reads the answers. */
const ODDE = [
  ...[null, true, false, 0, -1, 1, 4, 1.5, 1e300, 2_147_483_647, [], {}, [null], [[]], [{}]],
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\u202e',
    'null',
    'true',
    '0',
    '4',
    'Permit',
    'Deny',
    'DAGL',
    'Person',
  ],
  ...[
    '2026-02-30',
    '0000-01-01',
    '0001-01-01',
    '1900-01-01',
    '2199-12-31',
    '9999-12-31',
    '2026-01-31T00:00:00Z',
    '31.01.2026',
  ],
  ...['javascript:alert(1)', 'ftp://utenfor.example', 'AQAB', 'enc', 'SlettetEnhet'],
  ...[OM.pid, OM.annenPid, OM.orgnr, OM.annetOrgnr, Number(OM.orgnr), OM.systembruker.toUpperCase()],
];
const NAVN: ((navn: string) => string)[] = [
  (navn) => navn.toUpperCase(),
  (navn) => navn.charAt(0).toUpperCase() + navn.slice(1),
  (navn) => navn.charAt(0).toLowerCase() + navn.slice(1),
  (navn) => navn.replace(/[A-Z]/g, (stor) => `_${stor.toLowerCase()}`),
  (navn) => `${navn}s`,
  (navn) => `_${navn}`,
  () => '__proto__',
];

const ettInngrep: fc.Arbitrary<Inngrep> = fc.record({
  hva: fc.constantFrom(...INNGREP),
  hvor: fc.nat(10_000),
  hvordan: fc.nat(10_000),
  verdi: fc.oneof(
    { arbitrary: fc.constantFrom(...ODDE), weight: 4 },
    { arbitrary: fc.jsonValue(), weight: 1 },
  ),
});
/** One to four mutations, applied in order. */
export const inngrep: fc.Arbitrary<readonly Inngrep[]> = fc.array(ettInngrep, { minLength: 1, maxLength: 4 });

/** The number of runs of a property. `FORMER_GANGER` multiplies it. */
export const antall = (runder: number): { numRuns: number } => ({
  numRuns: runder * Number(process.env.FORMER_GANGER ?? 1),
});

type Objekt = Record<string, unknown>;
const isObjekt = (verdi: unknown): verdi is Objekt =>
  typeof verdi === 'object' && verdi !== null && !Array.isArray(verdi);

/** Yields the path of every part, starting with the whole. */
function* steder(verdi: unknown, sti: readonly string[] = []): Generator<readonly string[]> {
  yield sti;
  if (typeof verdi !== 'object' || verdi === null) return;
  // Limited, since an earlier mutation may have made the object very large.
  for (const [navn, innhold] of Object.entries(verdi).slice(0, 100)) yield* steder(innhold, [...sti, navn]);
}

const hent = (verdi: unknown, sti: readonly string[]): unknown =>
  sti.reduce<unknown>((her, navn) => (Array.isArray(her) ? her[Number(navn)] : (her as Objekt)[navn]), verdi);

/** Returns a copy where `nye` replaces the field at the path with any number of fields, also none. */
function withFelt(
  verdi: unknown,
  [foerste = '', ...resten]: readonly string[],
  nye: (navn: string, innhold: unknown) => [string, unknown][],
): unknown {
  const felter = Object.entries(verdi as object).flatMap(([navn, innhold]): [string, unknown][] => {
    if (navn !== foerste) return [[navn, innhold]];
    return resten.length === 0 ? nye(navn, innhold) : [[navn, withFelt(innhold, resten, nye)]];
  });
  // Not by assignment, which would treat `__proto__` as the prototype.
  return Array.isArray(verdi) ? felter.map(([, innhold]) => innhold) : Object.fromEntries(felter);
}

const omvendt = (verdi: unknown): unknown => {
  if (Array.isArray(verdi)) return verdi.toReversed();
  return isObjekt(verdi) ? Object.fromEntries(Object.entries(verdi).reverse()) : verdi;
};

const gjentatt = (verdi: unknown): unknown => (Array.isArray(verdi) ? [...verdi, ...verdi] : [verdi, verdi]);

function forstoerret(verdi: unknown): unknown {
  if (typeof verdi === 'string') return verdi.padEnd(50_000, verdi || 'x');
  if (typeof verdi === 'number') return verdi * 1e12;
  if (Array.isArray(verdi)) return Array.from({ length: 3_000 }, (_, i) => verdi[i % verdi.length] ?? null);
  if (!isObjekt(verdi)) return DYP;
  return { ...verdi, ...Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`felt${i}`, i])) };
}
/** Placeholder for lists nested too deeply for recursive code. `toJson` writes them out. */
const DYP = '<dyp>';
const DYBDE = 20_000;

function utfoer(kropp: unknown, { hva, hvor, hvordan, verdi }: Inngrep): unknown {
  const alle = [...steder(kropp)];
  const sti = alle[hvor % alle.length] ?? [];
  const sett = (ny: (naa: unknown) => unknown) =>
    sti.length === 0 ? ny(kropp) : withFelt(kropp, sti, (navn, naa) => [[navn, ny(naa)]]);
  switch (hva) {
    case 'dropp':
      return sti.length === 0 ? null : withFelt(kropp, sti, () => []);
    case 'null':
      return sett(() => null);
    case 'bytt':
      return sett(() => verdi);
    case 'flytt':
      return sett(() => hent(kropp, alle[hvordan % alle.length] ?? []));
    case 'snu':
      return sett(omvendt);
    case 'gjenta':
      return sett(gjentatt);
    case 'omdoep':
      return sti.length === 0
        ? kropp
        : withFelt(kropp, sti, (navn, naa) => [
            // The old name is kept beside the new one half of the time.
            ...(hvordan % 2 ? [[navn, naa] as [string, unknown]] : []),
            [NAVN[hvordan % NAVN.length]?.(navn) ?? navn, hvordan % 3 ? naa : verdi],
          ]);
    case 'leggTil':
      return sett((naa) =>
        Array.isArray(naa) ? [verdi, ...naa] : isObjekt(naa) ? { ...naa, ny: verdi } : naa,
      );
    case 'forstoerr':
      return sett(forstoerret);
    case 'pakk':
      return sett((naa) => (hvordan % 2 ? [naa] : { value: naa }));
  }
}

/** Applies the mutations in order. */
export const forvreng = (kropp: unknown, alle: readonly Inngrep[]): unknown => alle.reduce(utfoer, kropp);

/** The text that is sent. */
export const toJson = (kropp: unknown): string =>
  (JSON.stringify(kropp) ?? 'null').replaceAll(
    JSON.stringify(DYP),
    () => '['.repeat(DYBDE) + ']'.repeat(DYBDE),
  );

/**
 * Changes to the text of an answer in transit: none, a byte order mark, trailing text, or a cut at `hvor` thousandths of its
 * length.
 */
export const paaVeien: fc.Arbitrary<(json: string) => string> = fc.oneof(
  { arbitrary: fc.constant((json: string) => json), weight: 12 },
  { arbitrary: fc.constant((json: string) => `\ufeff${json}`), weight: 1 },
  { arbitrary: fc.constant((json: string) => `${json}\n<html>`), weight: 1 },
  {
    arbitrary: fc.nat(1_000).map((hvor) => (json: string) => json.slice(0, (json.length * hvor) / 1_000)),
    weight: 1,
  },
);
