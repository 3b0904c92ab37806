import { describe, expect, it } from 'vitest';
import { eplepressRegnskap } from '#dev/proeve/testdata/test-scenarioer';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { dump } from '#dev/proeve/verden/tabeller';
import { run } from '#dev/proeve/verden/test-server';
import { I_2026, type Innlogget, iVerden, tid, toAktoer } from '#dev/proeve/verden/verden';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { chooseVirksomhet } from '#lib/usecases/sesjon/choose-virksomhet';
import { getSesjon } from '#lib/usecases/sesjon/get-sesjon';
import { getKalender } from './get-kalender';
import { markOppgave } from './mark-oppgave';

const verden = iVerden([eplepressRegnskap]);
const NOEKKEL = 'mva-alm-levering:2026-T4';
const naa = tid('2026-11-10');

/** A person who is logged in and acts for «Nordmann Eplepress». */
async function representant(id: string): Promise<Aktoer> {
  const innlogget: Innlogget = await verden.loggInn(id);
  await chooseVirksomhet(innlogget.aktoer, innlogget.sesjon.tokenHash, verden.orgnr('eplepress'));
  const sesjon = await getSesjon(innlogget.token);
  if (!sesjon) throw new Error('the session is gone');
  return toAktoer(sesjon);
}

const merk = (
  aktoer: Aktoer,
  verdi: 'fullfoert' | 'ikkeAktuell' | null,
  noekkel = NOEKKEL,
  tidspunkt = naa,
) =>
  withKalender(aktoer, verden.orgnr('eplepress'), (tilgang) =>
    markOppgave(tilgang, { noekkel, verdi }, tidspunkt),
  );

async function les(aktoer: Aktoer, noekkel = NOEKKEL, tidspunkt = naa) {
  const { oppgaver } = await withKalender(aktoer, verden.orgnr('eplepress'), (tilgang) =>
    getKalender(tilgang, I_2026, tidspunkt),
  );
  const oppgave = oppgaver.find((ett) => ett.noekkel === noekkel);
  return { status: oppgave?.status, markering: oppgave?.markering };
}

const rader = () => run(verden.databaseUrl(), 'select * from markering');

describe('one person', () => {
  it('marks as done: the status changes, and who and when is kept', async () => {
    const aktoer = await representant('eplepress');
    expect(await les(aktoer)).toEqual({ status: 'forfalt', markering: null });
    await merk(aktoer, 'fullfoert');
    expect(await les(aktoer)).toEqual({
      status: 'fullfoert',
      markering: { noekkel: NOEKKEL, verdi: 'fullfoert', av: 'Kari Nordmann', dato: '2026-11-10' },
    });
    expect(await rader()).toEqual([
      {
        organisasjonsnummer: '310079197',
        noekkel: NOEKKEL,
        verdi: 'fullfoert',
        person_id: aktoer.personId,
        navn: 'Kari Nordmann',
        tidspunkt: naa.naa,
      },
    ]);
  });

  it('marks as ikke aktuell: the status stays what it is', async () => {
    const aktoer = await representant('eplepress');
    await merk(aktoer, 'ikkeAktuell');
    expect(await les(aktoer)).toMatchObject({ status: 'forfalt', markering: { verdi: 'ikkeAktuell' } });
  });

  it('takes it back, also when there is nothing to take back', async () => {
    const aktoer = await representant('eplepress');
    await merk(aktoer, null);
    await merk(aktoer, 'fullfoert');
    await merk(aktoer, null);
    await merk(aktoer, null);
    expect(await les(aktoer)).toEqual({ status: 'forfalt', markering: null });
    expect(await rader()).toEqual([]);
  });

  it('marks the same again, and something else: one row, with the last mark', async () => {
    const aktoer = await representant('eplepress');
    await merk(aktoer, 'fullfoert', NOEKKEL, tid('2026-11-01'));
    await merk(aktoer, 'fullfoert', NOEKKEL, tid('2026-11-02'));
    expect((await les(aktoer)).markering).toMatchObject({ verdi: 'fullfoert', dato: '2026-11-02' });
    await merk(aktoer, 'ikkeAktuell', NOEKKEL, tid('2026-11-03'));
    expect((await les(aktoer)).markering).toMatchObject({ verdi: 'ikkeAktuell', dato: '2026-11-03' });
    expect(await rader()).toHaveLength(1);
  });

  it('marks one oppgave and not its neighbours, nor the same one of another virksomhet', async () => {
    const aktoer = await representant('eplepress');
    await merk(aktoer, 'fullfoert');
    expect((await les(aktoer, 'mva-alm-betaling:2026-T4')).markering).toBeNull();
    expect((await les(aktoer, 'mva-alm-levering:2026-T3')).markering).toBeNull();
    const annen = await verden.aktoerFor('avvikling');
    const { oppgaver } = await withKalender(annen, verden.orgnr('avvikling'), (tilgang) =>
      getKalender(tilgang, I_2026, naa),
    );
    expect(oppgaver.filter(({ markering }) => markering !== null)).toEqual([]);
    expect(oppgaver.some(({ noekkel }) => noekkel === NOEKKEL)).toBe(true);
  });

  it('the day of a mark is the day in Oslo, not in UTC', async () => {
    const aktoer = await representant('eplepress');
    const natt = { naa: new Date('2026-11-10T23:30:00Z'), idag: tid('2026-11-11').idag };
    await merk(aktoer, 'fullfoert', NOEKKEL, natt);
    expect((await les(aktoer)).markering).toMatchObject({ dato: '2026-11-11' });
  });
});

