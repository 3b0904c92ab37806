import { hasNoFrister, toFristerApiSvar } from '#lib/contract/frister-v1/frister-api';
import { addMaaneder } from '#lib/domain/dag/dato';
import { tekster } from '#lib/messages/index';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { requireAccept } from '#lib/request/api/forhandling';
import { Kallfeil } from '#lib/request/api/kallfeil';
import { FRISTER_SCOPE, IKKE_HUSKES, KALENDER_API, systemKall } from '#lib/request/api/system-route';
import { readTestscenario } from '#lib/request/api/testscenario';
import { toUfullstendig } from '#lib/request/api/utelatt';
import { kildeForRegel } from '#lib/usecases/kilde/kilde-for-regel';
import { getPartkalender } from '#lib/usecases/partner/read-partkalendere';
import { testkalender } from '#lib/usecases/partner/testscenario';
import { toFristerApiOrd } from '../../../ord';

/**
 * Months before and after today: far enough back for what is still open, and ahead for what is due once a
 * year.
 */
const MAANEDER = { tilbake: 12, fram: 14 };

/** The Frister API in production, with all kilder: an existing integration can be pointed here unchanged. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ organisasjonsnummer: string }> },
): Promise<Response> {
  const { organisasjonsnummer } = await params;
  const feilform = { fri: true };
  return systemKall(request, { scope: FRISTER_SCOPE, grense: KALENDER_API, feilform }, async (kall) => {
    requireAccept(request.headers, 'json');
    const { system, tid, korrelasjonsid } = kall;
    const periode = {
      fraOgMed: addMaaneder(tid.idag, -MAANEDER.tilbake),
      tilOgMed: addMaaneder(tid.idag, MAANEDER.fram),
    };
    const oppslag = { ...tid, hva: 'frister-v1', korrelasjonsid };
    const scenario = readTestscenario(request, organisasjonsnummer);
    const { oppgaver, kilder, mangler } = scenario
      ? testkalender(scenario, periode, tid)
      : (await getPartkalender(system, organisasjonsnummer, periode, oppslag)).kalender;
    const kilde = scenario ? () => null : await kildeForRegel();
    const ord = { ...toFristerApiOrd(tekster('nb')), kilde };
    const svar = toFristerApiSvar({ organisasjonsnummer, oppgaver, kilder }, ord);
    if (hasNoFrister(svar, mangler)) throw new Kallfeil('ingen-frister');
    return Response.json(svar, {
      headers: { ...IKKE_HUSKES, ...toUfullstendig([{ navn: organisasjonsnummer, mangler }]) },
    });
  });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
