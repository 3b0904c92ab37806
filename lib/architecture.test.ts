import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The import table of the design, as data. `inn`: folders it may import besides itself. `pakker`: packages it
 * may import; `node` means what comes with Node, `*` anything. A folder without a row fails the test.
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
  'lib/domain': { inn: [], pakker: [] },
  'lib/regelverk': { inn: ['lib/domain'], pakker: [] },
  'lib/messages': { inn: [], pakker: [] },
  'lib/tekst': { inn: ['lib/domain', 'lib/messages'], pakker: [] },
  'lib/oppsett': { inn: [], pakker: ['zod', 'cron-parser', 'pg', 'pg-connection-string', 'pino', 'node'] },
  'lib/maaling': { inn: ['lib/oppsett'], pakker: ['@opentelemetry/*', 'node'] },
  'lib/data': {
    inn: ['lib/domain', 'lib/oppsett', 'lib/maaling'],
    pakker: ['@prisma/adapter-pg', '@prisma/client', 'pg'],
  },
  'lib/adapters': {
    inn: ['lib/domain', 'lib/oppsett', 'lib/maaling'],
    pakker: ['cockatiel', 'date-fns', 'zod', 'jose', 'lru-cache', 'nodemailer', 'mailparser', 'node'],
  },
  'lib/usecases': {
    inn: ['lib/domain', 'lib/regelverk', 'lib/data', 'lib/adapters'],
    pakker: ['date-fns', 'lru-cache'],
  },
  'lib/contract': {
    inn: ['lib/domain'],
    pakker: ['zod', 'saxes', 'ical-generator', 'csv-stringify', 'csv-parse', '@cj-tech-master/excelts'],
  },
  'lib/request': {
    inn: [...HELE_LIB, 'lib/jobs', 'lib/oppsett', 'lib/maaling', 'lib/tekst'],
    pakker: ['date-fns', 'next', 'next-auth', 'zod', 'react', 'negotiator', 'lru-cache', 'node'],
  },
  'lib/drift': {
    inn: [
      ...['lib/domain', 'lib/regelverk', 'lib/usecases', 'lib/data', 'lib/jobs', 'lib/oppsett', 'prisma'],
      // A person is answered in their language, also by an operator.
      ...['lib/tekst', 'lib/messages'],
    ],
    pakker: ['zod', 'pg', 'tsx', 'node'],
  },
  'lib/jobs': {
    inn: ['lib/domain', 'lib/usecases', 'lib/oppsett', 'lib/maaling', 'lib/tekst', 'lib/messages'],
    pakker: ['pg-boss', 'pg', 'node'],
  },
  'components/ui': {
    inn: ['lib/messages', 'lib/contract'],
    pakker: ['react', 'next/link'],
  },
  components: {
    inn: ['components/ui', 'lib/tekst', 'lib/domain', 'lib/messages', 'lib/contract'],
    pakker: ['react', 'next/navigation', '@tanstack/react-query'],
  },
  app: {
    inn: [
      'components',
      'components/ui',
      'lib/tekst',
      'lib/domain',
      'lib/messages',
      'lib/contract',
      'lib/usecases',
      'lib/request',
      // Served unchanged; a page may also show it.
      'public',
    ],
    pakker: ['next', 'next-auth', 'react', 'zod', '@skatteetaten/*'],
  },
  prisma: { inn: ['lib/domain'], pakker: ['@prisma/*', 'pg', 'node'] },
  dev: { inn: ['*'], pakker: ['*'] },
  e2e: { inn: [], pakker: ['@playwright/test', '@axe-core/playwright', 'html-validate', 'pg', 'node'] },
};
/**
 * The rooms of a folder, and the other rooms each may import. A room without a row fails the test; so does a
 * circle in the table itself.
 */
