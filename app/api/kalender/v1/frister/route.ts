import { INNHOLDSTYPE } from '#lib/contract/felles/format';
import {
  MAKS_KALENDER_BYTES,
  type Partidentifikator,
  readKalenderRequest,
} from '#lib/contract/kalender-v1/kalender-request';
import {
  type Kalenderdel,
  type Kalenderskriving,
  makeKalenderskriver,
} from '#lib/contract/kalender-v1/kalender-svar';
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
import { getKalendereForParter, type UtelattPart } from '#lib/usecases/partner/get-kalendere-for-parter';
import { testkalender } from '#lib/usecases/partner/testscenario';

const writeKalendere = makeKalenderskriver((oppgave) => oppgavebeskrivelse(tekster('nb'), oppgave));

/** The name of the service in the access log. */
const HVA = 'kalender-v1';

/** What an answer needs of `Parter`, which a test scenario has too. */
interface Bunke {
  kalendere: readonly { part: Partidentifikator; kalender: () => Pick<Kalender, 'oppgaver' | 'mangler'> }[];
  utelatt: readonly UtelattPart[];
}

/** The same calendar for all parts. */
async function* proev(
  parter: readonly Partidentifikator[],
  ...hvordan: Parameters<typeof testkalender>
): AsyncGenerator<Bunke> {
  const kalender = testkalender(...hvordan);
  yield { kalendere: parter.map((part) => ({ part, kalender: () => kalender })), utelatt: [] };
}

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
    const bunker = scenario
      ? proev(parter, scenario, periode, tid)
      : getKalendereForParter(system, parter, periode, oppslag);
    const funnet: Funnet = { utelatt: [], vurderte: [], antall: 0 };
    const skriving = writeKalendere(tid.naa, type.format);
    // The headers say what was found while the body was written.
    const kropp = await writeLong(toBiter(skriving, bunker, funnet), request);
    const headers = {
      ...IKKE_HUSKES,
      ...toUtelatt(funnet.utelatt),
      ...(funnet.antall <= FLEST_VURDERT ? toUfullstendig(funnet.vurderte) : { Ufullstendig: IKKE_VURDERT }),
      'Content-Type': INNHOLDSTYPE[type.format],
    };
    return new Response(kropp, { headers });
  });
}

/**
 * Up to this many calendars, a header lists those that may lack frister. Above it, the header says that this was not
 * evaluated.
 */
const FLEST_VURDERT = 50;
const IKKE_VURDERT = 'ikke-vurdert';

/** What the headers of an answer tell. */
interface Funnet {
  utelatt: UtelattPart[];
  /** The first calendars, as many as are evaluated. A person is named by position in the answer, never by foedselsnummer. */
  vurderte: { navn: string; mangler: Kalender['mangler'] }[];
  /** The number of calendars. */
  antall: number;
}

/** The pieces of an answer, a bunch of parts at a time. */
async function* toBiter(
  { foer, writeParter, etter }: Kalenderskriving,
  bunker: AsyncIterable<Bunke>,
  funnet: Funnet,
): AsyncGenerator<Iterable<string>> {
  yield [foer];
  for await (const { kalendere, utelatt } of bunker) {
    funnet.utelatt.push(...utelatt);
    if (kalendere.length > FLEST_VURDERT) await waitForTur();
    yield writeParter(toDeler(kalendere, funnet));
  }
  yield [etter];
}

/** Lazy: each calendar is computed when it is to be written. */
function* toDeler(kalendere: Bunke['kalendere'], funnet: Funnet): Generator<Kalenderdel> {
  for (const { part, kalender } of kalendere) {
    const { oppgaver, mangler } = kalender();
    funnet.antall += 1;
    const navn = 'organisasjonsnummer' in part ? part.organisasjonsnummer : `part-${funnet.antall}`;
    if (funnet.antall <= FLEST_VURDERT) funnet.vurderte.push({ navn, mangler });
    yield { part, oppgaver };
  }
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['POST']);
