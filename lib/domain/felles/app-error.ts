/** The expected errors. Any other error is a bug. Status codes and messages are added at the borders. */
export const APP_ERROR_CODES = [
  'ikke-innlogget',
  'ugyldig-token',
  'ikke-tilgang',
  'ikke-funnet',
  'ugyldig',
  'altinn-utilgjengelig',
  'register-utilgjengelig',
  'ukjent-virksomhet',
  'slettet',
  'ukjent-kilde',
  'ukjent-partner',
  'samtykke-mangler',
  'samtykke-utloept',
  'utenfor-test',
  'utenfor-pilot',
  'bare-i-pilot',
] as const;
export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** An expected error. The message is for logs only, in English, and never reaches a user. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  /** Details of the error, by field or key. Values are codes, never personal data. */
  readonly detaljer?: Readonly<Record<string, string>>;

  constructor(
    code: AppErrorCode,
    options: {
      cause?: unknown;
      detaljer?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(`application error: ${code}`, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    if (options.detaljer) this.detaljer = options.detaljer;
  }
}

/** Whether a caught value is an AppError, with the given code if there is one. */
export function isAppError(feil: unknown, code?: AppErrorCode): feil is AppError {
  return feil instanceof AppError && (code === undefined || feil.code === code);
}
