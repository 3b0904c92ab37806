import { beforeEach, describe, expect, it } from 'vitest';
import { addKilde, item, SYSTEM } from '#dev/proeve/testdata/kilder';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { I_2026, iVerden, LEDIG_ORGNR, tid } from '#dev/proeve/verden/verden';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { listHendelser } from './list-hendelser';
import { mottaLeveringer } from './motta-leveringer';

const verden = iVerden();
const NAA = tid('2026-11-10');
const eple = verden.orgnr('eplepress');

beforeEach(() => addKilde());

async function lever(...items: ReturnType<typeof item>[]) {
  const leveringer = items.map((ett) => {
    const lest = LevertOppgaveSchema.parse(ett);
    return { ...lest, innhold: toOppgaveInnhold('mva', lest) };
  });
  const svar = await mottaLeveringer(SYSTEM, 'mva', 'oppgave', leveringer, NAA);
  return svar.map(({ utfall, feil }) => feil?.kode ?? utfall);
}

async function oppgaven(noekkel = 'mva-alm-levering:2026-T5') {
  const { oppgaver } = await withKalender(await verden.aktoerFor('eplepress'), eple, (tilgang) =>
    getKalender(tilgang, I_2026, NAA),
  );
  return oppgaver.find((o) => o.noekkel === noekkel);
}

const hendelser = () => listHendelser(SYSTEM, { fraSekvensnummer: 1, antall: 100 });

describe('an oppgave the rules compute', () => {
  it('is done when the kilde says so, and one only', async () => {
    const ferdig = { status: 'fullfoert', statusTidspunkt: '2026-11-03T10:00:00+01:00' };
    expect(await lever(item(eple, ferdig))).toEqual(['lagret']);
    const oppgave = await oppgaven();
    expect(oppgave).toMatchObject({ status: 'fullfoert', regel: 'mva-alm-levering' });
    expect(oppgave?.levert).toMatchObject({ kilde: 'mva', status: 'fullfoert', statusDato: '2026-11-03' });
  });

  it('is moved by the kilde, and both days are known', async () => {
    const frist = { fristType: 'leveringsfrist', frist: '2026-12-31' };
    await lever(item(eple, { frist, aarsak: 'Utsatt etter søknad' }));
    expect(await oppgaven()).toMatchObject({
      frist: { frist: '2026-12-31' },
      nominellFrist: '2026-12-10',
      flytting: { fra: '2026-12-10', aarsak: { type: 'kilde', aarsak: 'Utsatt etter søknad' } },
    });
  });

  it('is as the rule says again when the kilde takes it back, and says so', async () => {
    await lever(item(eple, { status: 'fullfoert' }));
    await lever(item(eple, { status: 'trukket', sekvensnummer: 2, statusTidspunkt: '2026-11-09T08:00:00Z' }));
    expect(await oppgaven()).toMatchObject({
      status: 'ikkeStartet',
      levert: null,
      trukket: { kilde: 'mva', statusDato: '2026-11-09' },
    });
    expect((await hendelser()).map(({ type }) => type)).toEqual(['NY', 'TRUKKET']);
  });
});

describe('the same again', () => {
  it('changes nothing', async () => {
    expect(await lever(item(eple))).toEqual(['lagret']);
    expect(await lever(item(eple))).toEqual(['uendret']);
    expect(await hendelser()).toHaveLength(1);
  });

  it('an older word changes nothing', async () => {
    await lever(item(eple, { sekvensnummer: 5, status: 'fullfoert' }));
    expect(await lever(item(eple, { sekvensnummer: 4 }))).toEqual(['foreldet']);
    expect(await oppgaven()).toMatchObject({ status: 'fullfoert' });
  });

  it('the same number with something else is refused', async () => {
    await lever(item(eple));
    expect(await lever(item(eple, { status: 'fullfoert' }))).toEqual(['sekvensnummer-brukt']);
  });
});

describe('who may', () => {
  it.each([
    ['an unknown kilde', 'finnes-ikke', {}, 'ukjent-kilde'],
    ['one that another delivers for', 'annen', { id: 'annen', leverandoerer: [] }, 'ikke-tilgang'],
    ['one that has been unhooked', 'mva', { aktiv: false }, 'ikke-tilgang'],
  ])('%s is refused', async (_, kilde, endring, code) => {
    await addKilde(endring);
    await expect(mottaLeveringer(SYSTEM, kilde, 'oppgave', [], NAA)).rejects.toMatchObject({ code });
  });

  it("another kilde's oppgave is refused, and the rest is stored", async () => {
    const annens = item(eple, { eksternId: 'x', noekkel: 'aga-betaling:2026-T5' });
    const egen = item(eple, { eksternId: 'y', noekkel: null });
    expect(await lever(annens, egen)).toEqual(['ikke-kildens-noekkel', 'lagret']);
    expect(await oppgaven('mva:y')).toMatchObject({ regel: null, myndighet: 'SKE' });
  });

  it('a virksomhet that does not exist is refused', async () => {
    expect(await lever(item(LEDIG_ORGNR))).toEqual(['ukjent-virksomhet']);
  });

  it('the same name twice in a call is refused', async () => {
    expect(await lever(item(eple), item(eple, { sekvensnummer: 2 }))).toEqual([
      'flere-ganger',
      'flere-ganger',
    ]);
  });
});
