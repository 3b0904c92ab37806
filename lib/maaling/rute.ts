import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an address that is none of ours is measured as, so that a stranger cannot make new series. */
export const UKJENT_RUTE = 'ukjent';

interface Manifest {
  staticRoutes: { page: string }[];
  dynamicRoutes: { page: string; regex: string }[];
}

/** The languages that may come first in an address. */
const SPRAAK = /^\/(nn|en)(?=\/|$)/;
/** The address of a calendar has a secret in it, and is answered before Next. */
const ABONNEMENT = /^\/kalender\/[^/]+\/frister\.ics$/;

/**
 * Makes the function that finds the route of an address: the template Next has for it, never the address itself,
 * which may hold an organisasjonsnummer or a secret.
 * @param mappe the folder of the build, `.next`
 */
export function makeRutefinner(mappe: string): (url: string) => string {
  const { staticRoutes, dynamicRoutes } = readManifest(mappe);
  const faste = new Set(staticRoutes.map(({ page }) => page));
  const skiftende = dynamicRoutes
    // Matches everything below /api that has no route.
    .filter(({ page }) => !page.includes('[['))
    .map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (url) => {
    const sti = (url.split('?', 1)[0] ?? '/').slice(0, 500);
    if (sti.startsWith('/_next/')) return '/_next';
    if (ABONNEMENT.test(sti)) return '/kalender/[token]/frister.ics';
    const uten = sti.replace(SPRAAK, '') || '/';
    if (faste.has(uten)) return uten;
    return skiftende.find(({ regex }) => regex.test(uten))?.page ?? UKJENT_RUTE;
  };
}

function readManifest(mappe: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(mappe, 'routes-manifest.json'), 'utf8'));
  } catch {
    // The development server has no such file.
    return { staticRoutes: [], dynamicRoutes: [] };
  }
}
