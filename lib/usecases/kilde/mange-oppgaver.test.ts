import { beforeEach, expect, it } from 'vitest';
import { addKilde, item, SYSTEM } from '#dev/proeve/testdata/kilder';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { I_2026, iVerden, tid } from '#dev/proeve/verden/verden';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { toSide } from '#lib/contract/oppgaver-v2/oppgaver-side';
import { OppgaverSoek } from '#lib/contract/oppgaver-v2/oppgaver-soek';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { mottaLeveringer } from './motta-leveringer';

const verden = iVerden();
const NAA = tid('2026-11-10');
const ANTALL = 4000;
beforeEach(() => addKilde());

it('a virksomhet with 4 000 oppgaver is returned page by page, each oppgave once and in order', async () => {
  const eple = verden.orgnr('eplepress');
  const dag = (i: number) => `2026-12-${String(1 + (i % 28)).padStart(2, '0')}`;
  const alle = Array.from({ length: ANTALL }, (_, i) =>
    LevertOppgaveSchema.parse(
      item(eple, {
        eksternId: `krav-${i}`,
        noekkel: `mva:krav-${i}`,
        frist: { fristType: 'leveringsfrist', frist: dag(i) },
      }),
    ),
  );
  for (let i = 0; i < ANTALL; i += 1000) {
    const bolk = alle.slice(i, i + 1000).map((en) => ({ ...en, innhold: toOppgaveInnhold('mva', en) }));
    const svar = await mottaLeveringer(SYSTEM, 'mva', 'oppgave', bolk, NAA);
    expect(svar.every(({ utfall }) => utfall === 'lagret')).toBe(true);
  }
  const { oppgaver } = await withKalender(await verden.aktoerFor('eplepress'), eple, (tilgang) =>
    getKalender(tilgang, I_2026, NAA),
  );
  expect(oppgaver.length).toBeGreaterThan(ANTALL);

  const sett: string[] = [];
  let etter: string | undefined;
  let sider = 0;
  do {
    const soek = OppgaverSoek.parse({ fraOgMed: I_2026.fraOgMed, tilOgMed: I_2026.tilOgMed, etter });
    const side = toSide(oppgaver, soek);
    expect(side.oppgaver.length).toBeLessThanOrEqual(1000);
    sett.push(...side.oppgaver.map(({ frist, noekkel }) => `${frist.frist} ${noekkel}`));
    etter = side.nesteSide ?? undefined;
    sider++;
  } while (etter && sider < 10);
  expect(sider).toBe(Math.ceil(oppgaver.length / 1000));
  expect(new Set(sett).size).toBe(oppgaver.length);
  expect(sett.map((linje) => linje.slice(0, 10))).toEqual(sett.map((linje) => linje.slice(0, 10)).sort());
});
