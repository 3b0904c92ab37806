import { closeEpost } from '#lib/adapters/epost/send-epost';
import { isUtenforError } from '#lib/adapters/hent';
import { findSisteHendelse } from '#lib/data/paaminnelse/altinn';
import { findDrift } from '#lib/data/paaminnelse/drift';
import {
  dropRader,
  findRader,
  type Meldingsrad,
  type TattMelding,
  takeMeldinger,
} from '#lib/data/paaminnelse/melding';
import { endTatt, endUkjente, postponeMelding } from '#lib/data/paaminnelse/meldingsslutt';
import { findValgFor } from '#lib/data/paaminnelse/valg';
import type { Dato } from '#lib/domain/dag/dato';
import { isAppError } from '#lib/domain/felles/app-error';
import { runEach } from '#lib/domain/felles/samtidig';
import { toGrupper, type Varselgruppe } from '#lib/domain/paaminnelse/innhold';
import type { Kanal } from '#lib/domain/paaminnelse/paaminnelse';
import { isBestillingstid, isSendetid, nesteForsoek } from '#lib/domain/paaminnelse/sendetid';
import { deliverAltinn } from './deliver-altinn';
import { deliverEpost } from './deliver-epost';
import type { LestMelding, Meldingsutfall } from './lest-melding';
import { type Avmeldlenker, makeLenker } from './make-lenker';
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
  if (tatt.length === 0) return antall;
  const { klare, tomme, utsatte } = await readMeldinger(tatt, readTid());
  const lenker = await makeLenker(
    klare.map(({ lest }) => lest),
    naa,
  );
  const jobber = [
    ...tomme.map((melding) => () => end(melding, readTid())),
    ...utsatte.map((melding) => () => postpone(melding, readTid())),
    ...klare.map((en, nr) => () => sendMelding(en, lenker[nr], readTid(), skriver)),
  ];
  await runEach(jobber, SAMTIDIGE, async (jobb) => {
    const utfall = await jobb();
    antall[utfall] = (antall[utfall] ?? 0) + 1;
  });
  return antall;
}

/** A message and what it is made of. */
interface KlarMelding {
  melding: TattMelding;
  lest: LestMelding;
}

async function sendMelding(
  { melding, lest }: KlarMelding,
  lenker: Avmeldlenker | undefined,
  tid: Tid,
  skriver: Varselskriver,
): Promise<Meldingsutfall> {
  try {
    const svar =
      melding.kanal === 'epost' && lenker
        ? await deliverEpost(melding, lest, lenker, tid, skriver)
        : await deliverAltinn(melding, lest, tid, skriver);
    return svar === 'utsatt' ? await postpone(melding, tid) : svar;
  } catch (feil) {
    if (!isUtenforError(feil)) throw feil;
    return postpone(melding, tid);
  }
}

/** Ends a message of which nothing is left. */
async function end(melding: TattMelding, { naa, idag }: Tid): Promise<Meldingsutfall> {
  await endTatt(melding, { tilstand: 'ikkeSendt', grunn: null, naa }, idag);
  return 'ikkeSendt';
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

/**
 * Decides the reminders of messages, and ends those that are not to be sent. What cannot be decided now, since Altinn or the
 * register does not answer, is not sent in doubt.
 */
async function readMeldinger(
  tatt: readonly TattMelding[],
  tid: Tid,
): Promise<{ klare: KlarMelding[]; tomme: TattMelding[]; utsatte: TattMelding[] }> {
  // Before the calendars are read: what happens from now on is news to these messages.
  const sekvens = await findSisteHendelse();
  const rader = await findRader(tatt.map(({ id }) => id));
  const alle = await findValgFor([...new Set(rader.map(({ personId }) => personId))]);
  const perMelding = Map.groupBy(rader, ({ meldingId }) => meldingId);
  const uoenskede: Meldingsrad[] = [];
  const spoersmaal = tatt.flatMap((melding) =>
    [...Map.groupBy(perMelding.get(melding.id) ?? [], ({ personId }) => personId)].flatMap(
      ([personId, egne]) => {
        const valg = alle.get(personId);
        if (valg && valg.kanal === melding.kanal) return [{ melding, valg, rader: egne }];
        uoenskede.push(...egne);
        return [];
      },
    ),
  );
  const svar = await readPoster(spoersmaal, { ...tid, korrelasjonsid: crypto.randomUUID() });
  const lest = spoersmaal.map((en, nr) => ({ ...en, svar: svar[nr] }));
  await dropRader(
    [
      ...uoenskede.map((rad) => ({ ...rad, grunn: 'ikkeOensket' as const })),
      ...lest.flatMap((en) => (en.svar && !isAppError(en.svar) ? en.svar.bortfalt : [])),
    ],
    tid.naa,
  );
  const klare: KlarMelding[] = [];
  const tomme: TattMelding[] = [];
  const utsatte: TattMelding[] = [];
  for (const melding of tatt) {
    const egne = lest.filter((en) => en.melding === melding);
    const gode = egne.flatMap(({ valg, svar: ett }) =>
      ett && !isAppError(ett) && ett.grupper.length > 0 ? [{ valg, grupper: ett.grupper }] : [],
    );
    const valg = gode[0]?.valg;
    if (egne.some((en) => isAppError(en.svar))) utsatte.push(melding);
    else if (!valg) tomme.push(melding);
    else {
      const grupper = toGrupper(mergeGrupper(gode.flatMap((en) => en.grupper)));
      klare.push({ melding, lest: { valg, grupper, sekvens } });
    }
  }
  return { klare, tomme, utsatte };
}

/** Several persons of one virksomhet may have chosen its addresses: it then has one group. */
function mergeGrupper(grupper: readonly Varselgruppe[]): Varselgruppe[] {
  const perVirksomhet = Map.groupBy(grupper, ({ virksomhet }) => virksomhet.organisasjonsnummer);
  return [...perVirksomhet.values()].flatMap(([foerste, ...resten]) =>
    foerste ? [{ ...foerste, poster: [foerste, ...resten].flatMap(({ poster }) => poster) }] : [],
  );
}
