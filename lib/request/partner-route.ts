/** What lets a partner read. Whose calendar it may read is the gate's business. */
export const KALENDER_SCOPE = 'skatteetaten:kalendertjeneste';

/** What lets an existing integration ask in the shape of the Frister API. */
export const FRISTER_SCOPE = 'skatteetaten:frister';

/** The API that the calls of partners are counted in. */
export const KALENDER_API = 'kalender';
