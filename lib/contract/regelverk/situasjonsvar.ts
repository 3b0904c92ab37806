import { MVA_TERMINER } from '#lib/domain/virksomhet/forhold';

/** What one may answer about a virksomhet in the wizard and the open API, apart from what reads it: this part goes to the browser. */

/** The forms the rules are written for. */
export const FORM_SVAR = ['ENK', 'AS'] as const;

/** Not registered for mva, or how often the melding is due. */
export const MVA_SVAR = ['ingen', ...MVA_TERMINER] as const;

/** Yes and no as they stand in an address. */
export const JA_NEI_SVAR = ['true', 'false'] as const;
