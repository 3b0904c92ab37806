import fc from 'fast-check';
import { OM } from './form';

/**
 * Changes an answer as the world does: parts are dropped, nulled, moved, reordered, repeated, renamed, added and over-sized. Pure: the
 * same change of the same answer is the same, so that a failing test can be run again.
 */
export interface Inngrep {
  hva: (typeof INNGREP)[number];
  /** Which part, counted around. */
  hvor: number;
  /** Which other part, or how. */
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

/** Values that mean something to one of the systems, or to what the answers go through here. */
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
/** A few changes, one after the other. */
export const inngrep: fc.Arbitrary<readonly Inngrep[]> = fc.array(ettInngrep, { minLength: 1, maxLength: 4 });

/** How often a property is tried: few times with every run of the tests, `FORMER_GANGER` times as often when it is set. */
export const antall = (runder: number): { numRuns: number } => ({
  numRuns: runder * Number(process.env.FORMER_GANGER ?? 1),
});

type Objekt = Record<string, unknown>;
const isObjekt = (verdi: unknown): verdi is Objekt =>
  typeof verdi === 'object' && verdi !== null && !Array.isArray(verdi);

/** The path of every part, the whole first. */
function* steder(verdi: unknown, sti: readonly string[] = []): Generator<readonly string[]> {
  yield sti;
  if (typeof verdi !== 'object' || verdi === null) return;
  // What an earlier change has made large is not counted part by part.
  for (const [navn, innhold] of Object.entries(verdi).slice(0, 100)) yield* steder(innhold, [...sti, navn]);
}

const hent = (verdi: unknown, sti: readonly string[]): unknown =>
  sti.reduce<unknown>((her, navn) => (Array.isArray(her) ? her[Number(navn)] : (her as Objekt)[navn]), verdi);

/** The same with each field of the parent of a part given anew: as many fields as wanted, also none. */
function withFelt(
  verdi: unknown,
  [foerste = '', ...resten]: readonly string[],
  nye: (navn: string, innhold: unknown) => [string, unknown][],
): unknown {
  const felter = Object.entries(verdi as object).flatMap(([navn, innhold]): [string, unknown][] => {
    if (navn !== foerste) return [[navn, innhold]];
    return resten.length === 0 ? nye(navn, innhold) : [[navn, withFelt(innhold, resten, nye)]];
  });
  // Not by assignment: `__proto__` would be no field.
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
/** Stands for lists in lists, so many that no code can follow them down; `toJson` writes them out. */
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
            // Beside the old one half of the time.
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

/** The answer with the changes, one after the other. */
export const forvreng = (kropp: unknown, alle: readonly Inngrep[]): unknown => alle.reduce(utfoer, kropp);

/** As it is sent. */
export const toJson = (kropp: unknown): string =>
  (JSON.stringify(kropp) ?? 'null').replaceAll(
    JSON.stringify(DYP),
    () => '['.repeat(DYBDE) + ']'.repeat(DYBDE),
  );

/** What happens to the text of an answer on its way; `hvor` is a part of its length. */
export const paaVeien: fc.Arbitrary<(json: string) => string> = fc.oneof(
  { arbitrary: fc.constant((json: string) => json), weight: 12 },
  { arbitrary: fc.constant((json: string) => `\ufeff${json}`), weight: 1 },
  { arbitrary: fc.constant((json: string) => `${json}\n<html>`), weight: 1 },
  {
    arbitrary: fc.nat(1_000).map((hvor) => (json: string) => json.slice(0, (json.length * hvor) / 1_000)),
    weight: 1,
  },
);
