import { describe, expect, it } from 'vitest';
import { UTEN_FILTER } from '#lib/domain/oversikt/filter';
import { klientsti, oversiktSti, parseOversiktsvalg, readOversiktssoek, readValgte } from './oversikt-soek';

describe('the address of the overview', () => {
  it.each([
    ['/oversikt', {}],
    ['/oversikt?vis=matrise&side=2', { vis: 'matrise', side: 2 }],
    [
      '/oversikt?naar=forfalt&oppgave=mva-alm-levering&status=alle&ansvarlig=meg&form=AS&stjerne=1&valgfrie=1&sorter=klient&sok=bl%C3%A5+%26+co',
      {
        naar: 'forfalt',
        oppgave: 'mva-alm-levering',
        status: 'alle',
        ansvarlig: 'meg',
        form: 'AS',
        stjerne: true,
        valgfrie: true,
        sorter: 'klient',
        soek: 'blå & co',
      },
    ],
  ] as const)('%s is what it says, both ways', (sti, filter) => {
    const lest = readOversiktssoek(Object.fromEntries(new URL(sti, 'http://x').searchParams));
    expect(lest.filter).toEqual({ ...UTEN_FILTER, ...filter });
    expect(lest.forstaatt).toBe(true);
    const { pathname, searchParams } = new URL(oversiktSti(lest, { side: lest.filter.side }), 'http://x');
    expect([pathname, [...searchParams].sort()]).toEqual([
      '/oversikt',
      [...new URL(sti, 'http://x').searchParams].sort(),
    ]);
  });

  it.each([
    ['sok', 'x'.repeat(10_000)],
    ['side', '0'],
    ['side', '-1'],
    ['side', '1e9'],
    ['naar', 'snart'],
    ['vis', '<script>'],
    ['oppgave', "' or 1=1 --"],
    ['ansvarlig', '../../etc'],
    ['stjerne', 'ja'],
    ['form', 'as'],
  ])('with %s=%.20s counts as without it, and says so', (navn, verdi) => {
    expect(readOversiktssoek({ [navn]: verdi })).toMatchObject({ filter: UTEN_FILTER, forstaatt: false });
  });

  it('ignores parameters it does not know, such as those of a shared link', () => {
    expect(readOversiktssoek({ utm_source: 'e-post', naar: '' })).toMatchObject({
      filter: UTEN_FILTER,
      forstaatt: true,
    });
  });

  it('keeps the columns of a form and of a link', () => {
    const skjema = readOversiktssoek({ kol: 'valgt', 'kol-notat': 'on', 'kol-beloep': 'on' });
    expect(skjema.kolonner).toEqual(['beloep', 'notat']);
    expect(
      readOversiktssoek(Object.fromEntries(new URL(oversiktSti(skjema), 'http://x').searchParams)).kolonner,
    ).toEqual(skjema.kolonner);
    const uten = readOversiktssoek({ kol: 'valgt' });
    expect([uten.kolonner, readOversiktssoek({ kol: 'ingen' }).kolonner]).toEqual([[], []]);
    expect(oversiktSti(uten)).toBe('/oversikt?kol=ingen');
  });

  it('goes back to the first page when something else changes', () => {
    const valg = parseOversiktsvalg('side=7&naar=uka');
    expect([oversiktSti(valg, { form: 'AS' }), oversiktSti(valg, { side: 8 })]).toEqual([
      '/oversikt?naar=uka&form=AS',
      '/oversikt?naar=uka&side=8',
    ]);
  });

  it('leads to a frist of a client and back to the same place', () => {
    const valg = parseOversiktsvalg('side=7&naar=uka');
    const sti = klientsti(
      { organisasjonsnummer: '311029479' },
      { noekkel: 'mva-alm-levering:2026-T5' },
      valg,
    );
    const fra = new URL(sti, 'http://x').searchParams.get('fra') ?? '';
    expect(parseOversiktsvalg(fra)).toEqual(valg);
  });

  it('names the rows of a form', () => {
    expect(readValgte({ 'v-311029479.mva-alm-levering:2026-T5': 'on', vis: 'liste', 'v-': 'on' })).toEqual([
      '311029479.mva-alm-levering:2026-T5',
      '',
    ]);
  });
});
