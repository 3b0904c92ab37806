import { INNHOLDSTYPE } from '#lib/contract/felles/format';
import {
  MAKS_KALENDER_BYTES,
  type Partidentifikator,
  readKalenderRequest,
} from '#lib/contract/kalender-v1/kalender-request';
import { type Kalenderdel, makeKalenderskriver } from '#lib/contract/kalender-v1/kalender-svar';
import { tekster } from '#lib/messages/index';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { feilformat, readInnholdstype, requireAccept } from '#lib/request/api/forhandling';
import { IKKE_HUSKES, KALENDER_API, KALENDER_SCOPE, systemKall } from '#lib/request/api/system-route';
import { readTestscenario } from '#lib/request/api/testscenario';
import { toUfullstendig, toUtelatt } from '#lib/request/api/utelatt';
import { readUtfasing, requireIBruk, toUtfasingshoder, type Utfasing } from '#lib/request/api/utfasing';
import { writeLong } from '#lib/request/api/write-long';
import { waitForTur } from '#lib/request/felles/langt-arbeid';
import { oppgavebeskrivelse } from '#lib/tekst/oppgave';
import type { Kalender } from '#lib/usecases/kalender/get-kalender';
import { getKalendereForParter } from '#lib/usecases/partner/get-kalendere-for-parter';
import { testkalender } from '#lib/usecases/partner/testscenario';

const writeKalendere = makeKalenderskriver((oppgave) => oppgavebeskrivelse(tekster('nb'), oppgave));

/** The name of the service in the access log. */
const HVA = 'kalender-v1';

const proeve = (...hvordan: Parameters<typeof testkalender>) => {
  const kalender = testkalender(...hvordan);
  return (part: Partidentifikator) => ({ part, kalender: () => kalender });
};

/** The published service: the calendars of one or many parts, in the format of the request. */
export async function POST(request: Request): Promise<Response> {
  const utfasing = readUtfasing();
  const svar = await besvar(request, utfasing);
  for (const [navn, verdi] of Object.entries(toUtfasingshoder(utfasing))) svar.headers.set(navn, verdi);
  return svar;
}

function besvar(request: Request, utfasing: Utfasing): Promise<Response> {
  const feilform = { format: feilformat(request.headers) };
  const valg = { scope: KALENDER_SCOPE, grense: KALENDER_API, maksBytes: MAKS_KALENDER_BYTES, feilform };
  return systemKall(request, valg, async ({ system, tid, korrelasjonsid, bytes }) => {
    requireIBruk(utfasing, tid.idag);
    const type = readInnholdstype(request.headers, ['json', 'xml']);
    requireAccept(request.headers, type.format);
    const { parter, periode } = readKalenderRequest(bytes, type, tid.idag);
    const oppslag = { ...tid, hva: HVA, korrelasjonsid };
    const scenario = readTestscenario(request);
    const { kalendere, utelatt } = scenario
      ? { kalendere: parter.map(proeve(scenario, periode, tid)), utelatt: [] }
      : await getKalendereForParter(system, parter, periode, oppslag);
    const faa = kalendere.length <= FLEST_VURDERT;
    if (!faa) await waitForTur();
    const beregnet = faa ? kalendere.map(beregn) : kalendere;
    const biter = writeKalendere(toParter(beregnet), tid.naa, type.format);
    const headers = {
      ...IKKE_HUSKES,
      ...toUtelatt(utelatt),
      ...(faa ? toUfullstendig(beregnet.map(toVurdert)) : { Ufullstendig: IKKE_VURDERT }),
      'Content-Type': INNHOLDSTYPE[type.format],
    };
    return new Response(await writeLong(biter, request), { headers });
  });
}

/**
 * Up to this many parts, the calendars are computed before the headers are sent, so that a header can list
 * those that may lack frister. Above it, the header says that this was not evaluated.
 */
const FLEST_VURDERT = 50;
const IKKE_VURDERT = 'ikke-vurdert';

interface Partkalender {
  part: Partidentifikator;
  kalender: () => Pick<Kalender, 'oppgaver' | 'mangler'>;
}

function beregn({ part, kalender }: Partkalender): Partkalender {
  const ferdig = kalender();
  return { part, kalender: () => ferdig };
}

/** A person is named by position in the answer, never by foedselsnummer. */
const toVurdert = ({ part, kalender }: Partkalender, i: number) => ({
  navn: 'organisasjonsnummer' in part ? part.organisasjonsnummer : `part-${i + 1}`,
  mangler: kalender().mangler,
});

/** Lazy: each calendar is computed when it is to be written. */
function* toParter(kalendere: readonly Partkalender[]): Generator<Kalenderdel> {
  for (const { part, kalender } of kalendere) yield { part, oppgaver: kalender().oppgaver };
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['POST']);
