import { OppgaverSoek } from '#lib/contract/oppgaver-v2/oppgaver-soek';
import { toEtaggrunnlag, toOppgaverSvar } from '#lib/contract/oppgaver-v2/oppgaver-svar';
import { addMaaneder, type Dato, type Periode } from '#lib/domain/dag/dato';
import { canSeeBeloep } from '#lib/domain/virksomhet/rett';
import { tekster } from '#lib/messages/index';
import { apiRoute } from '#lib/request/api/api-route';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { withEtag } from '#lib/request/api/etag';
import { KALENDER_API, KALENDER_SCOPE, systemRoute } from '#lib/request/api/system-route';
import { readTestscenario } from '#lib/request/api/testscenario';
import { noteInnsyn } from '#lib/usecases/adgang/note-innsyn';
import { requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { getKalender, type Kalender } from '#lib/usecases/kalender/get-kalender';
import { getPartkalender } from '#lib/usecases/partner/read-partkalendere';
import { testkalender } from '#lib/usecases/partner/testscenario';
import { toOppgaveOrd } from '../../../../../ord';

interface Params extends Record<string, string> {
  organisasjonsnummer: string;
}

/** The name of the service in the access log. */
const HVA = 'oppgaver';

/**
 * Months before and after today when no day was given: open oppgaver may be long overdue, or due once a year.
 */
const MAANEDER = { tilbake: 24, fram: 24 };

const toPeriode = ({ periode }: OppgaverSoek, idag: Dato): Periode =>
  periode ?? {
    fraOgMed: addMaaneder(idag, -MAANEDER.tilbake),
    tilOgMed: addMaaneder(idag, MAANEDER.fram),
  };

/** The data of an answer, from a real calendar or a test scenario. */
type Utvalg = Pick<Kalender, 'oppgaver' | 'kilder' | 'mangler' | 'forklar'> & {
  organisasjonsnummer: string;
};

/**
 * No cache may store the answer, since it concerns a virksomhet. The caller may keep its ETag and revalidate.
 */
const BARE_MIN = 'private, no-store';

function toSvar(
  request: Request,
  kalender: Utvalg,
  soek: OppgaverSoek,
  innsyn: { krav: boolean; navn: boolean },
  idag: Dato,
): Response {
  const ord = toOppgaveOrd(tekster(soek.spraak));
  const svar = toOppgaverSvar(kalender, soek, kalender.forklar, ord, innsyn, idag);
  return withEtag(request, JSON.stringify(svar), toEtaggrunnlag(svar), BARE_MIN);
}

/** For the portal's own client, with the session of a person. */
const forPerson = apiRoute<Params, OppgaverSoek>(
  OppgaverSoek,
  async ({ request, params: { organisasjonsnummer }, soek, context, korrelasjonsid }) => {
    const { aktoer, idag } = context;
    const tilgang = await requireKalender(aktoer, organisasjonsnummer);
    await noteInnsyn(tilgang, { ...context, hva: HVA, korrelasjonsid });
    const kalender = await getKalender(tilgang, toPeriode(soek, idag), context);
    return toSvar(
      request,
      { ...kalender, organisasjonsnummer },
      soek,
      { krav: canSeeBeloep(tilgang.rett), navn: true },
      idag,
    );
  },
);

/** For a partner, with a token. */
const forPartner = systemRoute<Params, undefined, OppgaverSoek>(
  { scope: KALENDER_SCOPE, grense: KALENDER_API, soek: OppgaverSoek },
  async ({ request, params: { organisasjonsnummer }, soek, system, tid, korrelasjonsid }) => {
    const oppslag = { ...tid, hva: HVA, korrelasjonsid };
    const periode = toPeriode(soek, tid.idag);
    const scenario = readTestscenario(request, organisasjonsnummer);
    const { kalender, omfang } = scenario
      ? { kalender: testkalender(scenario, periode, tid), omfang: 'fristerOgKrav' }
      : await getPartkalender(system, organisasjonsnummer, periode, oppslag);
    const innsyn = { krav: omfang === 'fristerOgKrav', navn: false };
    return toSvar(request, { ...kalender, organisasjonsnummer }, soek, innsyn, tid.idag);
  },
);

/**
 * Everything known about the oppgaver of a virksomhet, and which kilder have answered. Accepts a session or a
 * token.
 */
export const GET: typeof forPerson = (request, context) =>
  request.headers.has('Authorization') ? forPartner(request, context) : forPerson(request, context);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
