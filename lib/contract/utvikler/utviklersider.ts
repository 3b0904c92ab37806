/** The languages of the pages for vendors' developers. */
export const UTVIKLERSPRAAK = ['nb', 'en'] as const;
export type Utviklerspraak = (typeof UTVIKLERSPRAAK)[number];

/** The pages for vendors' developers, in the order of their menu, each with the end of its address. */
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
export type Utviklerside = keyof typeof STIER;

export const UTVIKLERSIDER = Object.keys(STIER) as Utviklerside[];

/** Bokmål is where one comes first; English lies below it. */
export const utviklersti = (side: Utviklerside, spraak: Utviklerspraak): string =>
  `/utvikler${spraak === 'en' ? '/en' : ''}${STIER[side]}`;

/** Every rule with its paragraph. In bokmål only, as the law is. */
export const REGELVERKSTI = '/utvikler/regelverk';
