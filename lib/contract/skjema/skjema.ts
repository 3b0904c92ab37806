/** What a form knows after it has been sent: codes per field (words live in messages), and what the person typed. */
export interface Skjematilstand {
  ok: boolean;
  feil: Record<string, string>;
  verdier: Record<string, string>;
}

/** A form nobody has sent yet. */
export const TOMT_SKJEMA: Skjematilstand = { ok: false, feil: {}, verdier: {} };
