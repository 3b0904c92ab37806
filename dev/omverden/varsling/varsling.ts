import type { JWTPayload } from 'jose';
import { withBryter } from '../felles/bryter';
import { type Handler, HttpFeil, type Kall, type Ruter, type Svar } from '../felles/http';
import type { Maskinporten } from '../maskinporten/maskinporten';
import type { Scenario } from '../scenarioer/typer';
import { Behandling } from './behandling';
import { Klokke } from './klokke';
import { Kontaktregistre } from './kontaktregistre';
import { Ordrebok, STOERSTE_SIDE } from './ordrebok';
import { createStyring } from './styring';
import {
  feilMedium,
  ikkeFunnet,
  konflikt,
  manglerAdresse,
  skriv,
  ugyldig,
  ukjentForsendelse,
} from './svarformer';
import { toForsendelse, toInnslag, toKvittering, toOrdre } from './svarinnhold';
import type { SendEpost } from './typer';
import { readOrdre } from './validering';

export const VARSLING_SCOPE = 'altinn:serviceowner/notifications.create';

const API = '/notifications/api/v1';
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The sender whose messages go to old addresses too, whatever it asks for. */
const SKATTEETATEN = 'skd';

export interface Varslingsoppsett {
  /** The address of the platform, without a slash at the end. */
  url: string;
  scenarioer: readonly Scenario[];
  maskinporten: Pick<Maskinporten, 'issuer' | 'noekkel'>;
  /** Returns the claims of the caller's token. @throws HttpFeil 401 or 403 */
  authenticate: (kall: Kall) => Promise<JWTPayload>;
  /** How mail is sent. When left out, it is only listed. */
  sendEpost?: SendEpost | undefined;
}

/**
 * Altinn Notifications, with the contact registers behind it. `PUT /_varsling/bryter` breaks these paths alone, as `PUT /_bryter`
 * does a whole system.
 */
export function createVarsling({
  url,
  scenarioer,
  maskinporten,
  authenticate,
  sendEpost,
}: Varslingsoppsett): Ruter {
  const klokke = new Klokke();
  const bok = new Ordrebok(klokke);
  const registre = new Kontaktregistre(scenarioer);
  const behandling = new Behandling({
    klokke,
    bok,
    registre,
    maskinporten,
    sendEpost: sendEpost ?? (async () => {}),
  });

  /** The code of the organisation that calls. A token without one is refused, after the request itself has been checked. */
  const toAvsender = (krav: JWTPayload): string => {
    const org = krav['urn:altinn:org'];
    if (typeof org !== 'string' || org === '') throw new HttpFeil(403);
    return org;
  };

  async function order(kall: Kall): Promise<Svar> {
    const krav = await authenticate(kall);
    if (!/^application\/(json|[\w.-]+\+json)\b/i.test(kall.hode('content-type') ?? '')) return feilMedium();
    const lest = readOrdre(kall.kropp, klokke.naa());
    if ('feil' in lest) return ugyldig(lest.feil);
    const avsender = toAvsender(krav);
    const { bestilt } = lest;
    const foer = bok.findByIdempotens(avsender, bestilt.idempotencyId);
    if (foer) return skriv(200, toKvittering(foer));
    if (avsender === SKATTEETATEN) bestilt.mottaker.brukGamle = true;
    const { epost, reservert } = registre.find(bestilt.mottaker, klokke.naa(), false);
    if (epost.length === 0 && !reservert) return manglerAdresse();
    const ordre = bok.add(avsender, bestilt);
    behandling.follow();
    return skriv(201, toKvittering(ordre), { Location: `${url}${API}/orders/chain/${ordre.ordreId}` });
  }

  async function cancel(kall: Kall): Promise<Svar> {
    const krav = await authenticate(kall);
    const { id = '' } = kall.param;
    if (!GUID.test(id)) return ugyldig({ id: [`The value '${id}' is not valid.`] });
    const ordre = bok.find(toAvsender(krav), id);
    if (!ordre) return ikkeFunnet();
    return bok.cancel(ordre) ? skriv(200, toOrdre(ordre, url)) : konflikt();
  }

  async function shipment(kall: Kall): Promise<Svar> {
    const krav = await authenticate(kall);
    const { id = '' } = kall.param;
    if (!GUID.test(id)) return ugyldig({ id: [`The value '${id}' is not valid.`] });
    const ordre = bok.find(toAvsender(krav), id);
    return ordre ? skriv(200, toForsendelse(ordre)) : ukjentForsendelse();
  }

  async function feed(kall: Kall): Promise<Svar> {
    const krav = await authenticate(kall);
    const seq = kall.query.get('seq') ?? '0';
    const stoerrelse = kall.query.get('pageSize') ?? String(STOERSTE_SIDE);
    const rekkefoelge = (kall.query.get('orderBy') ?? 'asc').toLowerCase();
    for (const [navn, verdi] of Object.entries({ Seq: seq, PageSize: stoerrelse }))
      if (!/^-?\d{1,18}$/.test(verdi))
        return ugyldig({ [navn]: [`The value '${verdi}' is not valid for ${navn}.`] });
    if (Number(seq) < 0)
      return ugyldig({ Seq: ['The field Seq must be between 0 and 9.223372036854776E+18.'] });
    if (!['asc', 'desc'].includes(rekkefoelge))
      return ugyldig({ OrderBy: [`The value '${rekkefoelge}' is not valid for OrderBy.`] });
    const antall = Math.min(Math.max(Number(stoerrelse), 1), STOERSTE_SIDE);
    const side = bok.read(toAvsender(krav), Number(seq), antall, rekkefoelge === 'desc');
    return skriv(200, side.map(toInnslag));
  }

  const {
    'GET /_bryter': showBryter,
    'PUT /_bryter': setBryter,
    ...ruter
  }: Record<string, Handler> = withBryter({
    [`POST ${API}/future/orders`]: order,
    [`PUT ${API}/orders/:id/cancel`]: cancel,
    // Before the one with a parameter, which would take it.
    [`GET ${API}/future/shipment/feed`]: feed,
    [`GET ${API}/future/shipment/:id`]: shipment,
  });
  return {
    ...ruter,
    ...createStyring({ klokke, bok, registre, behandling }),
    ...(showBryter && { 'GET /_varsling/bryter': showBryter }),
    ...(setBryter && { 'PUT /_varsling/bryter': setBryter }),
  };
}
