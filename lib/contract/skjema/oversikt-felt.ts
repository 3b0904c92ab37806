/** The address of the overview. Apart from what parses it, so that the browser gets no more than this. */
export const OVERSIKT = '/oversikt';

/** The longest note of a firm, in characters. */
export { LENGSTE_NOTAT } from '#lib/domain/oversikt/byraa';

/** The longest name of a saved view, in characters. */
export const LENGSTE_VISNINGSNAVN = 60;

/** The page that reads a list, and where its form is sent. */
export const IMPORTSTI = `${OVERSIKT}/import`;
export const OPPLASTING = `${OVERSIKT}/opplasting`;
