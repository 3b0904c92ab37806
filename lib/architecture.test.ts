import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The import table of the design, as data. `inn`: folders it may import besides itself. `pakker`: packages it may import;
 * `node` stands for what comes with Node, `*` for anything. A folder without a row fails the test.
 */
interface Rad {
  inn: readonly string[];
  pakker: readonly string[];
}
const HELE_LIB = [
  'lib/domain',
  'lib/regelverk',
  'lib/adapters',
  'lib/usecases',
  'lib/contract',
  'lib/messages',
];
const TABELL: Record<string, Rad> = {
  'lib/domain': { inn: [], pakker: ['date-fns'] },
  'lib/regelverk': { inn: ['lib/domain'], pakker: [] },
  'lib/messages': { inn: [], pakker: [] },
  'lib/oppsett': { inn: [], pakker: ['zod', 'cron-parser', 'pg', 'pg-connection-string', 'pino', 'node'] },
  'lib/data': { inn: ['lib/domain', 'lib/oppsett'], pakker: ['@prisma/adapter-pg', '@prisma/client', 'pg'] },
  'lib/adapters': { inn: ['lib/domain', 'lib/oppsett'], pakker: ['zod', 'jose', 'lru-cache', 'node'] },
  'lib/usecases': { inn: ['lib/domain', 'lib/regelverk', 'lib/data', 'lib/adapters'], pakker: ['lru-cache'] },
  'lib/contract': { inn: ['lib/domain'], pakker: ['zod', 'fast-xml-parser'] },
  'lib/request': {
    inn: [...HELE_LIB, 'lib/jobs', 'lib/oppsett'],
    pakker: ['next', 'next-auth', 'zod', 'react', 'negotiator', 'lru-cache', 'node'],
  },
  'lib/jobs': { inn: ['lib/domain', 'lib/usecases', 'lib/oppsett'], pakker: ['pg-boss', 'pg', 'node'] },
  'components/ui': {
    inn: ['lib/messages', 'lib/contract'],
    pakker: ['react', 'next/link', '@skatteetaten/*'],
  },
  'components/tekst': { inn: ['lib/domain', 'lib/messages'], pakker: ['date-fns'] },
  components: {
    inn: ['components/ui', 'components/tekst', 'lib/domain', 'lib/messages', 'lib/contract'],
    pakker: ['react', 'next/navigation', '@tanstack/react-query', '@skatteetaten/*'],
  },
  app: {
    inn: [
      'components',
      'components/ui',
      'components/tekst',
      'lib/domain',
      'lib/messages',
      'lib/contract',
      'lib/usecases',
      'lib/request',
      // What is served as it is; a page may show it too.
      'public',
    ],
    pakker: ['next', 'next-auth', 'react', 'zod', '@skatteetaten/*'],
  },
  prisma: { inn: ['lib/domain'], pakker: ['@prisma/*', 'pg', 'node'] },
  dev: { inn: ['*'], pakker: ['*'] },
  e2e: { inn: [], pakker: ['@playwright/test', '@axe-core/playwright', 'pg', 'node'] },
};
/** Where a clock may be read. */
const KLOKKE_TILLATT = ['lib/request', 'lib/adapters', 'lib/jobs', 'dev', 'e2e', 'prisma'];
/** The two files that Next wants at the top are doors into lib/request and nothing else. */
const DOERER = ['proxy.ts', 'instrumentation.ts'];

const ROT = join(import.meta.dirname, '..');
const GENERERT = 'lib/data/prisma/';

/** The row a file (path from the top, with or without extension) belongs to; undefined when it has none. */
function radFor(fil: string): string | undefined {
  const [topp = '', under = '', ...resten] = fil.split('/');
  if (topp === 'lib') return resten.length > 0 ? `lib/${under}` : 'lib/oppsett';
  const delt = `${topp}/${under}`;
  return delt in TABELL ? delt : topp;
}

/** Every module a source imports: static, re-exported, for its types, dynamic or required. */
function importer(kilde: string): string[] {
  const utenKommentarer = kilde.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const moenster = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"]+)['"]/g;
  return [...utenKommentarer.matchAll(moenster)].map(([, modul = '']) => modul);
}