describe('two persons', () => {
  it('the last one counts, and both see the same', async () => {
    const [eier, regnskap] = [await representant('eplepress'), await representant('eplepress-regnskap')];
    await merk(eier, 'fullfoert');
    await merk(regnskap, 'ikkeAktuell');
    expect((await les(eier)).markering).toMatchObject({ verdi: 'ikkeAktuell', av: 'Truls Regnskap' });
    expect(await les(eier)).toEqual(await les(regnskap));
    await merk(eier, null);
    expect((await les(regnskap)).markering).toBeNull();
  });

  it('twenty marks at once, five times over: nobody gets an error, and one of them is kept whole', async () => {
    const [eier, regnskap] = [await representant('eplepress'), await representant('eplepress-regnskap')];
    for (let runde = 0; runde < 5; runde++) {
      await Promise.all(
        Array.from({ length: 20 }, (_, nr) =>
          nr % 2 === 0 ? merk(eier, 'fullfoert') : merk(regnskap, 'ikkeAktuell'),
        ),
      );
      const [rad, ...flere] = await rader();
      expect(flere).toEqual([]);
      const hvem = `${rad?.verdi} ${rad?.navn} ${rad?.person_id}`;
      expect([
        `fullfoert Kari Nordmann ${eier.personId}`,
        `ikkeAktuell Truls Regnskap ${regnskap.personId}`,
      ]).toContain(hvem);
      await merk(eier, null);
    }
  });

  it('marks and takebacks at once: nobody gets an error, and there is at most one row', async () => {
    const [eier, regnskap] = [await representant('eplepress'), await representant('eplepress-regnskap')];
    await Promise.all(
      Array.from({ length: 20 }, (_, nr) => merk(nr % 2 ? eier : regnskap, nr % 3 ? 'fullfoert' : null)),
    );
    expect((await rader()).length).toBeLessThanOrEqual(1);
  });
});

describe('what is not there to be marked', () => {
  it.each([
    ['of a period without a frist', 'mva-alm-levering:2026-T7'],
    ['of a rule that does not apply', 'amelding-levering:2026-10'],
    ['of a rule that does not exist', 'tull:2026'],
    ['of a year nobody has', 'mva-alm-levering:9999-T1'],
    ['before the virksomhet began', 'skattemelding-enk:2010'],
    ['that is no noekkel', 'mva-alm-levering'],
    ['that is empty', ''],
    ['that is SQL', `x:2026' OR '1'='1`],
    ['of 10 000 characters', `${'a'.repeat(10_000)}:2026`],
  ])('a noekkel %s is ikke-funnet, and nothing is stored', async (_hva, noekkel) => {
    const aktoer = await representant('eplepress');
    await expect(merk(aktoer, 'fullfoert', noekkel)).rejects.toMatchObject({ code: 'ikke-funnet' });
    await expect(merk(aktoer, null, noekkel)).rejects.toMatchObject({ code: 'ikke-funnet' });
    expect(await rader()).toEqual([]);
  });

  it('an oppgave of somebody else’s virksomhet is ikke-tilgang: not marked, and no mark taken back', async () => {
    await merk(await representant('eplepress'), 'fullfoert');
    const foer = await dump(verden.databaseUrl());
    const annen = (await verden.loggInn('avvikling')).aktoer;
    for (const verdi of ['ikkeAktuell', null] as const) {
      await expect(merk(annen, verdi)).rejects.toMatchObject({ code: 'ikke-tilgang' });
    }
    const sesjoner = (tekst: string) => tekst.split('\n').filter((linje) => !linje.startsWith('sesjon '));
    expect(sesjoner(await dump(verden.databaseUrl()))).toEqual(sesjoner(foer));
  });
});

it('a mark is still there when the virksomhet has stopped having the oppgave, and counts again when it is back', async () => {
  const aktoer = await representant('eplepress');
  await merk(aktoer, 'fullfoert');
  await run(
    verden.databaseUrl(),
    `update forhold set verdi = '"aar"' where navn = 'mvaTermin' and organisasjonsnummer = '310079197'`,
  );
  expect(await les(aktoer)).toEqual({ status: undefined, markering: undefined });
  await run(
    verden.databaseUrl(),
    `update forhold set verdi = '"toMaaneder"' where navn = 'mvaTermin' and organisasjonsnummer = '310079197'`,
  );
  expect((await les(aktoer)).markering).toMatchObject({ av: 'Kari Nordmann' });
});
