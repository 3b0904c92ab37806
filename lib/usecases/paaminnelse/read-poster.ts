import type { LagretValg } from '#lib/data/paaminnelse/valg';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { addDager, type Dato, type Periode } from '#lib/domain/dag/dato';
import { isAppError } from '#lib/domain/felles/app-error';
import { runEach } from '#lib/domain/felles/samtidig';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Varselgruppe, Varselpost } from '#lib/domain/paaminnelse/innhold';
import { type Grunn, isOensket, type Paaminnelsessteg } from '#lib/domain/paaminnelse/paaminnelse';
import { vurder } from '#lib/domain/paaminnelse/vurdering';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { toKonsekvensdager } from '#lib/regelverk/forklaring/konsekvensdager';
import { noteInnsyn } from '#lib/usecases/adgang/note-innsyn';
import { requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { getKalender, type Kalender } from '#lib/usecases/kalender/get-kalender';

/** How far ahead reminders are planned, in days: longer than from one planning to the next, and the longest step. */
const DAGER_FREM = 45;
/** Tvangsopploesning may follow six months after the frist, and the last step comes just before. */
const DAGER_TILBAKE = 215;

/** The days whose oppgaver may have a reminder that is due or planned. */
export const planperiode = (idag: Dato): Periode => ({
  fraOgMed: addDager(idag, -DAGER_TILBAKE),
  tilOgMed: addDager(idag, DAGER_FREM),
});

/** The person behind choices, as someone who asks. */
export const toAktoer = ({ personId, pidKryptert, personnavn }: LagretValg): Aktoer => ({
  type: 'person',
  personId,
  pidKryptert,
  navn: personnavn,
});

/** Errors that mean that a virksomhet has no calendar for the person. */
export const TIL_GRUNN: Readonly<Record<string, Grunn>> = {
  'ikke-tilgang': 'ikkeTilgang',
  'utenfor-pilot': 'ikkeTilgang',
  'ukjent-virksomhet': 'virksomhetSlettet',
  slettet: 'virksomhetSlettet',
};

/** A reminder that is asked about. */
export interface Spurt {
  organisasjonsnummer: Organisasjonsnummer;
  noekkel: string;
  steg: Paaminnelsessteg;
}

interface Lesing {
  naa: Date;
  idag: Dato;
  korrelasjonsid: string;
  /** A later day to decide as of, as if the kilder had been heard on it and nothing had changed. For showing what would be sent. */
  antattDag?: Dato;
}

const assumeHeard = (kalender: Kalender): Kalender => ({
  ...kalender,
  oppgaver: kalender.oppgaver.map((en) => (en.oppsyn === 'foer' ? { ...en, oppsyn: 'etter' } : en)),
});

/** How many virksomheter are read at a time. */
const SAMTIDIGE = 4;

/**
 * Reads each virksomhet through its gate, and decides which of the reminders are to be sent now.
 * @throws AppError `altinn-utilgjengelig`, `register-utilgjengelig` when it cannot be decided now
 */
export async function readPoster<R extends Spurt>(
  valg: LagretValg,
  rader: readonly R[],
  { naa, idag, korrelasjonsid, antattDag }: Lesing,
): Promise<{ grupper: Varselgruppe[]; bortfalt: (R & { grunn: Grunn })[] }> {
  const grupper: Varselgruppe[] = [];
  const bortfalt: (R & { grunn: Grunn })[] = [];
  const aktoer = toAktoer(valg);
  const perVirksomhet = Map.groupBy(rader, ({ organisasjonsnummer }) => organisasjonsnummer);
  await runEach(perVirksomhet, SAMTIDIGE, async ([organisasjonsnummer, egne]) => {
    const drop = (grunn: Grunn) => bortfalt.push(...egne.map((rad) => ({ ...rad, grunn })));
    if (valg.pauset) return void drop('pauset');
    if (!isOensket(valg, organisasjonsnummer)) return void drop('ikkeOensket');
    try {
      const tilgang = await requireKalender(aktoer, organisasjonsnummer);
      const kalender = await getKalender(tilgang, planperiode(idag), { naa, idag: antattDag ?? idag });
      const oppgaver = toForklarte(antattDag ? assumeHeard(kalender) : kalender);
      const poster = egne.flatMap((rad): Varselpost[] => {
        const kjent = oppgaver(rad.noekkel);
        const dager = toKonsekvensdager(kjent?.forklaring?.konsekvens ?? null);
        const svar = vurder(rad.steg, kjent, dager, valg.steg, antattDag ?? idag);
        if (svar.sendes && kjent) return [{ slag: svar.slag, oppgave: kjent, dager }];
        bortfalt.push({ ...rad, grunn: svar.sendes ? 'finnesIkke' : svar.grunn });
        return [];
      });
      if (poster.length === 0) return;
      await noteInnsyn(tilgang, { naa, idag, hva: 'paaminnelse', korrelasjonsid });
      const { navn } = kalender.virksomhet;
      grupper.push({ virksomhet: { organisasjonsnummer, navn }, poster });
    } catch (feil) {
      const grunn = isAppError(feil) ? TIL_GRUNN[feil.code] : undefined;
      if (!grunn) throw feil;
      drop(grunn);
    }
  });
  return { grupper, bortfalt };
}

/** Finds and explains oppgaver of a calendar by noekkel. */
export function toForklarte({ oppgaver, forklar }: Pick<Kalender, 'oppgaver' | 'forklar'>) {
  const perNoekkel = new Map<string, (typeof oppgaver)[number]>(oppgaver.map((en) => [en.noekkel, en]));
  return (noekkel: string): ForklartOppgave | undefined => {
    const funnet = perNoekkel.get(noekkel);
    return funnet && forklar(funnet);
  };
}
