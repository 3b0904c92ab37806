import { expect, it } from 'vitest';
import { terning } from '#dev/omverden/felles/terning';
import { scenario } from '#dev/omverden/scenarioer/index';
import { addKilde, item, SYSTEM } from '#dev/proeve/testdata/kilder';
import { VALG } from '#dev/proeve/testdata/paaminnelse';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { run } from '#dev/proeve/verden/test-server';
import { I_2026, iVerden, tid } from '#dev/proeve/verden/verden';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { prisma } from '#lib/data/klient';
import { addDager, type Dato } from '#lib/domain/dag/dato';
import { isVirkedag } from '#lib/domain/dag/virkedag';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { varselskriver } from '#lib/jobs/varselskriver';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { mottaLeveringer } from '#lib/usecases/kilde/motta-leveringer';
import { planRunde } from '#lib/usecases/paaminnelse/plan-paaminnelser';
import { savePaaminnelser } from '#lib/usecases/paaminnelse/save-valg';
import { sendBunke } from '#lib/usecases/paaminnelse/send-meldinger';
import { makeMeldinger } from '#lib/usecases/paaminnelse/varslingsdrift';

/** The rules whose oppgaver the kilde of the test follows. */
const REGLER = ['mva-alm-levering', 'mva-alm-betaling', 'amelding-levering', 'aga-betaling'];
/** Of those, the ones that a fine is warned of. */
const MED_MULKT = ['mva-alm-levering', 'amelding-levering'];
const OMRAADER = ['MVA', 'ARBEIDSGIVER'];

/** What the client does: in time, or not until the reminder of a step; and how often, up to and with each. */
const VANER = [
  ['i tide', 0.82],
  ['etter D+1', 0.92],
  ['etter D-7', 0.96],
  ['etter D-2', 0.98],
  ['aldri', 1],
] as const;
type Vane = (typeof VANER)[number][0];

const verden = iVerden([], {}, true);

interface Sak {
  virksomhet: string;
  oppgave: Oppgave;
  vane: Vane;
  loeperFra: Dato;
}

/** The days on which something happens to an oppgave. */
function hendelserAv({ oppgave, vane, loeperFra }: Sak): [Dato, Record<string, unknown>][] {
  const { frist } = oppgave.frist;
  const levert = {
    'i tide': addDager(frist, -2),
    'etter D+1': addDager(frist, 4),
    'etter D-7': addDager(loeperFra, -5),
    'etter D-2': addDager(loeperFra, -1),
    aldri: null,
  }[vane];
  const hasMulkt = MED_MULKT.includes(oppgave.regel ?? '');
  const varslet = hasMulkt && (levert === null || levert > addDager(frist, 12));
  return [
    [addDager(frist, -30), {}],
    ...(varslet
      ? [
          [addDager(frist, 12), { betingetVedtak: { sendt: addDager(frist, 12), loeperFra } }] as [
            Dato,
            object,
          ],
        ]
      : []),
    ...(levert ? [[levert, { status: 'fullfoert' }] as [Dato, object]] : []),
  ] as [Dato, Record<string, unknown>][];
}

