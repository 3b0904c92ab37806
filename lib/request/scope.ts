/** What lets a partner ask the published service and version 2. */
export const KALENDER_SCOPE = 'skatteetaten:kalendertjeneste';

/** What lets an existing integration ask in the shape of the Frister API. */
export const FRISTER_SCOPE = 'skatteetaten:frister';
