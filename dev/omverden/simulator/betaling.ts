import type { Betaling } from '#lib/domain/oppgave/betaling';
import { isKid, isKontonummer } from '#lib/domain/oppgave/betaling';

const SIFRE = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Puts on the control digit that makes it valid; some numbers have none, and are never issued. */
function withKontroll(grunn: string, isGyldig: (verdi: string) => boolean): string | undefined {
  return SIFRE.map((siffer) => grunn + siffer).find(isGyldig);
}

/** An account that belongs to nobody: it is made up, and only its control digit is right. */
export const KONTO = withKontroll('9999000001', isKontonummer) ?? '';

/** Where to pay one claim on a virksomhet; `hva` tells its claims apart. */
export function betalingFor(organisasjonsnummer: string, hva: string): Betaling {
  const nummer = [...hva].reduce((sum, tegn) => (sum * 31 + (tegn.codePointAt(0) ?? 0)) % 1_000_000, 7);
  const grunn = `${organisasjonsnummer}${String(nummer).padStart(6, '0')}`;
  return { konto: KONTO, kid: withKontroll(grunn, isKid) ?? '' };
}
