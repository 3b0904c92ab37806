/** Limits on depth, items and length, so that an entry does not grow with what was thrown. */
const DYPEST = 4;
const FLESTE = 30;
const LENGST = 8_000;

/**
 * Names of fields that may contain a secret, personal data or a whole client object. Left out at every depth.
 */
const HEMMELIG =
  /^(pid|fnr|foedselsnummer|config|req|request|res|response|options|client|headers|socket|agent|.*(cookie|authorization|token|secret|hemmelighet|password|passord|jwk|assertion|private_?key|api_?key|connection_?string).*)$/i;

/** Patterns that are never logged, and their replacements. */
const MASKER: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [^-]+-----[\s\S]*?(-----END [^-]+-----|$)/g, '[key]'],
  [/eyJ[\w-]{5,}\.[\w-]+(\.[\w-]*)*/g, '[token]'],
  [/\b(Bearer|Basic|DPoP)\s+[\w.~+/-]{6,}=*/gi, '$1 [masked]'],
  [/\b([a-z][a-z\d+.-]*:\/\/)[^\s/?#"']*@/gi, '$1[masked]@'],
  [
    /((?:password|passord|pwd|secret|hemmelighet|token|assertion|authorization|cookie|api[-_]?key)["']?\s*[=:]\s*["']?)(?!\s|(?:Bearer|Basic|DPoP)\b)[^\s"'&,;]+/gi,
    '$1[masked]',
  ],
  // Also with common separators: 010190 12345, 01.01.90 12345, 010190-12345.
  [/(?<![\w-])\d{2}[ .]?\d{2}[ .]?\d{2}[ .-]?\d{5}(?![\w-])/g, '[eleven digits]'],
];

/** Masks personal numbers, tokens and passwords in a text. */
export function maskerTekst(tekst: string): string {
  const kort = tekst.length > LENGST ? `${tekst.slice(0, LENGST)}…` : tekst;
  return MASKER.reduce((naa, [moenster, ord]) => naa.replace(moenster, ord), kort);
}

/**
 * Returns what may be logged of a value. Of an error, only known fields: libraries attach the request, its
 * headers and their settings to errors. Of a class instance, only the name of the class.
 */
export function vask(verdi: unknown, dybde = 0): unknown {
  if (typeof verdi === 'string') return maskerTekst(verdi);
  if (typeof verdi === 'bigint') return String(verdi);
  if (typeof verdi !== 'object' || verdi === null) return typeof verdi === 'function' ? undefined : verdi;
  if (dybde > DYPEST) return '[deep]';
  if (verdi instanceof Error) return vaskFeil(verdi, dybde);
  if (verdi instanceof Date) return Number.isNaN(verdi.getTime()) ? null : verdi.toISOString();
  if (Array.isArray(verdi)) return verdi.slice(0, FLESTE).map((ett) => vask(ett, dybde + 1));
  const prototype: unknown = Object.getPrototypeOf(verdi);
  if (prototype !== null && prototype !== Object.prototype) return `[${verdi.constructor?.name ?? 'object'}]`;
  return Object.fromEntries(
    Object.entries(verdi)
      .filter(([navn]) => !HEMMELIG.test(navn))
      .slice(0, FLESTE)
      .map(([navn, ett]) => [navn, vask(ett, dybde + 1)]),
  );
}

function vaskFeil(feil: Error, dybde: number): Record<string, unknown> {
  const { code, kode } = feil as { code?: unknown; kode?: unknown };
  const enkel = (verdi: unknown) =>
    typeof verdi === 'string' || typeof verdi === 'number' ? verdi : undefined;
  return {
    type: feil.name,
    message: maskerTekst(String(feil.message)),
    stack: maskerTekst(String(feil.stack)),
    ...(enkel(code) !== undefined && { code: vask(code) }),
    ...(enkel(kode) !== undefined && { kode: vask(kode) }),
    // A cause that is not an error may be anything.
    ...(feil.cause instanceof Error && { cause: vask(feil.cause, dybde + 1) }),
    ...(feil instanceof AggregateError && { errors: vask(feil.errors, dybde + 1) }),
  };
}
