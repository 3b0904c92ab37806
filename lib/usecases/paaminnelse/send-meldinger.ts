import { FLEST_FORBINDELSER } from '#lib/adapters/epost/forbindelser';
import { closeEpost } from '#lib/adapters/epost/send-epost';
import { isUtenforError } from '#lib/adapters/hent';
import { reopenMelding } from '#lib/data/paaminnelse/altinn';
import { findDrift } from '#lib/data/paaminnelse/drift';
import { findRader, type Meldingsrad, type TattMelding, takeMeldinger } from '#lib/data/paaminnelse/melding';
import {
  endTatt,
  endUkjente,
  extendLaan,
  giveUpTatt,
  type Hos,
  postponeMelding,
} from '#lib/data/paaminnelse/meldingsslutt';
import type { Dato } from '#lib/domain/dag/dato';
import { runEach } from '#lib/domain/felles/samtidig';
import type { Kanal } from '#lib/domain/paaminnelse/paaminnelse';
import { isBestillingstid, isSendetid, nesteForsoek } from '#lib/domain/paaminnelse/sendetid';
import { decideMeldinger, type KlarMelding } from './decide-meldinger';
import { deliverAltinn } from './deliver-altinn';
import { deliverEpost } from './deliver-epost';
import { findKanaler } from './find-kanaler';
import type { Meldingsutfall } from './lest-melding';
import { type Avmeldlenker, makeLenker } from './make-lenker';
import { ignoreFeil, type OnFeil } from './on-feil';
import type { Varselskriver } from './skriver';

interface Tid {
  naa: Date;
  idag: Dato;
}

/** Closes the connections to the mail server. */
export const closeSending = (): Promise<void> => closeEpost();

/** How long a process works on a message before another may take it over: longer than one message takes, with every wait in it. */
const LAAN_MS = 180_000;
/** How many messages a process takes on at once, how many reminders it decides at a time, and how many messages it hands over at a time. */
const TATT = 40;
const RADER = 1_000;
const SAMTIDIGE = FLEST_FORBINDELSER;

/** The channels that may be used now, of those this installation has. */
export const kanalerNaa = ({ naa, idag }: Tid): Kanal[] =>
  findKanaler().filter((kanal) => (kanal === 'epost' ? isSendetid(naa, idag) : isBestillingstid(naa, idag)));

/**
 * Sends one batch of messages. Every reminder is decided again first. Any number of processes may run it at once.
 * @param kanaler those that may be used now
 * @param laanMs how long the messages are taken on for
 * @param onFeil gets each fault of ours about one message, which is then tried again later
 * @returns how many ended how; an empty count when there was nothing to send
 */
export async function sendBunke(
  kanaler: readonly Kanal[],
  readTid: () => Tid,
  skriver: Varselskriver,
  { laanMs = LAAN_MS, onFeil = ignoreFeil }: { laanMs?: number; onFeil?: OnFeil } = {},
): Promise<Partial<Record<Meldingsutfall, number>>> {
  const { naa } = readTid();
  const antall: Partial<Record<Meldingsutfall, number>> = {};
  const ukjente = await endUkjente(naa);
  if (ukjente > 0) antall.ukjent = ukjente;
  if (kanaler.length === 0 || (await findDrift()).stoppet) return antall;
  const nyttLaan = () => new Date(readTid().naa.getTime() + laanMs);
  const tatt = await takeMeldinger(kanaler, TATT, naa, nyttLaan());
  if (tatt.length === 0) return antall;
  const rader = Map.groupBy(await findRader(tatt.map(({ id }) => id)), ({ meldingId }) => meldingId);
  const bunker = splitByVekt(tatt, ({ id }) => rader.get(id)?.length ?? 0, RADER);
  for (const [nr, bunke] of bunker.entries()) {
    // Those before may have taken long.
    const vaare = nr === 0 ? bunke : await extendLaan(bunke, nyttLaan());
    await sendDecided(vaare, rader, { readTid, nyttLaan, onFeil }, skriver, (utfall) => {
      antall[utfall] = (antall[utfall] ?? 0) + 1;
    });
  }
  return antall;
}

interface Klokke {
  readTid: () => Tid;
  nyttLaan: () => Date;
  onFeil: OnFeil;
}

/** Decides messages, and sends those of which something is left. */
async function sendDecided(
  tatt: readonly TattMelding[],
  rader: ReadonlyMap<string, Meldingsrad[]>,
  klokke: Klokke,
  skriver: Varselskriver,
  count: (utfall: Meldingsutfall) => void,
): Promise<void> {
  const { readTid, onFeil } = klokke;
  const { klare, tomme, utsatte, foreldede } = await decideMeldinger(tatt, rader, readTid(), onFeil);
  const lenker = await makeLenker(
    klare.map(({ lest }) => lest),
    readTid().naa,
  );
  const jobber = [
    ...tomme.map((melding) => () => end(melding, readTid())),
    ...foreldede.map((melding) => () => reopen(melding)),
    ...utsatte.map((melding) => () => postpone(melding, readTid(), HELE)),
    ...klare.map((en, nr) => () => sendMelding(en, lenker[nr], klokke, skriver)),
  ];
  await runEach(jobber, SAMTIDIGE, async (jobb) => count(await jobb()));
}

/** The states of a message that nobody else has the text of, and those of one that the mail server may have. */
const HELE: readonly Hos[] = ['sender'];
const OVERLEVERTE: readonly Hos[] = ['sender', 'overleveres'];

async function sendMelding(
  { melding, lest }: KlarMelding,
  lenker: Avmeldlenker | undefined,
  { readTid, nyttLaan, onFeil }: Klokke,
  skriver: Varselskriver,
): Promise<Meldingsutfall> {
  const tid = readTid();
  try {
    if (melding.kanal !== 'epost' || !lenker) return await deliverAltinn(melding, lest, tid, skriver);
    const svar = await deliverEpost(melding, lest, lenker, { ...tid, nyttLaan }, skriver);
    return svar.utfall === 'utsatt' ? await postpone(svar.melding, tid, OVERLEVERTE) : svar.utfall;
  } catch (feil) {
    // One message that cannot be sent must not hold up the others.
    if (!isUtenforError(feil)) onFeil(feil);
    return postpone(melding, tid, HELE);
  }
}

/** Ends a message of which nothing is left. */
async function end(melding: TattMelding, { naa, idag }: Tid): Promise<Meldingsutfall> {
  await endTatt(melding, { tilstand: 'ikkeSendt', grunn: null, naa }, idag);
  return 'ikkeSendt';
}

/** Takes a message back, so that a new one is made of what is left. Altinn is answered no about the old one. */
async function reopen({ id }: TattMelding): Promise<Meldingsutfall> {
  await reopenMelding(id, 'sender');
  return 'utsatt';
}

async function postpone(melding: TattMelding, tid: Tid, hos: readonly Hos[]): Promise<Meldingsutfall> {
  const neste = nesteForsoek(melding.forsoek + 1, tid.naa);
  if (neste) {
    await postponeMelding(melding, neste, hos);
    return 'utsatt';
  }
  await giveUpTatt(melding, tid, hos);
  return 'ikkeSendt';
}

/** Splits items, in order, where their weight together would pass `grense`. A heavier item is alone. */
function splitByVekt<T>(items: readonly T[], vekt: (item: T) => number, grense: number): T[][] {
  const bunker: T[][] = [];
  let sum = Number.POSITIVE_INFINITY;
  for (const item of items) {
    sum += vekt(item);
    if (sum > grense) {
      bunker.push([]);
      sum = vekt(item);
    }
    bunker.at(-1)?.push(item);
  }
  return bunker;
}
