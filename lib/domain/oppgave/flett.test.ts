import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { toNoekkel } from './noekkel';
import { isAapen } from './oppgavestatus';
import { beregnet, kalender, levert, markering } from './test-oppgave';

describe('flett', () => {
  it('gives a computed oppgave as it is when nobody has said anything', () => {
    const b = beregnet('2026-T1', '2026-04-10');
    expect(kalender([b])).toEqual([
      { ...b, status: 'ikkeStartet', markering: null, levert: null, oppsyn: 'ingen', trukket: null },
    ]);
  });

  it('overrides the computed one with a delivery of the same noekkel', () => {
    const [o, ...resten] = kalender(
      [beregnet('2026-T1', '2026-04-10')],
      [
        levert('2026-T1', '2026-04-10', {
          status: 'paagaaende',
          statusDato: d('2026-02-20'),
          lenke: 'https://example.test/din',
        }),
      ],
    );
    expect(resten).toEqual([]);
    expect(o).toMatchObject({
      regel: 'test-levering',
      status: 'paagaaende',
      flytting: null,
      lenke: 'https://example.test/din',
      levert: { kilde: 'mva', status: 'paagaaende', statusDato: '2026-02-20' },
      hjemmel: [{ tekst: 'testloven § 1', lenke: 'https://example.test/lov' }],
    });
  });

  it('keeps the link of the rule when the kilde gives none', () => {
    const [o] = kalender([beregnet('2026-T1', '2026-04-10')], [levert('2026-T1', '2026-04-10')]);
    expect(o?.lenke).toBe('https://example.test/lever');
  });

  it('follows the frist of the kilde and says where it was moved from', () => {
    const flyttet = {
      fra: d('2026-10-10'),
      aarsak: { type: 'loerdag' },
    } as const;
    const b = beregnet('2026-T4', '2026-10-12', {
      nominellFrist: d('2026-10-10'),
      flytting: flyttet,
    });
    const [uendret] = kalender([b], [levert('2026-T4', '2026-10-12')]);
    expect(uendret?.flytting).toEqual(flyttet);
    const [o] = kalender([b], [levert('2026-T4', '2026-10-26')], [], '2026-10-20');
    expect(o).toMatchObject({
      frist: { fristType: 'leveringsfrist', frist: '2026-10-26' },
      flytting: { fra: '2026-10-12', aarsak: { type: 'kilde' } },
      nominellFrist: '2026-10-10',
      status: 'ikkeStartet',
    });
  });

  it('lets a delivered one with a noekkel of its own stand alone', () => {
    const krav = levert('2026', '2026-09-01', {
      noekkel: toNoekkel('restskatt', '2025'),
      oppgaveType: 'betalingskrav',
      frist: { fristType: 'betalingsfrist', frist: d('2026-09-01') },
      lenke: 'https://example.test/krav',
    });
    expect(kalender([], [krav])).toEqual([
      {
        noekkel: 'restskatt:2025',
        regel: null,
        gjelder: null,
        myndighet: 'SKE',
        produktomraade: 'MVA',
        oppgaveType: 'betalingskrav',
        frist: { fristType: 'betalingsfrist', frist: '2026-09-01' },
        nominellFrist: '2026-09-01',
        flytting: null,
        utloestAv: [],
        hjemmel: [],
        lenke: 'https://example.test/krav',
        par: null,
        frivillig: false,
        flytteregel: null,
        status: 'ikkeStartet',
        markering: null,
        levert: {
          kilde: 'mva',
          kildenavn: 'Merverdiavgift',
          myndighetsnavn: 'Skatteetaten',
          kontakt: krav.kontakt,
          beskrivelse: [],
          opprinneligFrist: null,
          aarsak: null,
          status: 'ikkeStartet',
          statusDato: null,
          beloep: null,
          betaling: null,
        },
        oppsyn: 'foer',
        trukket: null,
      },
    ]);
  });

  it('trukket takes away the overlay and says so', () => {
    const b = beregnet('2026-T1', '2026-04-10');
    const trukket = levert('2026-T1', '2026-05-20', { status: 'trukket', statusDato: d('2026-03-03') });
    const tilbake = { kilde: 'mva', kildenavn: 'Merverdiavgift', statusDato: '2026-03-03' };
    expect(kalender([b], [trukket])).toEqual([{ ...kalender([b])[0], trukket: tilbake }]);
  });

  it('one that stood alone and is trukket is still shown, and is not to be done', () => {
    const trukket = levert('2026-T1', '2026-01-20', { status: 'trukket' });
    const [oppgave] = kalender([], [trukket]);
    expect(oppgave).toMatchObject({ status: 'ikkeStartet', levert: { status: 'trukket' } });
    expect(oppgave && isAapen(oppgave)).toBe(false);
  });

  it('one that is taken back does not take another of the same kilde with it, in whatever order', () => {
    const ny = levert('2026', '2026-09-01', { status: 'fullfoert' });
    const trukket = levert('2026', '2026-09-01', { status: 'trukket' });
    for (const leverte of [
      [ny, trukket],
      [trukket, ny],
    ])
      expect(kalender([], leverte)).toMatchObject([{ status: 'fullfoert', trukket: null }]);
  });

  it('keeps the day a kilde moved it from, and why', () => {
    const flyttet = levert('2026-T1', '2026-06-30', { opprinneligFrist: d('2026-05-31'), aarsak: 'Søknad' });
    expect(kalender([beregnet('2026-T1', '2026-06-01')], [flyttet])).toMatchObject([
      {
        nominellFrist: '2026-06-01',
        flytting: { fra: '2026-05-31', aarsak: { type: 'kilde', aarsak: 'Søknad' } },
      },
    ]);
    expect(kalender([], [flyttet])).toMatchObject([
      { nominellFrist: '2026-05-31', flytting: { fra: '2026-05-31' } },
    ]);
  });

  it('between two kilder the newer status counts, and one that takes its own back does not take the other with it', () => {
    const a = levert('2026', '2026-09-01', {
      kilde: 'a',
      statusDato: d('2026-02-01'),
      status: 'fullfoert',
    });
    const b = levert('2026', '2026-09-15', {
      kilde: 'b',
      statusDato: d('2026-02-02'),
    });
    expect(kalender([], [b, a])).toMatchObject([{ frist: { frist: '2026-09-15' }, levert: { kilde: 'b' } }]);
    expect(kalender([], [a, b])).toEqual(kalender([], [b, a]));
    expect(kalender([], [a, { ...b, status: 'trukket' }])).toMatchObject([{ levert: { kilde: 'a' } }]);
    const ingenDato = { ...b, statusDato: null };
    expect(kalender([], [a, ingenDato])).toMatchObject([{ levert: { kilde: 'a' } }]);
  });

  it('an oppgave moved out of the periode is not in it, one moved into it is', () => {
    const b = beregnet('2026-T5', '2026-12-10');
    expect(kalender([b], [levert('2026-T5', '2027-01-10')])).toEqual([]);
    const neste = beregnet('2026-T6', '2027-02-10');
    expect(kalender([neste])).toEqual([]);
    expect(kalender([neste], [levert('2026-T6', '2026-12-31')])).toMatchObject([
      {
        regel: 'test-levering',
        frist: { frist: '2026-12-31' },
        flytting: { fra: '2027-02-10' },
      },
    ]);
    expect(kalender([], [levert('2025', '2025-12-31'), levert('2026', '2027-01-01')])).toEqual([]);
  });

  it('keeps both statuses when user and kilde disagree', () => {
    const m = markering('2026-T1', 'fullfoert');
    const [o] = kalender(
      [beregnet('2026-T1', '2026-04-10')],
      [levert('2026-T1', '2026-04-10')],
      [m],
      '2026-05-01',
    );
    expect(o).toMatchObject({
      status: 'fullfoert',
      markering: m,
      levert: { status: 'ikkeStartet' },
    });
  });

  it('the later markering counts, on the same day the last in the list', () => {
    const b = beregnet('2026-T1', '2026-04-10');
    const foer = markering('2026-T1', 'fullfoert', '2026-02-01');
    const etter = markering('2026-T1', 'ikkeAktuell', '2026-02-02');
    expect(kalender([b], [], [etter, foer])[0]?.markering).toEqual(etter);
    expect(kalender([b], [], [foer, { ...etter, dato: foer.dato }])[0]?.markering?.verdi).toBe('ikkeAktuell');
    expect(kalender([b], [], [markering('2026-T2', 'fullfoert')])[0]?.markering).toBeNull();
  });

  it('is sorted by frist, then noekkel, both ends of the periode included', () => {
    const alle = ['2026-T3', '2026-T1', '2026-T2', '2026-T9'].map((p, i) =>
      beregnet(p, ['2026-12-31', '2026-12-31', '2026-01-01', '2027-01-01'][i] ?? ''),
    );
    expect(kalender(alle).map((o) => o.gjelder?.navn)).toEqual(['2026-T2', '2026-T1', '2026-T3']);
  });
});
