import { BRUDD, isObjekt, type Kall, type Sending, type Svar } from '../felles/http';

/** Returns a pseudorandom number from 0 to 1. */
export type Kast = () => number;

export const velg = <T>(alle: readonly [T, ...T[]], kast: Kast): T =>
  alle[Math.floor(kast() * alle.length)] ?? alle[0];

/** A broken answer: `foer` is sent instead of the real answer, `etter` damages the real answer. */
export interface Brudd {
  foer?: Svar | typeof BRUDD;
  etter?: (svar: Svar) => Svar;
}

const VEDLIKEHOLD =
  '<!doctype html><html lang="nb"><title>Vedlikehold</title><p>Vi er straks tilbake.</p></html>';
const side = (status: number, hoder: Record<string, string> = {}): Svar => ({
  status,
  hoder: { 'Content-Type': 'text/html', ...hoder },
  kropp: VEDLIKEHOLD,
});

export function drawBrudd(kast: Kast): Brudd {
  const hvor = kast() * 0.95;
  return velg<Brudd>(
    [
      { foer: BRUDD },
      { foer: side(200) },
      { foer: side(502) },
      { foer: side(503, { 'Retry-After': '1' }) },
      { foer: { status: 504, kropp: 'upstream request timeout' } },
      { etter: (svar) => ({ ...svar, sending: { kuttetVed: hvor } }) },
      { etter: (svar) => ({ ...svar, sending: { kuttetVed: hvor, bit: 512 } }) },
      // The body is cut, but Content-Length matches the shortened body.
      {
        etter: (svar) => ({
          ...svar,
          kropp: svar.kropp?.slice(0, Math.floor(svar.kropp.length * hvor)) ?? '',
        }),
      },
    ],
    kast,
  );
}

export const isJson = ({ status, hoder, kropp }: Svar): boolean =>
  status >= 200 && status < 300 && !!kropp && /json/.test(String(hoder?.['Content-Type']));

/** Varies the headers, the JSON text, the compression and the chunks of an answer. */
export function underveis(svar: Svar, kall: Kall, kast: Kast): Svar {
  if (!isJson(svar)) return [404, 410].includes(svar.status) && !svar.kropp ? withKropp(svar, kast) : svar;
  const sending: Sending = {
    gzip: kast() < 0.3 && /\bgzip\b/.test(kall.hode('accept-encoding') ?? ''),
    ...(kast() < 0.3 && { bit: 1 + Math.floor(kast() * 2_000) }),
  };
  return {
    ...svar,
    hoder: { ...svar.hoder, ...withHoder(svar.hoder?.['Content-Type'], kast) },
    kropp: skriv(JSON.parse(svar.kropp ?? ''), kast),
    sending,
  };
}

/** Varies the body of a 404 or 410 answer, which may be empty. */
const withKropp = (svar: Svar, kast: Kast): Svar =>
  velg<Svar>(
    [
      svar,
      side(svar.status),
      {
        ...svar,
        hoder: { 'Content-Type': 'application/json' },
        kropp: JSON.stringify({ status: svar.status }),
      },
    ],
    kast,
  );

function withHoder(type: unknown, kast: Kast): Record<string, string | string[]> {
  const [medium = ''] = String(type).split(';');
  const typer: [string, ...string[]] = [
    medium,
    `${medium}; charset=utf-8`,
    `${medium};CHARSET="UTF-8"`,
    'application/json',
    'text/plain',
    'text/json; charset=utf8',
    // Wrong, but common with gateways: JSON is always UTF-8 (RFC 8259 § 8.1).
    `${medium};charset=ISO-8859-1`,
    '',
  ];
  const andre: [Record<string, string | string[]>, ...Record<string, string | string[]>[]] = [
    {},
    { Via: '1.1 gw-1, 1.1 gw-2', 'X-Request-Id': 'a'.repeat(500) },
    { 'Set-Cookie': ['TS01=0123; Path=/', 'lb="x y"; Secure; HttpOnly'] },
    { Vary: ['Accept', 'Accept-Encoding'], Server: 'gw' },
  ];
  const valgt = velg(typer, kast);
  return { ...velg(andre, kast), 'Content-Type': valgt === '' ? [] : valgt };
}

/** Writes the value as JSON in another notation. A string may lack quotes: Altinn's token does in some environments. */
function skriv(verdi: unknown, kast: Kast): string {
  const json = JSON.stringify(verdi);
  if (typeof verdi === 'string') return velg([json, verdi, ` ${verdi}\n`, `\ufeff${json}`], kast);
  const tekst = velg(
    [
      json,
      json,
      JSON.stringify(omvendt(verdi)),
      JSON.stringify(verdi, null, '\t'),
      `\r\n${json}\r\n`,
      json.replaceAll(/[^ -~]/g, (tegn) => `\\u${tegn.charCodeAt(0).toString(16).padStart(4, '0')}`),
      json.replaceAll('/', '\\/'),
    ],
    kast,
  );
  return kast() < 0.15 ? `\ufeff${tekst}` : tekst;
}

/** Reverses the order of the fields in every object. */
function omvendt(verdi: unknown): unknown {
  if (Array.isArray(verdi)) return verdi.map(omvendt);
  if (!isObjekt(verdi)) return verdi;
  return Object.fromEntries(
    Object.entries(verdi)
      .reverse()
      .map(([navn, innhold]) => [navn, omvendt(innhold)]),
  );
}
