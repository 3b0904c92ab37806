/** The least entropy of a secret, in bits. */
const BITS = 128;

/** The largest predictable share of a secret. */
const FORUTSIGBART = 0.3;

const ORD =
  /change.?me|hemmelig|secret|pass(o|wo)?r?d|passphrase|qwerty|letmein|admin|default|example|eksempel|kalender|skatt|produksjon|production|password|welcome|velkommen/i;
const RADER = ['1234567890', 'qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm'];
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  $: 's',
  '@': 'a',
  '7': 't',
};

/**
 * Whether a secret looks written by a person, or made of a repeated piece, and not drawn by a generator such
 * as `openssl rand -base64 32`. The decoded secret is checked as well: the base64 of words is words.
 */
export function isGuessable(secret: string): boolean {
  return (
    [secret, ...decoded(secret)].some(
      (text) => isRepetitive(text) || isSequence(text) || isWritten(text) || hasOrd(text),
    ) || isShort(secret)
  );
}

/** Whether it is too short: the alphabet in use decides how many bits each character has. */
function isShort(secret: string): boolean {
  const alphabet = /^\d+$/.test(secret) ? 10 : /^[\da-f-]+$/i.test(secret) ? 16 : 62;
  return secret.replaceAll('-', '').length * Math.log2(alphabet) < BITS || new Set(secret).size < 10;
}

/** Decodes the secret as hex and as base64, with one character per byte. */
function decoded(secret: string): string[] {
  const bare = secret.replace(/[\s:-]/g, '');
  const hex = /^([\da-f]{2})+$/i.test(bare) ? [Buffer.from(bare, 'hex').toString('latin1')] : [];
  const base64 = /^[\w+/-]+=*$/.test(secret) ? [Buffer.from(secret, 'base64').toString('latin1')] : [];
  return [...hex, ...base64];
}

/** Whether much of it repeats earlier pieces, forwards or backwards. Five random characters seldom repeat. */
function isRepetitive(text: string): boolean {
  const lav = text.toLowerCase();
  const lengde = 5;
  const sett = new Set<string>();
  let gjentatt = 0;
  for (let i = 0; i + lengde <= lav.length; i++) {
    const bit = lav.slice(i, i + lengde);
    const speilet = [...bit].reverse().join('');
    if (sett.has(bit) || sett.has(speilet)) gjentatt++;
    sett.add(bit);
  }
  return gjentatt > FORUTSIGBART * lav.length;
}

/**
 * Whether much of it is neighbours on the keyboard, or characters at an even step: in the alphabet, in
 * digits, or in what is decoded.
 */
function isSequence(text: string): boolean {
  const lav = text.toLowerCase();
  let rad = 0;
  for (let i = 2; i < lav.length; i++) {
    const steg = lav.charCodeAt(i) - lav.charCodeAt(i - 1);
    const jevnt = steg === lav.charCodeAt(i - 1) - lav.charCodeAt(i - 2);
    const tre = lav.slice(i - 2, i + 1);
    const bak = [...tre].reverse().join('');
    if (jevnt || RADER.some((r) => r.includes(tre) || r.includes(bak))) rad++;
  }
  return rad > FORUTSIGBART * lav.length;
}

/**
 * Whether most of it is runs of letters as in words. A generator changes between kinds of characters at every
 * second step.
 */
function isWritten(text: string): boolean {
  if (!/^[\x20-\x7e\xa0-\xff]+$/.test(text) || /^[\da-f-]+$/i.test(text)) return false;
  const runs = text.match(/[A-ZÀ-Þ]?[a-zß-ÿ]{3,}|[A-ZÀ-Þ]{5,}/g) ?? [];
  return runs.filter(isSpeakable).join('').length > 0.6 * text.length;
}

/** Whether it can be a word: it has vowels, and seldom five consonants in a row. */
const isSpeakable = (run: string): boolean =>
  (run.match(/[aeiouyæøåäö]/gi)?.length ?? 0) >= 0.2 * run.length && !/[^aeiouyæøåäö]{5}/i.test(run);

function hasOrd(text: string): boolean {
  const uleet = [...text].map((tegn) => LEET[tegn] ?? tegn).join('');
  return ORD.test(text) || ORD.test(uleet);
}