const ROM: Record<string, Record<string, readonly string[]>> = {
  'lib/domain': {
    felles: [],
    dag: ['felles'],
    virksomhet: ['felles', 'dag'],
    adgang: ['felles', 'dag', 'virksomhet'],
    oppgave: ['felles', 'dag', 'virksomhet'],
    kilde: ['felles', 'dag', 'virksomhet', 'adgang', 'oppgave'],
    abonnement: ['felles', 'dag', 'virksomhet', 'oppgave'],
    paaminnelse: ['felles', 'dag', 'virksomhet', 'oppgave'],
    oversikt: ['felles', 'dag', 'virksomhet', 'oppgave', 'kilde'],
    person: [],
  },
  'lib/regelverk': {
    henvisninger: [],
    motor: ['henvisninger'],
    regler: ['henvisninger', 'motor'],
    beregning: ['henvisninger', 'motor', 'regler'],
    forklaring: ['henvisninger', 'motor', 'regler'],
    adgang: ['motor', 'regler'],
  },
  'lib/usecases': {
    adgang: [],
    drift: [],
    grunnlag: ['adgang'],
    sesjon: ['adgang'],
    kalender: ['adgang', 'grunnlag'],
    kilde: ['adgang', 'grunnlag'],
    partner: ['adgang', 'grunnlag', 'kalender', 'kilde'],
    regelverk: [],
    abonnement: ['adgang', 'kalender', 'regelverk'],
    paaminnelse: ['adgang', 'grunnlag', 'kalender'],
    oversikt: ['adgang', 'grunnlag', 'kalender'],
    person: ['sesjon'],
  },
  'lib/contract': {
    'xml-json': [],
    felles: ['xml-json'],
    'frister-v1': ['felles'],
    hendelser: ['felles'],
    'kalender-v1': ['felles', 'xml-json'],
    kalenderfil: [],
    kilder: ['felles'],
    regelverk: ['felles'],
    'oppgaver-v2': ['felles', 'regelverk'],
    oversikt: [],
    skjema: ['felles', 'regelverk'],
    utvikler: ['kalender-v1'],
  },
  'lib/drift': {
    felles: [],
    register: ['felles'],
    produkt: ['felles'],
    varsling: ['felles'],
    person: ['felles'],
    gjenoppretting: ['felles'],
    kommando: ['felles', 'register', 'produkt', 'varsling', 'person', 'gjenoppretting'],
  },
  dev: {
    omverden: [],
    start: ['omverden'],
    publisert: ['omverden', 'start'],
    proeve: ['omverden', 'start', 'publisert'],
    kommando: ['omverden', 'start', 'proeve'],
  },
  'lib/request': {
    felles: [],
    side: ['felles'],
    oversikt: ['felles', 'side'],
    innlogging: ['felles', 'side'],
    person: ['felles', 'side', 'innlogging'],
    api: ['felles', 'side'],
    grense: ['felles', 'api'],
    abonnement: ['felles', 'grense'],
    proxy: ['felles', 'side', 'grense', 'abonnement'],
  },
};
/** Folders where a clock may be read. */
const KLOKKE_TILLATT = ['lib/request', 'lib/adapters', 'lib/jobs', 'lib/maaling', 'dev', 'e2e', 'prisma'];
/** The two files that Next requires at the top may only import lib/request, and the routes answered before Next. */
const DOERER = ['proxy.ts', 'instrumentation.ts'];
const DIREKTE = './app/api/direkte';

const ROT = join(import.meta.dirname, '..');
const GENERERT = 'lib/data/prisma/';

/** Returns the row of a file (path from the top, with or without extension); undefined when it has none. */
function radFor(fil: string): string | undefined {
  const [topp = '', under = ''] = fil.split('/');
  if (topp === 'lib') return `lib/${under}`;
  const delt = `${topp}/${under}`;
  return delt in TABELL ? delt : topp;
}

/**
 * Returns the room of a file below for instance `lib/usecases`; empty for a file at the top of that folder.
 */
const rommetTil = (fil: string, mappe: string): string =>
  fil
    .slice(mappe.length + 1)
    .split('/')
    .slice(0, -1)[0] ?? '';

