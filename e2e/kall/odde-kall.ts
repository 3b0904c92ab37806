import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Raatt } from '../raa';

/** Odd values. Each character is sent as one byte. */
export const VERDIER: readonly string[] = [
  ...['%00', '\0', '%', '%zz', '%E0%A4%A', '%c0%af', '%ff', '%ED%A0%80', '%u0000', '%0d%0aX-Ny:%201'],
  ...['\xe5', '\xc3\xa5', '%E2%80%AE', '%F0%9F%92%A3', '..', '%2e%2e%2f', '%2f', '//', '\\', '%5c'],
  ...["'", '"', '<script>', `'%20or%201=1--`, '{}', '[]', '["$K1"]', '[{"$":1}]', 'null', '{"__proto__":1}'],
  ...['-1', '0', '9'.repeat(40), '1e999', 'NaN', 'x'.repeat(3000), '', '*', ';,=&', '2026-02-30'],
];

export const METODER = ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'];

const HODER = [
  ...['Accept', 'Accept-Encoding', 'Accept-Language', 'Authorization', 'Content-Encoding', 'Content-Type'],
  ...['Expect', 'Forwarded', 'If-Match', 'If-Modified-Since', 'If-None-Match', 'If-Unmodified-Since'],
  ...['Korrelasjonsid', 'Test-Scenario', 'Next-Action', 'Next-Router-Prefetch', 'Next-Router-State-Tree'],
  ...['Next-Router-Segment-Prefetch', 'Next-Url', 'RSC', 'Origin', 'Range', 'Referer', 'Sec-Fetch-Site'],
  ...['Upgrade', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Port', 'X-Forwarded-Proto'],
  ...['X-Middleware-Rewrite', 'X-Middleware-Subrequest', 'X-Nonce', 'X-HTTP-Method-Override', 'traceparent'],
];

const FELT = [
  'til',
  'q',
  'iss',
  'sid',
  'state',
  'code',
  'aar',
  'maaned',
  'organisasjonsform',
  'mva',
  'etter',
];
const SKJEMAFELT = [
  'organisasjonsnummer',
  'noekkel',
  'mvaTerminFra',
  'til',
  '$ACTION_KEY',
  '$ACTION_1:0',
  '1_$A',
];

/** The ids of the server actions in the running build. */
function handlingsider(): string[] {
  const fil = join(import.meta.dirname, '..', '..', '.next', 'server', 'server-reference-manifest.json');
  const { node }: { node: Record<string, unknown> } = JSON.parse(readFileSync(fil, 'utf8'));
  return Object.keys(node);
}

type Lag = (kall: Raatt, verdi: string, nr: number) => Raatt;

const velg = (liste: readonly string[], nr: number): string => liste[nr % liste.length] ?? '';
const med = (kall: Raatt, ...hoder: (readonly [string, string])[]): Raatt => ({
  ...kall,
  hoder: [...(kall.hoder ?? []), ...hoder],
});

/** A multipart body with the fields. */
const skjema = (...felt: (readonly [navn: string, verdi: string])[]): string =>
  `${felt.map(([navn, verdi]) => `--x\r\nContent-Disposition: form-data; name="${navn}"\r\n\r\n${verdi}\r\n`).join('')}--x--\r\n`;
const MULTIPART = ['Content-Type', 'multipart/form-data; boundary=x'] as const;

const IDER = handlingsider();

/** The parts of a request that can contain an odd value. */
export const DELER: Readonly<Record<string, Lag>> = {
  sti: (kall, verdi) => ({
    ...kall,
    maal: kall.maal.replace(/\[[^\]]*\]+|$/, `${kall.maal.includes('[') ? '' : '/'}${verdi}`),
  }),
  soek: (kall, verdi, nr) => ({ ...kall, maal: `${kall.maal}?${velg(FELT, nr)}=${verdi}&${verdi}` }),
  kake: (kall, verdi) =>
    med(kall, ['Cookie', `next-auth.session-token=${verdi}; ${verdi}=x; NEXT_LOCALE=${verdi}`]),
  hode: (kall, verdi, nr) => med(kall, [velg(HODER, nr), verdi]),
  rsc: (kall, verdi, nr) =>
    med(
      { ...kall, maal: `${kall.maal}?_rsc=${nr % 2 ? verdi : ''}` },
      ['RSC', '1'],
      ['Next-Router-State-Tree', verdi],
      ['Next-Router-Prefetch', velg(['1', '2', verdi], nr)],
    ),
  skjema: (kall, verdi, nr) => ({
    ...med(kall, ['Content-Type', 'application/x-www-form-urlencoded']),
    kropp: `${velg(SKJEMAFELT, nr)}=${verdi}&${verdi}`,
  }),
  multipart: (kall, verdi, nr) => ({
    ...med(kall, velg(['ja', ''], nr) ? MULTIPART : (['Content-Type', 'multipart/form-data'] as const)),
    kropp: velg([skjema([velg(SKJEMAFELT, nr), verdi]), verdi, skjema([verdi, verdi])], nr),
  }),
  /** A form submitted without JavaScript. */
  skjemahandling: (kall, verdi, nr) => ({
    ...med(kall, MULTIPART),
    kropp: velg(
      [
        skjema([`$ACTION_ID_${velg(IDER, nr)}`, ''], ['organisasjonsnummer', verdi], ['noekkel', verdi]),
        skjema(
          ['$ACTION_REF_1', ''],
          ['$ACTION_1:0', `{"id":"${velg(IDER, nr)}","bound":"$@1"}`],
          ['$ACTION_1:1', verdi],
        ),
        skjema(['$ACTION_REF_1', ''], ['$ACTION_1:0', verdi]),
        skjema([`$ACTION_ID_${verdi}`, '']),
      ],
      nr,
    ),
  }),
  /** A server action called by script, with an odd argument. */
  handling: (kall, verdi, nr) => {
    const kalt = med(kall, ['Next-Action', velg(IDER, nr)], ['Accept', 'text/x-component']);
    return nr % 2
      ? {
          ...med(kalt, ['Content-Type', 'text/plain;charset=UTF-8']),
          kropp: velg([verdi, `[${verdi}]`], nr >> 1) || 'x',
        }
      : {
          ...med(kalt, MULTIPART),
          kropp: skjema(['0', velg([verdi, '["$K1"]', `"${verdi}"`], nr >> 1)], ['1_navn', verdi]),
        };
  },
  json: (kall, verdi) => ({ ...med(kall, ['Content-Type', 'application/json']), kropp: verdi || ' ' }),
};
