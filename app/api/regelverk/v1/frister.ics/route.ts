import { kalenderSoek } from '#lib/contract/regelverk/frister-soek';
import { toForhold } from '#lib/contract/regelverk/situasjon-soek';
import { toAapenKalender } from '#lib/request/abonnement/aapen-kalender';
import { aapenAvvisning, aapenRoute } from '#lib/request/api/aapen-route';
import { beregnFrister } from '#lib/usecases/regelverk/beregn-frister';

/** The statutory frister of a described virksomhet, as a calendar to subscribe to. Open to everyone. */
export const GET = aapenRoute(
  kalenderSoek,
  (soek) => ({ soek, frister: beregnFrister(toForhold(soek.situasjon), soek) }),
  { type: 'text/calendar; charset=utf-8', skriv: toAapenKalender },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = aapenAvvisning;
