import { IKONER, LOGOER } from '#components/ui/tegninger';
import { tegningerSvg } from '#lib/request/side/tegninger';

/** Drawn once, by the build. */
export const dynamic = 'force-static';

/**
 * Every icon and logo of the pages. A file of its own, so that a browser fetches them once, and neither the pages
 * nor the scripts contain them. Kept for minutes only: a new version may bring new drawings.
 */
export const GET = (): Response =>
  new Response(tegningerSvg(IKONER, LOGOER), {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
    },
  });
