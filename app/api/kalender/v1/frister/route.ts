import { oppgavebeskrivelse } from '#components/tekst/oppgave';
import { INNHOLDSTYPE } from '#lib/contract/format';
import { lesKalenderRequest, MAKS_KALENDER_BYTES } from '#lib/contract/kalender-request';
import { type KalenderPart, kalenderbiter, toKalenderPart } from '#lib/contract/kalender-svar';
import { metodeIkkeTillatt } from '#lib/request/avvis-kall';
import { feilformat, lesInnholdstype, requireAccept } from '#lib/request/forhandling';
import { lesBytes } from '#lib/request/les-kropp';
import { KALENDER_API, KALENDER_SCOPE } from '#lib/request/partner-route';
import { skrivLangt } from '#lib/request/skriv-langt';
import { IKKE_HUSKES, systemKall } from '#lib/request/system-route';
import { toUtelatt } from '#lib/request/utelatt';
import { getPartkalendere, type Partkalender } from '#lib/usecases/get-partkalendere';

/** What the access log calls it. */
const HVA = 'kalender-v1';

/** The published service: the calendars of one part or many, in the format of the question. */
export function POST(request: Request): Promise<Response> {
  const feilform = { format: feilformat(request.headers) };
  return systemKall(request, { scope: KALENDER_SCOPE, grense: KALENDER_API, feilform }, async (kall) => {
    const { system, tid, korrelasjonsid } = kall;
    const type = lesInnholdstype(request.headers, ['json', 'xml']);
    requireAccept(request.headers, type.format);
    const bytes = await lesBytes(request, MAKS_KALENDER_BYTES);
    const { parter, periode } = lesKalenderRequest(bytes, type, tid.idag);
    const numre = parter.map((part) => Object.values(part)[0] ?? '');
    const oppslag = { ...tid, hva: HVA, korrelasjonsid };
    const { kalendere, utelatt } = await getPartkalendere(system, numre, periode, oppslag);
    const biter = kalenderbiter(toParter(kalendere), tid.naa.toISOString(), type.format);
    const headers = { ...IKKE_HUSKES, ...toUtelatt(utelatt), 'Content-Type': INNHOLDSTYPE[type.format] };
    return new Response(await skrivLangt(biter), { headers });
  });
}

/** Each computed when it is to be written. */
function* toParter(kalendere: readonly Partkalender[]): Generator<KalenderPart> {
  for (const { organisasjonsnummer, kalender } of kalendere) {
    yield toKalenderPart(
      { part: { organisasjonsnummer }, oppgaver: kalender().oppgaver },
      oppgavebeskrivelse,
    );
  }
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['POST']);
