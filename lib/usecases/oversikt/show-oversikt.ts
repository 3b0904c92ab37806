import type { Dato } from '#lib/domain/dag/dato';
import type { Konsekvens } from '#lib/domain/oppgave/konsekvens';
import type { Paaloept } from '#lib/domain/oppgave/paaloept';
import { type Belastning, findBelastning } from '#lib/domain/oversikt/belastning';
import type { Oversiktsfilter } from '#lib/domain/oversikt/filter';
import type { Klient, Klientfrist } from '#lib/domain/oversikt/klient';
import type { Gruppe } from '#lib/domain/oversikt/liste';
import { findListeside, type Listeside } from '#lib/domain/oversikt/listeside';
import { findMatriseside, type Matriseside } from '#lib/domain/oversikt/matrise';
import type { OppgaveType } from '#lib/domain/virksomhet/kodelister';
import { canSee, isHele, type Rett } from '#lib/domain/virksomhet/rett';
import { forklar } from '#lib/regelverk/forklaring/forklaring';
import { toPaaloept } from '#lib/regelverk/forklaring/paaloept';
import { noteAlleInnsyn } from '#lib/usecases/adgang/note-innsyn';
import type { Oppslag } from '#lib/usecases/adgang/require-innsyn';
import { type Oversikt, toSynligFrist } from './get-oversikt';

/** A frist as the person may see it, and what missing it means. */
export interface Forklartfrist extends Klientfrist {
  konsekvens: Konsekvens | null;
  paaloept: Paaloept | null;
}

/** A page of the worklist with its explanations. */
export type Forklartliste = Omit<Listeside, 'grupper'> & {
  grupper: readonly (Omit<Gruppe, 'frister'> & { frister: readonly Forklartfrist[] })[];
};

/** Returns a page of the worklist. The clients whose frister are on it are written to the access log, in one statement. */
export async function showListe(
  oversikt: Oversikt,
  filter: Oversiktsfilter,
  oppslag: Oppslag,
): Promise<Forklartliste> {
  const { klientkalendere, rom } = oversikt;
  const side = findListeside(klientkalendere, filter, rom);
  const grupper = side.grupper.map(({ frister, ...gruppe }) => ({
    ...gruppe,
    frister: frister.map((frist) => explainFrist(toSynligFrist(frist), oppslag.idag)),
  }));
  await noteKlienter(
    oversikt,
    grupper.flatMap(({ frister }) => frister.map(({ klient }) => klient)),
    oppslag,
  );
  return { ...side, grupper };
}

/** Returns a page of the matrix. Its clients are written to the access log, in one statement. */
export async function showMatrise(
  oversikt: Oversikt,
  filter: Oversiktsfilter,
  oppslag: Oppslag,
): Promise<Matriseside> {
  const side = findMatriseside(oversikt.klientkalendere, filter, oversikt.rom, oppslag.idag);
  await noteKlienter(
    oversikt,
    side.rader.map(({ klient }) => klient),
    oppslag,
  );
  return side;
}

/** Returns the work to come by person and week: numbers only, which tell nothing about one client. */
export const showBelastning = (
  { klientkalendere, rom }: Oversikt,
  filter: Oversiktsfilter,
  idag: Dato,
): Belastning => findBelastning(klientkalendere, filter, rom, idag);

/** Writes to the access log that the person reads about clients. */
export const noteKlienter = (
  { adgang }: Pick<Oversikt, 'adgang'>,
  klienter: readonly Klient[],
  oppslag: Oppslag,
): Promise<void> => noteAlleInnsyn([...new Set(klienter)].map(adgang.tilgangTil), oppslag);

/** Adds what missing a frist means on a day. */
export function explainFrist(frist: Klientfrist, idag: Dato): Forklartfrist {
  const { oppgave, ferdig } = frist.rad;
  const konsekvens = ferdig || oppgave.frivillig ? null : (forklar(oppgave, idag)?.konsekvens ?? null);
  return { ...frist, konsekvens, paaloept: konsekvens && toPaaloept(oppgave, konsekvens, idag) };
}

/** Returns the rules the clients have oppgaver of, by produktomraade, and how many clients are seen in part or lack answers. */
export function summarizeKlienter({ klientkalendere }: Pick<Oversikt, 'klientkalendere'>) {
  /** Many clients have the same rules, and most persons the same right to all of them. No text is made for each. */
  const like = new Map<Rett, Set<string>>();
  let [delvise, mangler] = [0, 0];
  for (const { klient, kalender } of klientkalendere) {
    const hele = isHele(klient.rett);
    if (!hele) delvise += 1;
    // Which answers are missing is about the virksomhet as a whole.
    if (hele && kalender?.harMangler) mangler += 1;
    if (!kalender || kalender.regler === '') continue;
    const kjente = like.get(klient.rett);
    if (kjente) kjente.add(kalender.regler);
    else like.set(klient.rett, new Set([kalender.regler]));
  }
  const sett = [...like].flatMap(([rett, kjente]) => [...kjente].flatMap((regler) => toSette(rett, regler)));
  const perOmraade = Map.groupBy(sett, ({ omraade }) => omraade);
  return {
    ...{ delvise, mangler },
    oppgaver: [...perOmraade]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([omraade, mine]) => ({
        omraade,
        regler: [...new Set(mine.map(({ regel }) => regel))].sort(),
      })),
  };
}

/** The rules that may be seen with a right. */
const toSette = (rett: Rett, regler: string) =>
  regler.split(',').flatMap((en) => {
    const [omraade = '', oppgaveType = '', regel = ''] = en.split(' ');
    return canSee(rett, { produktomraade: omraade, oppgaveType: oppgaveType as OppgaveType })
      ? [{ omraade, regel }]
      : [];
  });
