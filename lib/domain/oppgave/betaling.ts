/**
 * Where to pay: an account number of eleven digits, and the KID that identifies the payment. Both are
 * validated at the border.
 */
export interface Betaling {
  konto: string;
  kid: string;
}

const KONTO_VEKTER = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;
const ELLEVE_SIFRE = /^\d{11}$/;
const KID = /^\d{1,24}[\d-]$/;

/**
 * Whether a value is eleven digits with the right control digit (weights 5 4 3 2 7 6 5 4 3 2, modulus 11; a
 * control of 10 is never issued).
 */
export function isKontonummer(verdi: unknown): verdi is string {
  if (typeof verdi !== 'string' || !ELLEVE_SIFRE.test(verdi)) return false;
  const sum = KONTO_VEKTER.reduce((s, vekt, i) => s + vekt * Number(verdi[i]), 0);
  return (11 - (sum % 11)) % 11 === Number(verdi[10]);
}

/** Weights 2 1 2 1 … from the right; the digits of each product are added. */
function mod10(grunn: string): string {
  let sum = 0;
  for (let i = 0; i < grunn.length; i++) {
    const produkt = Number(grunn.at(-1 - i)) * (i % 2 === 0 ? 2 : 1);
    sum += produkt > 9 ? produkt - 9 : produkt;
  }
  return String((10 - (sum % 10)) % 10);
}

/** Weights 2 3 4 5 6 7 2 … from the right; a control of 10 is written as a hyphen. */
function mod11(grunn: string): string {
  let sum = 0;
  for (let i = 0; i < grunn.length; i++) sum += Number(grunn.at(-1 - i)) * (2 + (i % 6));
  const kontroll = (11 - (sum % 11)) % 11;
  return kontroll === 10 ? '-' : String(kontroll);
}

/**
 * Whether a value is a KID: 2 to 25 characters, all digits except possibly the control, which is right by
 * modulus 10 or modulus 11.
 */
export function isKid(verdi: unknown): verdi is string {
  if (typeof verdi !== 'string' || !KID.test(verdi)) return false;
  const grunn = verdi.slice(0, -1);
  return [mod10(grunn), mod11(grunn)].includes(verdi.slice(-1));
}
