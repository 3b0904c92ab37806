import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const APP = join(import.meta.dirname, '..', 'app');

const filer = (): string[] => readdirSync(APP, { recursive: true, encoding: 'utf8' });

/** Every address of the product from the folders of `app`, such as `/frister/[aar]`. */
export function ruter(): string[] {
  return filer()
    .flatMap((fil) => /^(.*?)\/?(?:page\.tsx|route\.ts)$/.exec(fil)?.[1] ?? [])
    .map((mappe) => `/${mappe}`.replace(/\/\([^)]+\)/g, '') || '/')
    .sort();
}

/** Every server action: the exported functions of files with 'use server'. */
export function handlinger(): string[] {
  return filer()
    .filter((fil) => /\.tsx?$/.test(fil))
    .map((fil) => readFileSync(join(APP, fil), 'utf8'))
    .filter((kilde) => /^['"]use server['"]/.test(kilde))
    .flatMap((kilde) => [...kilde.matchAll(/^export (?:async function|const) (\w+)/gm)])
    .map(([, navn = '']) => navn)
    .sort();
}