/** Returns every module that a source imports: static, re-exported, types, dynamic or required. */
function importer(kilde: string): string[] {
  const utenKommentarer = kilde.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const moenster = /(?:\bfrom\s*|(?<![\w/])import\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"]+)['"]/g;
  return [...utenKommentarer.matchAll(moenster)].map(([, modul = '']) => modul);
}

/** Returns the file of an import, as a path from the top; null for a package. */
function toFil(fra: string, modul: string): string | null {
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

/** Returns the first path from a node back to itself, or null. */
function findSirkel(graf: ReadonlyMap<string, readonly string[]>): string[] | null {
  const ferdige = new Set<string>();
  const gaa = (node: string, vei: readonly string[]): string[] | null => {
    if (vei.includes(node)) return [...vei.slice(vei.indexOf(node)), node];
    if (ferdige.has(node)) return null;
    for (const neste of graf.get(node) ?? []) {
      const sirkel = gaa(neste, [...vei, node]);
      if (sirkel) return sirkel;
    }
    ferdige.add(node);
    return null;
  };
  for (const node of graf.keys()) {
    const sirkel = gaa(node, []);
    if (sirkel) return sirkel;
  }
  return null;
}

/** Returns the violations of one file. */
function findBrudd(fil: string, kilde: string): string[] {
  const navn = radFor(fil);
  const rad = navn === undefined ? undefined : TABELL[navn];
  if (navn === undefined || !rad) return [`${fil}: its folder has no row in the table`];
  const brudd: string[] = [];
  for (const modul of importer(kilde)) {
    const maal = toFil(fil, modul);
    if (maal === null) {
      if (!pakkeTillatt(modul, rad.pakker)) brudd.push(`${fil}: ${navn} may not import ${modul}`);
      continue;
    }
    const til = radFor(maal) ?? maal;
    // The generated client belongs to lib/data, which alone may import it.
    if (til === navn) {
      const [fra, inn] = [rommetTil(fil, navn), rommetTil(maal, navn)];
      const tillatt = ROM[navn]?.[fra];
      // A file at the top has no room; another test checks that there is none.
      if (!ROM[navn] || fra === '' || fra === inn) continue;
      if (!tillatt) brudd.push(`${fil}: the room ${fra} has no row in the table`);
      else if (!tillatt.includes(inn)) brudd.push(`${fil}: the room ${fra} may not import ${inn}`);
      continue;
    }
    if (rad.inn.includes('*')) continue;
    if (!rad.inn.includes(til)) brudd.push(`${fil}: ${navn} may not import ${til}`);
  }
  if (!KLOKKE_TILLATT.includes(navn) && /\bnew Date\(\s*\)|\bDate\.now\(|\bperformance\.now\(/.test(kilde)) {
    brudd.push(`${fil}: ${navn} reads a clock`);
  }
  return brudd;
}

/** Returns the imports of a file that are part of a bundle: all except types. */
const verdiimporter = (kilde: string): string[] =>
  importer(
    kilde
      .replace(/\b(import|export)\s+type\s[^;]*?from\s*['"][^'"]+['"]/g, '')
      .replace(/\bimport\s*\{(\s*type\s+\w+(\s+as\s+\w+)?\s*,?)+\s*\}\s*from\s*['"][^'"]+['"]/g, ''),
  );

/** Whether an import is one that is searched for, by module and by file (null for a package). */
type Treff = (modul: string, maal: string | null) => boolean;

const isPackage =
  (pakke: string): Treff =>
  (modul) =>
    modul === pakke || modul.startsWith(`${pakke}/`);

/** Files of lib/messages that are not catalogues: helpers, and the few texts for when a page fails. */
const UTEN_KATALOG = ['lib/messages/mal', 'lib/messages/siste-utvei'];
const isCatalogue: Treff = (_, maal) =>
  maal?.startsWith('lib/messages/') === true && !UTEN_KATALOG.includes(maal);

/**
 * Returns the chain of imports from a file to the first match, or null. `les` returns a source by its path
 * without extension.
 */
function veiTil(
  treff: Treff,
  fil: string,
  les: (fil: string) => string | null,
  sett = new Set<string>(),
): string[] | null {
  if (sett.has(fil)) return null;
  sett.add(fil);
  for (const modul of verdiimporter(les(fil) ?? '')) {
    const maal = toFil(fil, modul);
    if (treff(modul, maal)) return [fil, modul];
    const resten = maal === null ? null : veiTil(treff, maal, les, sett);
    if (resten) return [fil, ...resten];
  }
  return null;
}

const isTestFile = (fil: string) => /(^|\/)test-[^/]*$|\.test\.tsx?$/.test(fil);

function alleFiler(): string[] {
  return ['lib', 'components', 'app', 'prisma', 'dev', 'e2e'].flatMap((topp) =>
    readdirSync(join(ROT, topp), { recursive: true, encoding: 'utf8' })
      .map((fil) => `${topp}/${fil}`)
      .filter((fil) => /\.(ts|tsx|mjs)$/.test(fil) && !fil.endsWith('.d.ts') && !fil.startsWith(GENERERT))
      // What `npm test -- --fremmede` installs does not belong to the project.
      .filter((fil) => !fil.includes('/node_modules/')),
  );
}

describe('the import table', () => {
  it('holds for every file', () => {
    const filer = alleFiler().filter((fil) => !isTestFile(fil));
    expect(filer.length).toBeGreaterThan(100);
    expect(filer.flatMap((fil) => findBrudd(fil, readFileSync(join(ROT, fil), 'utf8')))).toEqual([]);
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
    expect(moduler.every((modul) => modul.startsWith('#lib/request/') || modul === DIREKTE)).toBe(true);
  });

  // One forbidden import per row, which shows that the test detects it.
  it.each([
    ['lib/domain/x.ts', `import { z } from 'zod'`],
    ['lib/domain/x.ts', `import { kalender } from '#lib/regelverk/beregning/kalender'`],
    ['lib/regelverk/x.ts', `export * from '../data/sesjon'`],
    ['lib/messages/x.ts', `import type { Dato } from '#lib/domain/dag/dato'`],
    ['lib/oppsett/env.ts', `import { prisma } from '../data/klient'`],
    ['lib/data/x.ts', `const a = await import('../adapters/altinn')`],
    ['lib/adapters/x.ts', `import { prisma } from '#lib/data/klient'`],
    ['lib/usecases/x.ts', `import { cookies } from 'next/headers'`],
    ['lib/contract/x.ts', `import { getKalender } from '#lib/usecases/kalender/get-kalender'`],
    ['lib/request/x.ts', `import { findSesjon } from '#lib/data/sesjon'`],
    ['lib/jobs/x.ts', `import { findSesjon } from '#lib/data/sesjon'`],
    ['lib/drift/kommando/x.ts', `import { startProduct } from '#dev/start/product'`],
    ['lib/drift/felles/x.ts', `import { naermest } from '../register/naermest'`],
    ['components/ui/x.tsx', `import { addDager } from '#lib/domain/dag/dato'`],
    ['lib/tekst/x.ts', `import { readTid } from '#lib/request/felles/clock'`],
    ['components/oppgave/x.tsx', `import { markOppgave } from '#lib/usecases/kalender/mark-oppgave'`],
    ['app/x/page.tsx', `export { prisma } from '#lib/data/klient'`],
    ['app/x/page.tsx', `import { REGLER } from '../../lib/regelverk/regler/regler'`],
    ['app/x/page.tsx', `import { SCENARIOER } from '#dev/omverden/scenarioer/index'`],
    ['prisma/x.ts', `const x = require('../lib/adapters/altinn')`],
    ['e2e/x.spec.ts', `import { env } from '#lib/oppsett/env'`],
    ['lib/domain/dag/x.ts', `import type { Noekkel } from '#lib/domain/oppgave/noekkel'`],
    ['lib/regelverk/motor/x.ts', `import { REGLER } from '../regler/regler'`],
    ['lib/usecases/adgang/x.ts', `import { getKalender } from '#lib/usecases/kalender/get-kalender'`],
    ['lib/usecases/nytt/x.ts', `import { requireTilgang } from '#lib/usecases/adgang/require-tilgang'`],
    ['lib/contract/felles/x.ts', `export type { FristSvar } from '#lib/contract/regelverk/frister-svar'`],
    ['lib/request/side/x.ts', `import { apiRoute } from '../api/api-route'`],
    ['dev/omverden/x.ts', `import { ROOT } from '../start/paths'`],
    ['dev/start/x.ts', `import { run } from '../proeve/verden/test-server'`],
    ['lib/ny/x.ts', ''],
    ['lib/usecases/x.ts', 'const naa = new Date();'],
    ['components/oppgave/x.tsx', 'const naa = Date.now();'],
  ])('sees what is wrong in %s: %s', (fil, kilde) => {
    expect(findBrudd(fil, kilde)).toHaveLength(1);
  });
});

describe('the rooms', () => {
  it.each(Object.entries(ROM))('of %s: each has a row, and none is empty', (mappe, rom) => {
    const innhold = readdirSync(join(ROT, mappe), { withFileTypes: true });
    // The commands of package.json are at the top of dev.
    const filer = innhold.filter((post) => post.isFile() && !post.name.endsWith('.mjs'));
    expect(filer.map(({ name }) => name)).toEqual([]);
    const mapper = innhold.filter((post) => post.isDirectory());
    expect(mapper.map(({ name }) => name).sort()).toEqual(Object.keys(rom).sort());
  });

  it.each(Object.entries(ROM))('of %s: no arrow in the table leads back', (_, rom) => {
    expect(findSirkel(new Map(Object.entries(rom)))).toBeNull();
  });

  it('no file imports itself by way of others, types included', () => {
    const filer = alleFiler().filter((fil) => !isTestFile(fil));
    const finnes = new Map(filer.map((fil) => [fil.replace(/\.(tsx?|mjs)$/, ''), fil]));
    const graf = filer.map((fil): [string, string[]] => [
      fil,
      importer(readFileSync(join(ROT, fil), 'utf8')).flatMap((modul) => {
        const maal = toFil(fil, modul);
        return maal === null ? [] : (finnes.get(maal.replace(/\.(tsx?|mjs)$/, '')) ?? []);
      }),
    ]);
    expect(findSirkel(new Map(graf))).toBeNull();
  });

  it.each([
    ['no arrow', { a: [], b: [] }, null],
    ['a tree', { a: ['b', 'c'], b: ['c'], c: [] }, null],
    ['itself', { a: ['a'] }, ['a', 'a']],
    ['two', { a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
    ['three behind a fourth', { x: ['a'], a: ['b'], b: ['c'], c: ['a'] }, ['a', 'b', 'c', 'a']],
  ])('finds a circle in %s', (_, graf: Record<string, string[]>, ventet) => {
    expect(findSirkel(new Map(Object.entries(graf)))).toEqual(ventet);
  });
});

describe('proof of access', () => {
  /** Casts to the types that only the gates make. */
  const FORFALSKET = /\bas (unknown as )?(Kalendertilgang|Tilgang|Innsynstilgang)\b/;

  it('is made by the gates alone', () => {
    const filer = alleFiler().filter((fil) => !isTestFile(fil) && !fil.startsWith('dev/proeve/'));
    expect(filer.filter((fil) => FORFALSKET.test(readFileSync(join(ROT, fil), 'utf8')))).toEqual([]);
  });

  it.each(['en as Kalendertilgang', 'en as unknown as Tilgang', '{} as Innsynstilgang'])(
    'sees %s',
    (kilde) => {
      expect(FORFALSKET.test(kilde)).toBe(true);
    },
  );
});

describe('the names of functions', () => {
  /**
   * Norwegian verbs with their English equivalents. Only the latter are used: nouns are Norwegian, verbs
   * English.
   */
  const VERB: Readonly<Record<string, string>> = {
    ...{ er: 'is', har: 'has', kan: 'can', med: 'with', uten: 'without', fra: 'from', til: 'to' },
    ...{ finn: 'find', les: 'read', skriv: 'write', hent: 'fetch', spoer: 'ask' },
    ...{ lagre: 'save', lag: 'make', bygg: 'build', leggTil: 'add', slett: 'delete', sett: 'set' },
    ...{ gi: 'grant', ta: 'take', trekk: 'withdraw', velg: 'choose', merk: 'mark', noter: 'note' },
    ...{ kjoer: 'run', sjekk: 'check', tell: 'count', tolk: 'interpret', avslutt: 'end', vis: 'show' },
  };
  const NORSK = Object.keys(VERB);
  const FUNKSJON =
    /\bfunction\*?\s+(\w+)\s*[<(]|\bconst\s+(\w+)\s*(?::[^=\n]+)?=\s*(?:async\s*)?(?:<[^>]*>\s*)?(?:\([^()]*\)\s*(?::[^=]+?)?=>|\w+\s*=>)/g;

  const findNorske = (kilde: string): string[] =>
    [...kilde.matchAll(FUNKSJON)]
      .map(([, vanlig, pil]) => vanlig ?? pil ?? '')
      .filter((navn) => NORSK.some((verb) => new RegExp(`^${verb}[A-Z]`).test(navn)));

  it('begin with an English verb', () => {
    expect(
      alleFiler()
        // The examples of this test.
        .filter((fil) => fil !== 'lib/architecture.test.ts')
        .flatMap((fil) => findNorske(readFileSync(join(ROT, fil), 'utf8')).map((navn) => `${fil}: ${navn}`)),
    ).toEqual([]);
  });

  it.each([
    ['export function lesDato(tekst: string) {', ['lesDato']],
    ['const erAapen = (oppgave: Oppgave): boolean => true;', ['erAapen']],
    ['const finnEn = async <T>(en: T) => en;', ['finnEn']],
    ['const fraJson = tekst => JSON.parse(tekst);', ['fraJson']],
    ['function readDato(tekst: string) {', []],
    ['const tilgang = (en: string) => en;', []],
    ['const erAapen = oppgave.status;', []],
  ])('sees in %s: %s', (kilde, ventet) => {
    expect(findNorske(kilde)).toEqual(ventet);
  });
});

describe('what goes to the browser', () => {
  const KLIENT = /^\s*['"]use client['"]/;
  const readFil = (fil: string): string | null => {
    const full = ['', '.ts', '.tsx', '/index.ts']
      .map((ende) => join(ROT, fil + ende))
      .find((sti) => existsSync(sti) && statSync(sti).isFile());
    return full === undefined ? null : readFileSync(full, 'utf8');
  };

  const klientfiler = alleFiler().filter((fil) => KLIENT.test(readFil(fil) ?? ''));
  const veier = (treff: Treff) =>
    klientfiler.map((fil) => veiTil(treff, fil, readFil)).filter((vei) => vei !== null);

  it('is known', () => expect(klientfiler.length).toBeGreaterThan(10));

  it('holds no schema library, which tries to evaluate text as code', () => {
    expect(veier(isPackage('zod'))).toEqual([]);
  });

  it('holds no catalogue: the words of a page come with the page', () => {
    expect(veier(isCatalogue)).toEqual([]);
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
    expect(veiTil(isPackage('zod'), 'components/x/a.tsx', les) !== null).toBe(ventet);
  });

  it.each([
    [`import { tekster } from '#lib/messages/index';`, true],
    [`import { nb } from '#lib/messages/nb/nb';`, true],
    [`const ord = await import('#lib/messages/nb/regler');`, true],
    [`import type { Tekster } from '#lib/messages/index';`, false],
    [`import { fill } from '#lib/messages/mal';`, false],
    [`import { regeltekst } from '#lib/tekst/x';`, true],
  ])('sees a catalogue in %s: %s', (kilde, ventet) => {
    const les = (fil: string) =>
      fil === 'lib/tekst/x' ? `import { tekster } from '../messages/index';` : kilde;
    expect(veiTil(isCatalogue, 'components/x/a.tsx', les) !== null).toBe(ventet);
  });
});

describe('the words of one language', () => {
  /**
   * The files of one language. All other code gets the texts of a given language as an argument. The pages
   * for developers have a table of their own.
   */
  const ETT_SPRAAK = /^lib\/messages\/(nb|nn|en)\/(?!(apifeil|openapi|utvikler)$)/;
  const findEttSpraak = (fil: string, kilde: string): string[] =>
    importer(kilde)
      .map((modul) => toFil(fil, modul))
      .filter((maal) => maal !== null && ETT_SPRAAK.test(maal))
      .map((maal) => `${fil}: ${maal}`);

  it('are imported by lib/messages alone', () => {
    const andre = alleFiler().filter(
      (fil) => !fil.startsWith('lib/messages/') && fil !== 'lib/architecture.test.ts',
    );
    expect(andre.flatMap((fil) => findEttSpraak(fil, readFileSync(join(ROT, fil), 'utf8')))).toEqual([]);
  });

  it.each([
    [`import { nb } from '#lib/messages/nb/nb';`, 1],
    [`import { reglerNn } from '../../lib/messages/nn/regler';`, 1],
    [`import type { datoEn } from '#lib/messages/en/dato';`, 1],
    [`import { tekster } from '#lib/messages/index';`, 0],
    [`import { utviklerNb } from '#lib/messages/nb/utvikler';`, 0],
  ])('are seen in %s: %i', (kilde, antall) => {
    expect(findEttSpraak('dev/x/a.ts', kilde)).toHaveLength(antall);
  });
});

describe('the schemas of lib/contract', () => {
  /** What is read by a form or a body ends in Schema, a question in Soek, an answer in Svar. */
  const SKJEMA = /^export const ([A-Z]\w*) = z\b/gm;
  const findFeilNavn = (kilde: string): string[] =>
    [...kilde.matchAll(SKJEMA)]
      .map(([, navn = '']) => navn)
      .filter((navn) => !/(Schema|Soek|Svar)$/.test(navn));

  it('end in what they are for', () => {
    const filer = alleFiler().filter((fil) => fil.startsWith('lib/contract/'));
    expect(filer.flatMap((fil) => findFeilNavn(readFileSync(join(ROT, fil), 'utf8')))).toEqual([]);
  });

  it('are seen when they do not', () => {
    expect(findFeilNavn('export const MerkSkjema = z.object({});')).toEqual(['MerkSkjema']);
    expect(findFeilNavn('export const MerkSchema = z\n  .object({});')).toEqual([]);
  });
});

describe('the names of types', () => {
  /** One meaning each. `Spraak` stands twice because lib/messages imports nothing. */
  const TO_GANGER = ['Spraak'];

  it('are given once in lib, components and app', () => {
    const steder = new Map<string, string[]>();
    for (const fil of alleFiler().filter((fil) => /^(lib|components|app)\//.test(fil) && !isTestFile(fil)))
      for (const [, navn = ''] of readFileSync(join(ROT, fil), 'utf8').matchAll(
        /^export (?:interface|type) (\w+)/gm,
      ))
        steder.set(navn, [...(steder.get(navn) ?? []), fil]);
    const flere = [...steder].filter(([navn, filer]) => filer.length > 1 && !TO_GANGER.includes(navn));
    expect(flere).toEqual([]);
  });
});
