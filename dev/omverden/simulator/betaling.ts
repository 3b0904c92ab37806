import type { Betaling } from '#lib/domain/oppgave/betaling';
import { isKid, isKontonummer } from '#lib/domain/oppgave/betaling';

const SIFRE = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Appends a valid control digit. Some numbers have none and are never issued. */
function withKontroll(grunn: string, isGyldig: (verdi: string) => boolean): string | undefined {
  return SIFRE.map((siffer) => grunn + siffer).find(isGyldig);
}

/** A made-up account number with a valid control digit. */
export const KONTO = withKontroll('9999000001', isKontonummer) ?? '';

/** The payment details of a claim on a virksomhet. `hva` distinguishes its claims. */
export function betalingFor(organisasjonsnummer: string, hva: string): Betaling {
  const nummer = [...hva].reduce((sum, tegn) => (sum * 31 + (tegn.codePointAt(0) ?? 0)) % 1_000_000, 7);
  const grunn = `${organisasjonsnummer}${String(nummer).padStart(6, '0')}`;
  return { konto: KONTO, kid: withKontroll(grunn, isKid) ?? '' };
}
