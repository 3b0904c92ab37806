import { MVA_TERMINER } from '#lib/domain/virksomhet/forhold';

/**
 * The possible answers about a virksomhet in the wizard and the open API. Kept apart from the parsing, since
 * this file goes to the browser.
 */

/** The organisasjonsformer the rules cover. */
export const FORM_SVAR = ['ENK', 'AS'] as const;

/** Not registered for mva, or how often the mva-melding is due. */
export const MVA_SVAR = ['ingen', ...MVA_TERMINER] as const;

/** Yes and no as parameter values. */
export const JA_NEI_SVAR = ['true', 'false'] as const;
