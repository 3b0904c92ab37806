import { describe, expect, it } from 'vitest';
import { IDAG } from '#lib/contract/xml-json/test-kropp';
import type { Kildesvar, Svartilstand } from '#lib/domain/kilde/kilde';
import { flett } from '#lib/domain/oppgave/flett';
import type { LevertOppgave } from '#lib/domain/oppgave/oppgave';
import { beregnet, levert } from '#lib/domain/oppgave/test-oppgave';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { type FristerApiOrd, hasNoFrister, toFristerApiSvar } from './frister-api';

const ORD: FristerApiOrd = {
  tittel: ({ gjelder }) => `Mva ${gjelder?.navn ?? 'krav'}`,
  aktivitet: () => 'Lever',
  kilde: ({ regel, produktomraade }) => (regel && produktomraade === 'MVA' ? 'mva' : null),
};
const kilde = (navn: string, tilstand: Svartilstand): Kildesvar => ({
  kilde: navn,
  navn,
  myndighet: 'SKE',
  regler: [],
  tilstand,
  melding: null,
  sistHoert: null,
  sistOmVirksomheten: null,
});

function svar(
  kilder: Kildesvar[],
  beregnede = [] as ReturnType<typeof beregnet>[],
  leverte: LevertOppgave[] = [],
) {
  const periode = { fraOgMed: d('2026-01-01'), tilOgMed: d('2026-12-31') };
  const oppgaver = flett({ beregnede, leverte, markeringer: [], periode, idag: IDAG });
  return toFristerApiSvar({ organisasjonsnummer: '310079197', oppgaver, kilder }, ORD);
}
const frist = (tittel: string, dag: string) => ({
  tittel,
  aktivitetsbeskrivelse: 'Lever',
  aktivitetstype: 'rapporteringskrav',
  frist: dag,
});

describe('the shape of the Frister API', () => {
  it('has every kilde with its real status and frister, and the frister of the rules alone', () => {
    const beregnede = [
      beregnet('T1', '2026-12-10'),
      beregnet('T2', '2026-12-11', { produktomraade: 'AKSJONAER' }),
    ];
    const leverte = [
      levert('krav', '2026-12-20', { kilde: 'innkreving' }),
      levert('gammel', '2026-12-21', { kilde: 'frakoblet' }),
    ];
    const kilder = [
      kilde('skatt', 'nede'),
      kilde('mva', 'OK'),
      kilde('innkreving', 'forsinket'),
      kilde('toll', 'ikkeSvart'),
    ];
    expect(svar(kilder, beregnede, leverte)).toEqual({
      virksomhet: '310079197',
      kilder: [
        { kilde: 'skatt', status: 'NEDE', frister: [] },
        { kilde: 'mva', status: 'OK', frister: [frist('Mva T1', '2026-12-10')] },
        { kilde: 'innkreving', status: 'FORSINKET', frister: [frist('Mva krav', '2026-12-20')] },
        { kilde: 'toll', status: 'IKKE_SVART', frister: [] },
        { kilde: 'regelverk', status: 'OK', frister: [frist('Mva T2', '2026-12-11')] },
        { kilde: 'frakoblet', status: 'IKKE_SVART', frister: [frist('Mva krav', '2026-12-21')] },
      ],
    });
  });

  it('has only open oppgaver', () => {
    const leverte = [
      levert('T1', '2026-12-10', { status: 'fullfoert' }),
      levert('X', '2026-12-10', { status: 'trukket' }),
    ];
    const { kilder } = svar(
      [kilde('mva', 'OK')],
      [beregnet('T1', '2026-12-10'), beregnet('T2', '2026-10-12')],
      leverte,
    );
    expect(kilder).toEqual([{ kilde: 'mva', status: 'OK', frister: [frist('Mva T2', '2026-10-12')] }]);
  });

  it.each<[string, Svartilstand, boolean]>([
    ['every kilde has answered', 'OK', true],
    ['one is late', 'forsinket', false],
    ['one is down', 'nede', false],
    ['one never answered', 'ikkeSvart', false],
  ])('says that there are none only when it is certain: %s', (_navn, tilstand, ingen) => {
    expect(hasNoFrister(svar([kilde('skatt', 'OK'), kilde('mva', tilstand)]), [])).toBe(ingen);
    expect(hasNoFrister(svar([kilde('mva', tilstand)], [beregnet('T1', '2026-12-10')]), [])).toBe(false);
    const mangler = [{ type: 'forhold' as const, navn: 'arbeidsgiver' }];
    expect(hasNoFrister(svar([kilde('mva', tilstand)]), mangler)).toBe(false);
  });
});
