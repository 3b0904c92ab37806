import type { Noekkel } from './oppgave';

const REGEL = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const PERIODE = /^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$/;
const MAKS_LENGDE = 100;

/** The parts of `<regel-id>:<periode>`, or null: a wrong shape, anything but ASCII letters, digits and single hyphens (in the period also full stops and underscores), or more than 100 characters. */
export function parseNoekkel(tekst: string): { regel: string; periode: string } | null {
  if (tekst.length > MAKS_LENGDE) return null;
  const skille = tekst.indexOf(':');
  if (skille < 0) return null;
  const regel = tekst.slice(0, skille);
  const periode = tekst.slice(skille + 1);
  return REGEL.test(regel) && PERIODE.test(periode) ? { regel, periode } : null;
}

/** Whether an unknown value is a well-formed noekkel. It need not belong to a rule we know. */
export function isNoekkel(verdi: unknown): verdi is Noekkel {
  return typeof verdi === 'string' && parseNoekkel(verdi) !== null;
}

/** The noekkel of a rule and the name of a period (`mva-alm-levering`, `2026-T5`). Throws RangeError when that is not a noekkel. */
export function toNoekkel(regelId: string, periodeNavn: string): Noekkel {
  const tekst = `${regelId}:${periodeNavn}`;
  if (!isNoekkel(tekst)) throw new RangeError(`not a noekkel: ${tekst.slice(0, MAKS_LENGDE)}`);
  return tekst;
}
