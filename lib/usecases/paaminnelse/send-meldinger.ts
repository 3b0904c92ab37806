import { closeEpost } from '#lib/adapters/epost/send-epost';
import { isUtenforError } from '#lib/adapters/hent';
import { findSisteHendelse } from '#lib/data/paaminnelse/altinn';
import { findDrift } from '#lib/data/paaminnelse/drift';
import {
  dropRader,
  endTatt,
  endUkjente,
  findRader,
  type Meldingsrad,
  postponeMelding,
  type TattMelding,
  takeMeldinger,
} from '#lib/data/paaminnelse/melding';
import { findValgFor, type LagretValg } from '#lib/data/paaminnelse/valg';
import type { Dato } from '#lib/domain/dag/dato';
import { isAppError } from '#lib/domain/felles/app-error';
import { runEach } from '#lib/domain/felles/samtidig';
import { toGrupper, type Varselgruppe } from '#lib/domain/paaminnelse/innhold';
import type { Kanal } from '#lib/domain/paaminnelse/paaminnelse';
import { isBestillingstid, isSendetid, nesteForsoek } from '#lib/domain/paaminnelse/sendetid';
import { deliverAltinn } from './deliver-altinn';
import { deliverEpost } from './deliver-epost';
import type { LestMelding, Meldingsutfall } from './lest-melding';
import { readPoster } from './read-poster';
import type { Varselskriver } from './skriver';

interface Tid {
  naa: Date;
  idag: Dato;
}

/** Closes the connections to the mail server. */
export const closeSending = (): Promise<void> => closeEpost();

/** How long a process works on a message before another may take it over: longer than every wait in it together. */
const LAAN_MS = 180_000;
/** How many messages a process takes on at once, and works on at a time. */
const TATT = 40;
const SAMTIDIGE = 8;

/** The channels that may be used now. */
export const kanalerNaa = ({ naa, idag }: Tid): Kanal[] => [
  ...(isSendetid(naa, idag) ? (['epost'] as const) : []),
  ...(isBestillingstid(naa, idag) ? (['altinnPerson', 'altinnVirksomhet'] as const) : []),
];

/**
 * Sends one batch of messages. Every reminder is decided again first. Any number of processes may run it at once.
 * @param kanaler those that may be used now
 * @param laanMs how long the messages are taken on for
 * @returns how many ended how; an empty count when there was nothing to send
 */
export async function sendBunke(
  kanaler: readonly Kanal[],
  readTid: () => Tid,
  skriver: Varselskriver,
  laanMs = LAAN_MS,
): Promise<Partial<Record<Meldingsutfall, number>>> {
  const { naa } = readTid();
  const antall: Partial<Record<Meldingsutfall, number>> = {};
  const ukjente = await endUkjente(naa);
  if (ukjente > 0) antall.ukjent = ukjente;
  if (kanaler.length === 0 || (await findDrift()).stoppet) return antall;
  const tatt = await takeMeldinger(kanaler, TATT, naa, new Date(naa.getTime() + laanMs));
  await runEach(tatt, SAMTIDIGE, async (melding) => {
    const utfall = await sendMelding(melding, readTid(), skriver);
    antall[utfall] = (antall[utfall] ?? 0) + 1;
  });
  return antall;
}

async function sendMelding(melding: TattMelding, tid: Tid, skriver: Varselskriver): Promise<Meldingsutfall> {
  try {
    // Before the calendars are read: what happens from now on is news to this message.
    const sekvens = await findSisteHendelse();
    const lest = await readMelding(melding, tid);
    if (!lest) {
      await endTatt(melding, { tilstand: 'ikkeSendt', grunn: null, naa: tid.naa }, tid.idag);
      return 'ikkeSendt';
    }
    const deliver = melding.kanal === 'epost' ? deliverEpost : deliverAltinn;
    const svar = await deliver(melding, { ...lest, sekvens }, tid, skriver);
    if (svar === 'utsatt') return await postpone(melding, tid);
    return svar;
  } catch (feil) {
    // What is needed to decide does not answer now. A reminder is not sent in doubt.
    const isForbigaaende =
      isUtenforError(feil) ||
      isAppError(feil, 'altinn-utilgjengelig') ||
      isAppError(feil, 'register-utilgjengelig');
    if (!isForbigaaende) throw feil;
    return postpone(melding, tid);
  }
}

async function postpone(melding: TattMelding, { naa, idag }: Tid): Promise<Meldingsutfall> {
  const neste = nesteForsoek(melding.forsoek + 1, naa);
  if (neste) {
    await postponeMelding(melding, neste);
    return 'utsatt';
  }
  await endTatt(melding, { tilstand: 'ikkeSendt', grunn: 'ikkeNaadd', naa }, idag);
  return 'ikkeSendt';
}

/** Decides the reminders of a message, and ends those that are not to be sent. @returns null when nothing is left */
async function readMelding(
  { id, kanal }: TattMelding,
  tid: Tid,
): Promise<Omit<LestMelding, 'sekvens'> | null> {
  const rader = await findRader(id);
  const perPerson = Map.groupBy(rader, ({ personId }) => personId);
  const alle = await findValgFor([...perPerson.keys()]);
  const korrelasjonsid = crypto.randomUUID();
  const grupper: Varselgruppe[] = [];
  let valgt: LagretValg | null = null;
  for (const [personId, egne] of perPerson) {
    const valg = alle.get(personId);
    if (!valg || valg.kanal !== kanal) {
      await dropRader(id, withGrunn(egne, 'ikkeOensket'), tid.naa);
      continue;
    }
    const lest = await readPoster(valg, egne, { ...tid, korrelasjonsid });
    await dropRader(id, lest.bortfalt, tid.naa);
    if (lest.grupper.length === 0) continue;
    valgt ??= valg;
    grupper.push(...lest.grupper);
  }
  return valgt && { valg: valgt, grupper: toGrupper(mergeGrupper(grupper)) };
}

const withGrunn = (rader: readonly Meldingsrad[], grunn: 'ikkeOensket') =>
  rader.map((rad) => ({ ...rad, grunn }));

/** Several persons of one virksomhet may have chosen its addresses: it then has one group. */
function mergeGrupper(grupper: readonly Varselgruppe[]): Varselgruppe[] {
  const perVirksomhet = Map.groupBy(grupper, ({ virksomhet }) => virksomhet.organisasjonsnummer);
  return [...perVirksomhet.values()].flatMap(([foerste, ...resten]) =>
    foerste ? [{ ...foerste, poster: [foerste, ...resten].flatMap(({ poster }) => poster) }] : [],
  );
}
