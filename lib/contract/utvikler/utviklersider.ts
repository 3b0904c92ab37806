/** The languages of the pages for vendors' developers. */
export const UTVIKLERSPRAAK = ['nb', 'en'] as const;
export type Utviklerspraak = (typeof UTVIKLERSPRAAK)[number];

/** The pages for vendors' developers, in the order of their menu, with the last part of their address. */
const STIER = {
  start: '',
  api: '/api',
  eksempler: '/eksempler',
  testmiljoe: '/testmiljoe',
  feil: '/feil',
  kontakt: '/kontakt',
  vilkaar: '/vilkaar',
  endringer: '/endringer',
} as const;
/** The name of a page for vendors' developers. */
export type Utviklerside = keyof typeof STIER;

/** The pages for vendors' developers, in the order of their menu. */
export const UTVIKLERSIDER = Object.keys(STIER) as Utviklerside[];

/** Returns the address of a page. Bokmål has the short address; English is below it. */
export const utviklersti = (side: Utviklerside, spraak: Utviklerspraak): string =>
  `/utvikler${spraak === 'en' ? '/en' : ''}${STIER[side]}`;

/** The page with every rule and its paragraph. Only in bokmål, like the law. */
export const REGELVERKSTI = '/utvikler/regelverk';