/** The file an import leads to, as a path from the top, or null for a package. */
function tilFil(fra: string, modul: string): string | null {
  if (modul.startsWith('.')) return normalize(join(dirname(fra), modul));
  return /^#(lib|components|dev|prisma)\//.test(modul) ? modul.slice(1) : null;
}

function pakkeTillatt(modul: string, tillatt: readonly string[]): boolean {
  if (modul.startsWith('node:') || builtinModules.includes(modul))
    return tillatt.includes('node') || tillatt.includes('*');
  return tillatt.some(
    (pakke) =>
      pakke === '*' ||
      modul === pakke ||
      modul.startsWith(pakke.endsWith('*') ? pakke.slice(0, -1) : `${pakke}/`),
  );
}

/** What is wrong with one file. */
function finnBrudd(fil: string, kilde: string): string[] {
  const navn = radFor(fil);
  const rad = navn === undefined ? undefined : TABELL[navn];
  if (navn === undefined || !rad) return [`${fil}: its folder has no row in the table`];
  const brudd: string[] = [];
  for (const modul of importer(kilde)) {
    const maal = tilFil(fil, modul);
    if (maal === null) {
      if (!pakkeTillatt(modul, rad.pakker)) brudd.push(`${fil}: ${navn} may not import ${modul}`);
      continue;
    }
    const til = radFor(maal) ?? maal;
    // The generated client belongs to lib/data, which alone may use it.
    if (til === navn || rad.inn.includes('*')) continue;
    if (!rad.inn.includes(til)) brudd.push(`${fil}: ${navn} may not import ${til}`);
  }
  if (!KLOKKE_TILLATT.includes(navn) && /\bnew Date\(\s*\)|\bDate\.now\(|\bperformance\.now\(/.test(kilde)) {
    brudd.push(`${fil}: ${navn} reads a clock`);
  }
  return brudd;
}

/** What a file brings into a bundle: its imports but for those of types alone. */
const verdiimporter = (kilde: string): string[] =>
  importer(
    kilde
      .replace(/\b(import|export)\s+type\s[^;]*?from\s*['"][^'"]+['"]/g, '')
      .replace(/\bimport\s*\{(\s*type\s+\w+(\s+as\s+\w+)?\s*,?)+\s*\}\s*from\s*['"][^'"]+['"]/g, ''),
  );

/** The chain of imports from a file to a package, or null. `les` gives a source by its path without extension. */
function veiTil(
  pakke: string,
  fil: string,
  les: (fil: string) => string | null,
  sett = new Set<string>(),
): string[] | null {
  if (sett.has(fil)) return null;
  sett.add(fil);
  for (const modul of verdiimporter(les(fil) ?? '')) {
    if (modul === pakke || modul.startsWith(`${pakke}/`)) return [fil, pakke];
    const maal = tilFil(fil, modul);
    const resten = maal === null ? null : veiTil(pakke, maal, les, sett);
    if (resten) return [fil, ...resten];
  }
  return null;
}

const erTest = (fil: string) => /(^|\/)test-[^/]*$|\.test\.tsx?$/.test(fil);

function alleFiler(): string[] {
  return ['lib', 'components', 'app', 'prisma', 'dev', 'e2e'].flatMap((topp) =>
    readdirSync(join(ROT, topp), { recursive: true, encoding: 'utf8' })
      .map((fil) => `${topp}/${fil}`)
      .filter((fil) => /\.(ts|tsx|mjs)$/.test(fil) && !fil.endsWith('.d.ts') && !fil.startsWith(GENERERT))
      // What `npm test -- --fremmede` has installed is nobody's here.
      .filter((fil) => !fil.includes('/node_modules/')),
  );
}

describe('the import table', () => {
  it('holds for every file', () => {
    const filer = alleFiler().filter((fil) => !erTest(fil));
    expect(filer.length).toBeGreaterThan(100);
    expect(filer.flatMap((fil) => finnBrudd(fil, readFileSync(join(ROT, fil), 'utf8')))).toEqual([]);
  });

  it('has a row for every folder of lib', () => {
    const mapper = readdirSync(join(ROT, 'lib'), { withFileTypes: true }).filter((post) =>
      post.isDirectory(),
    );
    expect(mapper.map(({ name }) => `lib/${name}`).filter((navn) => !(navn in TABELL))).toEqual([]);
  });

  it.each(DOERER)('%s is a door into lib/request', (fil) => {
    const moduler = importer(readFileSync(join(ROT, fil), 'utf8')).filter(
      (modul) => !modul.startsWith('next/'),
    );
    expect(moduler.every((modul) => modul.startsWith('#lib/request/'))).toBe(true);
  });

  // One forbidden import for each row, so that the test is known to see it.
  it.each([
    ['lib/domain/x.ts', `import { z } from 'zod'`],
    ['lib/domain/x.ts', `import { kalender } from '#lib/regelverk/kalender'`],
    ['lib/regelverk/x.ts', `export * from '../data/sesjon'`],
    ['lib/messages/x.ts', `import type { Dato } from '#lib/domain/dato'`],
    ['lib/env.ts', `import { prisma } from './data/klient'`],
    ['lib/data/x.ts', `const a = await import('../adapters/altinn')`],
    ['lib/adapters/x.ts', `import { prisma } from '#lib/data/klient'`],
    ['lib/usecases/x.ts', `import { cookies } from 'next/headers'`],
    ['lib/contract/x.ts', `import { getKalender } from '#lib/usecases/get-kalender'`],
    ['lib/request/x.ts', `import { findSesjon } from '#lib/data/sesjon'`],
    ['lib/jobs/x.ts', `import { findSesjon } from '#lib/data/sesjon'`],
    ['components/ui/x.tsx', `import { addDager } from '#lib/domain/dato'`],
    ['components/tekst/x.tsx', `import { readTid } from '#lib/request/clock'`],
    ['components/oppgave/x.tsx', `import { merkOppgave } from '#lib/usecases/merk-oppgave'`],
    ['app/x/page.tsx', `export { prisma } from '#lib/data/klient'`],
    ['app/x/page.tsx', `import { REGLER } from '../../lib/regelverk/regler'`],
    ['app/x/page.tsx', `import { SCENARIOER } from '#dev/scenarioer/index'`],
    ['prisma/x.ts', `const x = require('../lib/adapters/altinn')`],
    ['e2e/x.spec.ts', `import { env } from '#lib/env'`],
    ['lib/ny/x.ts', ''],
    ['lib/usecases/x.ts', 'const naa = new Date();'],
    ['components/oppgave/x.tsx', 'const naa = Date.now();'],
  ])('sees what is wrong in %s: %s', (fil, kilde) => {
    expect(finnBrudd(fil, kilde)).toHaveLength(1);
  });
});

describe('what goes to the browser', () => {
  const KLIENT = /^\s*['"]use client['"]/;
  const lesFil = (fil: string): string | null => {
    const full = ['', '.ts', '.tsx', '/index.ts']
      .map((ende) => join(ROT, fil + ende))
      .find((sti) => existsSync(sti) && statSync(sti).isFile());
    return full === undefined ? null : readFileSync(full, 'utf8');
  };

  it('holds no schema library, which tries to evaluate text as code', () => {
    const klientfiler = alleFiler().filter((fil) => KLIENT.test(lesFil(fil) ?? ''));
    expect(klientfiler.length).toBeGreaterThan(10);
    expect(klientfiler.map((fil) => veiTil('zod', fil, lesFil)).filter((vei) => vei !== null)).toEqual([]);
  });

  it.each([
    [`import { z } from 'zod';`, true],
    [`import type { z } from 'zod';`, false],
    [`import { type ZodType } from 'zod';`, false],
    [`import { type ZodType, z } from 'zod';`, true],
    [`import { b } from './b';`, true],
    [`import type { b } from './b';`, false],
    [`export * from './b';`, true],
  ])('sees it in %s: %s', (kilde, ventet) => {
    const les = (fil: string) => (fil.endsWith('/b') ? `export { z as b } from 'zod';` : kilde);
    expect(veiTil('zod', 'components/x/a.tsx', les) !== null).toBe(ventet);
  });
});
