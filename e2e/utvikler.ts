/** The paths of the pages for vendors' developers, below `/utvikler` and `/utvikler/en`. */
export const UTVIKLERSIDER = [
  '',
  '/api',
  '/eksempler',
  '/testmiljoe',
  '/feil',
  '/kontakt',
  '/vilkaar',
  '/endringer',
];

export const alleUtviklersider = (): string[] =>
  ['/utvikler', '/utvikler/en'].flatMap((rot) => UTVIKLERSIDER.map((side) => rot + side));