it('an accountant with 60 clients gets at most one message a day for a year, and never about what is done', async () => {
  await addKilde({ regler: REGLER, produktomraader: OMRAADER });
  const aktoer = await verden.aktoerFor('regnskapsfoerer');
  const kast = terning(14);
  const saker: Sak[] = [];
  for (const organisasjonsnummer of scenario('regnskapsfoerer').virksomheter.map(
    (en) => en.organisasjonsnummer,
  )) {
    const kalender = await withKalender(aktoer, organisasjonsnummer, (tilgang) =>
      getKalender(tilgang, I_2026, tid('2026-01-02')),
    ).catch(() => null);
    for (const oppgave of kalender?.oppgaver ?? []) {
      if (!REGLER.includes(oppgave.regel ?? '')) continue;
      const trukket = kast();
      const vane = VANER.find(([, andel]) => trukket < andel)?.[0] ?? 'i tide';
      saker.push({
        virksomhet: organisasjonsnummer,
        oppgave,
        vane,
        loeperFra: addDager(oppgave.frist.frist, 26),
      });
    }
  }
  const perDag = Map.groupBy(
    saker.flatMap((sak) => hendelserAv(sak).map(([dag, endring]) => ({ sak, dag, endring }))),
    ({ dag }) => dag,
  );
  const omraade = saker[0]?.oppgave.produktomraade ?? '';
  expect(saker.length).toBeGreaterThan(500);
  expect(omraade).not.toBe('');

  await savePaaminnelser(aktoer, VALG, tid('2026-01-02'));
  await prisma().paaminnelsesvalg.updateMany({
    data: { epost: 'hilde@example.no', epostBekreftet: new Date(0) },
  });
  let sekvensnummer = 0;
  const antallPerDag: number[] = [];
  for (let dag = tid('2026-01-02').idag; dag < '2027-01-01'; dag = addDager(dag, 1)) {
    const naar = tid(dag, '09:30:00');
    const leveringer = (perDag.get(dag) ?? []).map(({ sak: { virksomhet, oppgave }, endring }) => {
      sekvensnummer += 1;
      const { noekkel, frist, produktomraade, oppgaveType } = oppgave;
      const lest = LevertOppgaveSchema.parse(
        item(virksomhet, {
          ...{ sekvensnummer, noekkel, frist, produktomraade, oppgaveType },
          eksternId: noekkel.replace(':', '_'),
          ...endring,
        }),
      );
      return { ...lest, innhold: toOppgaveInnhold('mva', lest) };
    });
    if (leveringer.length > 0) {
      const svar = await mottaLeveringer(SYSTEM, 'mva', 'oppgave', leveringer, naar);
      expect(svar.filter(({ utfall }) => utfall !== 'lagret')).toEqual([]);
    }
    if (!isVirkedag(dag)) continue;
    await run(verden.databaseUrl(), `UPDATE kilde SET sist_hoert = '${naar.naa.toISOString()}'`);
    const foer = verden.post().ider().length;
    while ((await planRunde(naar)).mer);
    await makeMeldinger(['epost'], naar);
    while (Object.keys(await sendBunke(['epost'], () => naar, varselskriver)).length > 0);
    antallPerDag.push(verden.post().ider().length - foer);
  }

  const rader = await prisma().paaminnelse.findMany({ where: { tilstand: { in: ['sendt', 'ikkeSendt'] } } });
  const sendt = rader.filter(({ tilstand }) => tilstand === 'sendt');
  const sak = (virksomhet: string, noekkel: string) =>
    saker.find((en) => en.virksomhet === virksomhet && en.oppgave.noekkel === noekkel);
  const fulgt = sendt.flatMap((rad) => sak(rad.organisasjonsnummer, rad.noekkel) ?? []);
  const unngaatt = new Set(
    fulgt.filter(
      ({ vane, oppgave }) =>
        ['etter D-7', 'etter D-2'].includes(vane) && MED_MULKT.includes(oppgave.regel ?? ''),
    ),
  );
  if (process.env.VIS) {
    const tell = (en: { steg: string; tilstand: string; grunn: string | null }) =>
      [en.steg, en.tilstand, en.grunn ?? ''].join(' ');
    const tabell = Map.groupBy(rader, tell);
    console.table(
      [...tabell]
        .map(([hva, alle]) => ({ hva, antall: alle.length }))
        .sort((a, b) => a.hva.localeCompare(b.hva)),
    );
    console.log(
      `${saker.length} oppgaver; ${antallPerDag.length} working days, ${antallPerDag.filter(Boolean).length} with a message; ` +
        `${sendt.length} reminders; ${unngaatt.size} fines of 672,50 kroner a day or more avoided`,
    );
    console.log(verden.post().alle().at(60)?.tekst);
  }
  expect(Math.max(...antallPerDag)).toBe(1);
  // What was received in time is never chased.
  expect(fulgt.filter(({ vane }) => vane === 'i tide')).toEqual([]);
  // Whoever forgot was told the day after, unless it was the kind that nobody follows.
  for (const en of saker.filter(
    ({ vane, oppgave }) =>
      vane !== 'i tide' && oppgave.frist.frist < '2026-12-01' && oppgave.frist.frist > '2026-01-05',
  ))
    expect(fulgt, `${en.virksomhet} ${en.oppgave.noekkel}`).toContain(en);
  expect(unngaatt.size).toBeGreaterThan(5);
}, 600_000);
