import { item, SYSTEM } from '#dev/proeve/testdata/kilder';
import { tid } from '#dev/proeve/verden/verden';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { prisma } from '#lib/data/klient';
import { setEpost } from '#lib/data/paaminnelse/valg';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { addDager, type Dato } from '#lib/domain/dag/dato';
import {
  KANALER,
  type Kanal,
  type Paaminnelsesvalg,
  STANDARDSTEG,
} from '#lib/domain/paaminnelse/paaminnelse';
import { varselskriver } from '#lib/jobs/varselskriver';
import { mottaLeveringer } from '#lib/usecases/kilde/motta-leveringer';
import { planRunde } from '#lib/usecases/paaminnelse/plan-paaminnelser';
import { savePaaminnelser } from '#lib/usecases/paaminnelse/save-valg';
import { kanalerNaa, sendBunke } from '#lib/usecases/paaminnelse/send-meldinger';
import { makeMeldinger } from '#lib/usecases/paaminnelse/varslingsdrift';

/** The day after the frist of the mva-melding for September and October: a Friday. */
export const DAG = tid('2026-12-11', '09:00:00');
export const NOEKKEL = 'mva-alm-levering:2026-T5';

export const VALG: Paaminnelsesvalg = {
  ...{ kanal: 'epost', steg: STANDARDSTEG, alle: true, virksomheter: [], medBeloep: false, spraak: 'nb' },
};

/** The time so many days and minutes after `DAG`. */
export const etter = (dager: number, minutter = 0): { naa: Date; idag: Dato } => ({
  naa: new Date(DAG.naa.getTime() + dager * 86_400_000 + minutter * 60_000),
  idag: addDager(DAG.idag, dager),
});

let sekvensnummer = 0;
/** Delivers the mva-melding as the kilde `mva`, heard at `naar`. */
export async function lever(organisasjonsnummer: string, endring: Record<string, unknown> = {}, naar = DAG) {
  sekvensnummer += 1;
  const felles = {
    ...{ sekvensnummer, eksternId: 'mva-t5', noekkel: NOEKKEL },
    frist: { fristType: 'leveringsfrist', frist: '2026-12-10' },
  };
  const lest = LevertOppgaveSchema.parse(item(organisasjonsnummer, { ...felles, ...endring }));
  const leveringer = [{ ...lest, innhold: toOppgaveInnhold('mva', lest) }];
  const [svar] = await mottaLeveringer(SYSTEM, 'mva', 'oppgave', leveringer, naar);
  if (svar?.utfall !== 'lagret') throw new Error(svar?.utfall);
}

/** The delivery of the payment of the same termin as the mva-melding. */
export const betaling = (endring: Record<string, unknown> = {}) => ({
  ...{ eksternId: 'mva-bet', noekkel: 'mva-alm-betaling:2026-T5', oppgaveType: 'betalingskrav' },
  ...{ frist: { fristType: 'betalingsfrist', frist: '2026-12-10' } },
  ...endring,
});

/** The reminders of the mva-melding in the database, as `steg dag tilstand grunn`. */
export async function readRader(noekkel = NOEKKEL): Promise<string[]> {
  const rader = await prisma().paaminnelse.findMany({
    where: { noekkel },
    orderBy: [{ dag: 'asc' }, { steg: 'asc' }],
  });
  return rader.map(({ steg, dag, tilstand, grunn }) =>
    [steg, dag.toISOString().slice(0, 10), tilstand, grunn].filter(Boolean).join(' '),
  );
}

/** Turns reminders on for a person with a confirmed address. */
export async function turnOnEpost(
  aktoer: Aktoer,
  epost = 'kari@example.no',
  valg: Partial<Paaminnelsesvalg> = {},
): Promise<Aktoer> {
  await savePaaminnelser(aktoer, { ...VALG, ...valg }, DAG);
  await setEpost(aktoer.personId, { epost, bekreftet: DAG.naa });
  return aktoer;
}

/** Plans everything and makes the messages of the day. */
export async function makeAlle(naar = DAG, kanaler: readonly Kanal[] = KANALER): Promise<void> {
  while ((await planRunde(naar)).mer);
  await makeMeldinger(kanaler, naar);
}

/** Plans and sends what is due at a moment, as the jobs do. */
export async function sendAlt(
  naar = DAG,
  kanaler = kanalerNaa(naar),
  skriver = varselskriver,
): Promise<Record<string, number>> {
  await makeAlle(naar, kanaler);
  const sum: Record<string, number> = {};
  for (;;) {
    const antall = Object.entries(await sendBunke(kanaler, () => naar, skriver));
    if (antall.length === 0) return sum;
    for (const [utfall, en] of antall) sum[utfall] = (sum[utfall] ?? 0) + en;
  }
}
