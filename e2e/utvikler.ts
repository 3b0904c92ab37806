/** Where the pages for vendors' developers are, by language. */
export const UTVIKLERROT = { nb: '/utvikler', nn: '/utvikler/nn', en: '/utvikler/en' } as const;

/** The paths of the pages below each of them. */
export const UTVIKLERSIDER = [
  '',
  '/api',
  '/eksempler',
  '/testmiljoe',
  '/feil',
  '/kontakt',
  '/vilkaar',
  '/meldinger',
  '/endringer',
];

/** Every page below them: also the rules, which are not in the menu as a page of their own kind. */
export const alleUtviklersider = (): string[] =>
  Object.values(UTVIKLERROT).flatMap((rot) => [...UTVIKLERSIDER, '/regelverk'].map((side) => rot + side));
