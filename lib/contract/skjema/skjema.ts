/** The state of a form after it was sent: error codes by field, and the values that were typed. */
export interface Skjematilstand {
  ok: boolean;
  feil: Record<string, string>;
  verdier: Record<string, string>;
}

/** The state of a form before it is sent. */
export const TOMT_SKJEMA: Skjematilstand = { ok: false, feil: {}, verdier: {} };
