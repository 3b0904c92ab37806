import { makeTidsbudsjett, type Tidsbudsjett } from '#lib/adapters/tidsgrense';
import { findGrunnlag, type LagretGrunnlag, type LestGrunnlag } from '#lib/data/grunnlag';
import { type Dato, idagIOslo } from '#lib/domain/dag/dato';
import { AppError, isAppError } from '#lib/domain/felles/app-error';
import { runEachInnen } from '#lib/domain/felles/samtidig';
import { type FraKildene, interpretLeveringer } from '#lib/domain/kilde/fra-kildene';
import type { Kilde } from '#lib/domain/kilde/kilde';
import type { Markering } from '#lib/domain/oppgave/oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Innsynstilgang } from '#lib/usecases/adgang/require-innsyn';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';
import { isFersk, type KjentVirksomhet, sikreFersk } from './read-virksomhet';

/** Everything the calendar of a virksomhet is made of, for any periode. */
export interface Grunnlag {
  kjent: Omit<KjentVirksomhet, 'forhold'>;
  fraKildene: FraKildene;
  forhold: Forhold[];
  markeringer: Markering[];
}

/**
 * Why nothing is known about a virksomhet: an AppError `ukjent-virksomhet`, `slettet`, or
 * `register-utilgjengelig` (with its cause).
 */
type Ikkekjent = AppError;
const IKKEKJENT: readonly string[] = ['ukjent-virksomhet', 'slettet', 'register-utilgjengelig'];

/** The largest number of simultaneous calls to Enhetsregisteret. */
const SAMTIDIGE = 4;

/** Proof that a person or a system may read about a virksomhet. */
type Lesetilgang = Kalendertilgang | Innsynstilgang;

/**
 * Reads everything about one virksomhet.
 * @throws AppError `ukjent-virksomhet`, `slettet` or `register-utilgjengelig`
 */
export async function readGrunnlagFor(
  tilgang: Lesetilgang,
  tid: { naa: Date; idag: Dato },
): Promise<Grunnlag> {
  const les = (await readAllGrunnlag([tilgang], tid)).get(tilgang.organisasjonsnummer);
  if (typeof les === 'function') return les();
  throw les ?? new AppError('ukjent-virksomhet');
}

interface Lesevalg {
  /** By default the register is asked about what is too old. Else what is stored is used, marked as outdated. */
  bareLagret?: boolean;
  /** What is stored, when the gate has read it. */
  lest?: LestGrunnlag;
  /** The time for asking the register, when it is asked for several times. */
  tidsbudsjett?: Tidsbudsjett;
}

/**
 * Batch version, with the same number of database queries as for one virksomhet. Values are lazy: parsing 1
 * 000 at once would block the event loop. Failures are returned per number: `ukjent-virksomhet`, `slettet` or
 * `register-utilgjengelig`.
 */
export async function readAllGrunnlag(
  tilganger: readonly Lesetilgang[],
  tid: { naa: Date; idag: Dato },
  { bareLagret = false, lest: alt, tidsbudsjett = makeTidsbudsjett() }: Lesevalg = {},
): Promise<Map<Organisasjonsnummer, (() => Grunnlag) | Ikkekjent>> {
  const lest = new Map<Organisasjonsnummer, (() => Grunnlag) | Ikkekjent>();
  if (tilganger.length === 0) return lest;
  const numre = tilganger.map(({ organisasjonsnummer }) => organisasjonsnummer);
  const { kilder, grunnlag } = alt ?? (await findGrunnlag(numre));
  const gamle: [Organisasjonsnummer, LagretGrunnlag][] = [];
  for (const [nummer, ett] of grunnlag) {
    if (ett.lagret && isFersk(ett.lagret, tid.naa)) {
      const kjent = { virksomhet: ett.lagret.virksomhet, utdatert: false };
      lest.set(nummer, () => toGrunnlag(kjent, ett, kilder, tid.naa));
    } else if (bareLagret) {
      const kjent = ett.lagret && { virksomhet: ett.lagret.virksomhet, utdatert: true };
      lest.set(
        nummer,
        kjent ? () => toGrunnlag(kjent, ett, kilder, tid.naa) : new AppError('register-utilgjengelig'),
      );
    } else gamle.push([nummer, ett]);
  }
  if (gamle.length === 0) return lest;
  const kjente = await tidsbudsjett((erForSent) => oppdaterAlle(gamle, tid, erForSent));
  const nye = await findGrunnlag([...kjente.keys()]);
  for (const [nummer, kjent] of kjente) {
    const ett = nye.grunnlag.get(nummer);
    if (isAppError(kjent)) lest.set(nummer, kjent);
    else if (ett) lest.set(nummer, () => toGrunnlag(kjent, ett, nye.kilder, tid.naa));
  }
  return lest;
}

/** Refreshes each virksomhet from the register. Falls back on what is stored. */
async function oppdaterAlle(
  gamle: readonly (readonly [Organisasjonsnummer, LagretGrunnlag])[],
  tid: { naa: Date; idag: Dato },
  erForSent: () => boolean,
): Promise<Map<Organisasjonsnummer, Grunnlag['kjent'] | Ikkekjent>> {
  const kjente = new Map<Organisasjonsnummer, Grunnlag['kjent'] | Ikkekjent>();
  await runEachInnen(
    gamle,
    { samtidige: SAMTIDIGE, erForSent },
    async ([nummer, { lagret }]) => {
      try {
        kjente.set(nummer, await sikreFersk(nummer, lagret, tid));
      } catch (feil) {
        if (!isAppError(feil) || !IKKEKJENT.includes(feil.code)) throw feil;
        kjente.set(nummer, feil);
      }
    },
    // Out of time: use what is stored, marked as outdated.
    ([nummer, { lagret }]) =>
      kjente.set(
        nummer,
        lagret ? { virksomhet: lagret.virksomhet, utdatert: true } : new AppError('register-utilgjengelig'),
      ),
  );
  return kjente;
}

function toGrunnlag(
  kjent: Grunnlag['kjent'],
  ett: LagretGrunnlag,
  kilder: readonly Kilde[],
  naa: Date,
): Grunnlag {
  const { forhold, leveringer, markeringer } = ett.les();
  const fraKildene = interpretLeveringer(kilder, leveringer, naa);
  return {
    kjent,
    fraKildene,
    forhold: [...forhold, ...fraKildene.forhold],
    markeringer: markeringer.map(({ noekkel, verdi, navn, tidspunkt }) => ({
      noekkel,
      verdi,
      av: navn,
      dato: idagIOslo(tidspunkt),
    })),
  };
}
