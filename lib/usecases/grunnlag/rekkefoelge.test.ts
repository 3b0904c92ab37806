import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stokk, terning } from '#dev/omverden/felles/terning';
import { hovedenhetNummer } from '#dev/omverden/scenarioer/nummer';
import { testkilde } from '#dev/proeve/testdata/kilder';
import { makeMeldinger } from '#dev/proeve/testdata/meldinger';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { interpretLeveringer } from '#lib/domain/kilde/fra-kildene';
import type { Kilde } from '#lib/domain/kilde/kilde';
import type { LagretLevering } from '#lib/domain/kilde/levering';
import { type OppgaveInnhold, vurder } from '#lib/domain/kilde/levering';
import { flett } from '#lib/domain/oppgave/flett';
import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import { LEVERT_STATUSER } from '#lib/domain/oppgave/oppgave';
import { beregnet } from '#lib/domain/oppgave/test-oppgave';
import { d } from '#lib/domain/virksomhet/test-forhold';

const NAA = new Date('2026-11-10T12:00:00Z');
const KILDER: Kilde[] = ['mva', 'innkreving'].map((id) => ({
  ...testkilde({ id }),
  status: null,
  melding: null,
  sistHoert: null,
}));
/** Two oppgaver that the rules compute, and one that only a kilde can deliver. */
const NOEKLER = [
  toNoekkel('test-levering', 'A'),
  toNoekkel('test-levering', 'B'),
  toNoekkel('mva', 'egen'),
] as const;

/** Returns what is stored under each id after deliveries in this order. */
function motta(meldinger: readonly LagretLevering[]): LagretLevering[] {
  const lagrede = new Map<string, LagretLevering>();
  for (const ny of meldinger) {
    const navn = `${ny.kilde} ${ny.eksternId}`;
    if (vurder(lagrede.get(navn) ?? null, ny) === 'lagret') lagrede.set(navn, ny);
  }
  return [...lagrede].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, levering]) => levering);
}

const toKalender = (lagrede: readonly LagretLevering[]) =>
  flett({
    beregnede: [beregnet('A', '2026-12-10'), beregnet('B', '2026-12-11')],
    leverte: interpretLeveringer(KILDER, lagrede, NAA).leverteOppgaver,
    markeringer: [],
    periode: { fraOgMed: d('2026-01-01'), tilOgMed: d('2026-12-31') },
    idag: d('2026-11-10'),
  });

/** Generates a delivery: always the same content for one id and sekvensnummer. */
const melding = fc
  .record({
    kilde: fc.constantFrom('mva', 'innkreving'),
    eksternId: fc.constantFrom('a', 'b', 'c'),
    sekvensnummer: fc.nat(6),
    noekkel: fc.constantFrom(...NOEKLER),
    status: fc.constantFrom(...LEVERT_STATUSER),
    dag: fc.integer({ min: 10, max: 28 }),
    statusTidspunkt: fc.constantFrom(null, '2026-11-01T10:00:00.000Z', '2026-11-02T10:00:00.000Z'),
    beloep: fc.option(fc.nat(1000)),
  })
  .map(({ kilde, eksternId, sekvensnummer, dag, ...felt }): LagretLevering => {
    const innhold: OppgaveInnhold = {
      ...felt,
      gjelder: null,
      produktomraade: 'MVA',
      oppgaveType: 'rapporteringskrav',
      beskrivelse: [{ spraak: 'nb', tekst: `${kilde} ${eksternId}` }],
      frist: { fristType: 'leveringsfrist', frist: d(`2026-12-${dag}`) },
      opprinneligFrist: null,
      aarsak: null,
      betaling: null,
      lenke: null,
    };
    return { kilde, slag: 'oppgave', eksternId, sekvensnummer, innhold, mottatt: 0 };
  });
const meldinger = fc.uniqueArray(melding, {
  selector: ({ kilde, eksternId, sekvensnummer }) => `${kilde} ${eksternId} ${sekvensnummer}`,
  minLength: 2,
  maxLength: 30,
});

describe('the order in which deliveries come', () => {
  it('decides nothing, however often each comes', () => {
    const ganger = meldinger.chain((alle) => {
      const hele = { minLength: alle.length, maxLength: alle.length };
      return fc.tuple(
        fc.constant(alle),
        fc.shuffledSubarray(alle, hele),
        fc.tuple(
          fc.array(fc.constantFrom(...alle)),
          fc.shuffledSubarray(alle, hele),
          fc.array(fc.constantFrom(...alle)),
        ),
      );
    });
    fc.assert(
      fc.property(ganger, ([alle, stokket, gjentatt]) => {
        const ventet = motta(alle);
        expect(motta(stokket)).toEqual(ventet);
        expect(toKalender(motta(gjentatt.flat()))).toEqual(toKalender(ventet));
      }),
      { numRuns: 500 },
    );
  });

  it('decides nothing for 10 000 in ten random orders', () => {
    const valg = { kilder: ['mva', 'innkreving'], virksomheter: [hovedenhetNummer(1)], navn: 2000, numre: 5 };
    const alle = makeMeldinger(valg).map(({ kilde, item }): LagretLevering => {
      const innhold = toOppgaveInnhold(kilde, LevertOppgaveSchema.parse(item));
      return { ...item, kilde, slag: 'oppgave', innhold, mottatt: 0 };
    });
    expect(alle).toHaveLength(10_000);
    const ventet = toKalender(motta(alle));
    expect(ventet.filter(({ levert }) => levert?.beloep === 5)).toHaveLength(2000);
    for (let froe = 1; froe <= 10; froe++) {
      expect(toKalender(motta(stokk(alle, terning(froe))))).toEqual(ventet);
    }
  });
});
