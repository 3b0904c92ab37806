import type { Spraak } from '#lib/domain/felles/spraak';
import { PRODUKTOMRAADER, type Produktomraade } from '#lib/domain/virksomhet/kodelister';

/** The pages for vendors' developers, in the order of their menu, with the last part of their address. */
const STIER = {
  start: '',
  api: '/api',
  eksempler: '/eksempler',
  testmiljoe: '/testmiljoe',
  feil: '/feil',
  kontakt: '/kontakt',
  vilkaar: '/vilkaar',
  meldinger: '/meldinger',
  endringer: '/endringer',
} as const;
/** The name of a page for vendors' developers. */
export type Utviklerside = keyof typeof STIER;

/** The pages for vendors' developers, in the order of their menu. */
export const UTVIKLERSIDER = Object.keys(STIER) as Utviklerside[];

const ROT: Readonly<Record<Spraak, string>> = { nb: '/utvikler', nn: '/utvikler/nn', en: '/utvikler/en' };

/** Returns the address of a page. Bokmål has the short address; the other languages are below it. */
export const utviklersti = (side: Utviklerside, spraak: Spraak): string => `${ROT[spraak]}${STIER[side]}`;

/** Returns the address of the contents of the rules, or of the rules of one produktområde. */
export const regelverksti = (spraak: Spraak, omraade?: Produktomraade): string =>
  `${ROT[spraak]}/regelverk${omraade ? `/${omraade.toLowerCase()}` : ''}`;

/** Returns the produktområde of the last part of such an address; undefined for other texts. */
export const findRegelverksdel = (del: string): Produktomraade | undefined =>
  PRODUKTOMRAADER.find((omraade) => omraade.toLowerCase() === del);
