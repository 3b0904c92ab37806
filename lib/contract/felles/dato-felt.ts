import { type Dato, parseDato } from '#lib/domain/dag/dato';

/**
 * Month names in bokmål, nynorsk and English: the first letters, optionally followed by the rest of the name.
 */
const MAANEDER: readonly RegExp[] = [
  /^jan(?:uary?)?$/,
  /^feb(?:r|ruary?)?$/,
  /^mar(?:s|ch)?$/,
  /^apr(?:il)?$/,
  /^ma[iy]$/,
  /^jun(?:i|e)?$/,
  /^jul(?:i|y)?$/,
  /^aug(?:ust)?$/,
  /^sept?(?:ember)?$/,
  /^o[kc]t(?:ober)?$/,
  /^nov(?:ember)?$/,
  /^de[sc](?:ember)?$/,
];

/** Two digits up to this mean the 2000s, the rest the 1900s: no virksomhet has a forhold from 2060 on. */
const SISTE_KORTE_AAR = 59;

/** Separators: a full stop, slash, hyphen or dash with optional spaces, or spaces alone. */
const SKILLE = '(?: *[./–-] *| +)';
const DAG_FOERST = new RegExp(String.raw`^(\d{1,2})${SKILLE}(\d{1,2})${SKILLE}(\d{4}|\d{2})$`);
const AAR_FOERST = new RegExp(String.raw`^(\d{4})${SKILLE}(\d{1,2})${SKILLE}(\d{1,2})$`);
const MED_NAVN = /^(\d{1,2})[. -]*([a-z]{3,9})(?:[. –-]|, )*(\d{4}|\d{2})$/;
const BARE_SIFFER = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
/** Never matches a day written first: the month would be 19 to 21. */
const BARE_SIFFER_AAR_FOERST = /^(\d{4})(\d{2})(\d{2})$/;

/** Longer than any written day. */
const MAKS_TEGN = 40;

function heltAar(aar: string): string {
  if (aar.length === 4) return aar;
  return `${Number(aar) <= SISTE_KORTE_AAR ? '20' : '19'}${aar}`;
}

function dagen(aar: string, maaned: string | number, dag: string): Dato | null {
  return parseDato(`${heltAar(aar)}-${`${maaned}`.padStart(2, '0')}-${dag.padStart(2, '0')}`);
}

function tolk(tekst: string): Dato | null {
  const dagFoerst = DAG_FOERST.exec(tekst) ?? BARE_SIFFER.exec(tekst);
  const lest = dagFoerst && dagen(dagFoerst[3] ?? '', dagFoerst[2] ?? '', dagFoerst[1] ?? '');
  if (lest) return lest;
  const aarFoerst = AAR_FOERST.exec(tekst) ?? BARE_SIFFER_AAR_FOERST.exec(tekst);
  if (aarFoerst) return dagen(aarFoerst[1] ?? '', aarFoerst[2] ?? '', aarFoerst[3] ?? '');
  const [, dag = '', navn = '', aar = ''] = MED_NAVN.exec(tekst) ?? [];
  const maaned = MAANEDER.findIndex((form) => form.test(navn)) + 1;
  return maaned === 0 ? null : dagen(aar, maaned, dag);
}

/**
 * Parses a day as people in Norway write it, day first (`1.4.26`, `010426`, `1/4-2026`, `1. april 2026`), or
 * with a four-digit year first (`2026-04-01`). A two-digit year is 2000–2059 or 1960–1999. Returns null when
 * empty, undefined when it is not a day (31 February is not).
 */
export function readDato(verdi: unknown): Dato | null | undefined {
  if (typeof verdi !== 'string' || verdi.length > MAKS_TEGN) return verdi === undefined ? null : undefined;
  // NFKC turns full-width digits and no-break spaces into ordinary ones.
  const tekst = verdi
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[.,]$/, '');
  if (tekst === '') return verdi.trim() === '' ? null : undefined;
  return tolk(tekst) ?? undefined;
}
