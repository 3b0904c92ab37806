import { oppgavebeskrivelse } from '#components/tekst/oppgave';
import { INNHOLDSTYPE } from '#lib/contract/format';
import {
  lesKalenderRequest,
  MAKS_KALENDER_BYTES,
  type Partidentifikator,
} from '#lib/contract/kalender-request';
import { type KalenderPart, kalenderbiter, toKalenderPart } from '#lib/contract/kalender-svar';
import { metodeIkkeTillatt } from '#lib/request/avvis-kall';
import { feilformat, lesInnholdstype, requireAccept } from '#lib/request/forhandling';
import { lesBytes } from '#lib/request/les-kropp';
import { KALENDER_API, KALENDER_SCOPE } from '#lib/request/partner-route';
import { skrivLangt } from '#lib/request/skriv-langt';
import { IKKE_HUSKES, systemKall } from '#lib/request/system-route';
import { lesTestscenario } from '#lib/request/testscenario';
import { toUtelatt } from '#lib/request/utelatt';
import { lesUtfasing, requireIBruk, toUtfasingshoder, type Utfasing } from '#lib/request/utfasing';
import type { Kalender } from '#lib/usecases/get-kalender';
import { getKalendereForParter } from '#lib/usecases/get-kalendere-for-parter';
import { testkalender } from '#lib/usecases/testscenario';

/** What the access log calls it. */
const HVA = 'kalender-v1';

const proeve = (...hvordan: Parameters<typeof testkalender>) => {
  const kalender = testkalender(...hvordan);
  return (part: Partidentifikator) => ({ part, kalender: () => kalender });
};

/** The published service: the calendars of one part or many, in the format of the question. */
export async function POST(request: Request): Promise<Response> {
  const utfasing = lesUtfasing();
  const svar = await besvar(request, utfasing);
  for (const [navn, verdi] of Object.entries(toUtfasingshoder(utfasing))) svar.headers.set(navn, verdi);
  return svar;
}

function besvar(request: Request, utfasing: Utfasing): Promise<Response> {
  const feilform = { format: feilformat(request.headers) };
  return systemKall(request, { scope: KALENDER_SCOPE, grense: KALENDER_API, feilform }, async (kall) => {
    const { system, tid, korrelasjonsid } = kall;
    requireIBruk(utfasing, tid.idag);
    const type = lesInnholdstype(request.headers, ['json', 'xml']);
    requireAccept(request.headers, type.format);
    const bytes = await lesBytes(request, MAKS_KALENDER_BYTES);
    const { parter, periode } = lesKalenderRequest(bytes, type, tid.idag);
    const oppslag = { ...tid, hva: HVA, korrelasjonsid };
    const scenario = lesTestscenario(request);
    const { kalendere, utelatt } = scenario
      ? { kalendere: parter.map(proeve(scenario, periode, tid)), utelatt: [] }
      : await getKalendereForParter(system, parter, periode, oppslag);
    const biter = kalenderbiter(toParter(kalendere), tid.naa.toISOString(), type.format);
    const headers = { ...IKKE_HUSKES, ...toUtelatt(utelatt), 'Content-Type': INNHOLDSTYPE[type.format] };
    return new Response(await skrivLangt(biter), { headers });
  });
}

/** Each computed when it is to be written. */
function* toParter(
  kalendere: readonly { part: Partidentifikator; kalender: () => Pick<Kalender, 'oppgaver'> }[],
): Generator<KalenderPart> {
  for (const { part, kalender } of kalendere) {
    yield toKalenderPart({ part, oppgaver: kalender().oppgaver }, oppgavebeskrivelse);
  }
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['POST']);
