/** The address of the overview. Apart from what parses it, so that the browser gets no more than this. */
export const OVERSIKT = '/oversikt';

/** The longest note of a firm, in characters. */
export const LENGSTE_NOTAT = 500;

/** The longest name of a saved view, in characters. */
export const LENGSTE_VISNINGSNAVN = 60;
