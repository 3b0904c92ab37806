import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { SPRAAKVALG, type Spraak, tekster } from '#lib/messages/index';
import { dagOgMaaned, heleDatoen, maanedOgAar, withKlokke, withUkedag } from './dato';
import { gjelderTekst } from './oppgave';

const [nb, nn, en] = [tekster('nb'), tekster('nn'), tekster('en')];

describe('dates are written in the language that is asked for', () => {
  it.each([
    [dagOgMaaned(nb, d('2026-10-10')), '10. oktober'],
    [dagOgMaaned(en, d('2026-10-10')), '10 October'],
    [heleDatoen(nb, d('2026-03-01')), '1. mars 2026'],
    [heleDatoen(en, d('2026-03-01')), '1 March 2026'],
    [withUkedag(nb, d('2026-10-10')), 'lørdag 10. oktober 2026'],
    [withUkedag(nn, d('2026-10-10')), 'laurdag 10. oktober 2026'],
    [withUkedag(en, d('2026-10-12')), 'Monday 12 October 2026'],
    [maanedOgAar(en, 2027, 2), 'February 2027'],
    [withKlokke(nb, Date.UTC(2026, 10, 10, 11, 30)), '10. november 2026 kl. 12.30'],
    [withKlokke(en, Date.UTC(2026, 10, 10, 23, 5)), '11 November 2026 at 00:05'],
    [
      gjelderTekst(en, { navn: 'x', fraOgMed: d('2026-03-09'), tilOgMed: d('2026-03-23') }),
      '9–23 March 2026',
    ],
  ])('%s', (skrevet, ventet) => {
    expect(skrevet).toBe(ventet);
  });
});

it.each(SPRAAKVALG.map(({ spraak }): [Spraak] => [spraak]))(
  '%s has the months and weekdays that everybody writes',
  (spraak) => {
    const skriv = (valg: Intl.DateTimeFormatOptions, maaned: number, dag: number) =>
      new Intl.DateTimeFormat(spraak, valg).format(new Date(2026, maaned, dag));
    const { maaneder, ukedager } = tekster(spraak).dato;
    expect(maaneder).toEqual(Array.from({ length: 12 }, (_, nr) => skriv({ month: 'long' }, nr, 1)));
    expect(ukedager.map(({ hel }) => hel)).toEqual(
      Array.from({ length: 7 }, (_, nr) => skriv({ weekday: 'long' }, 0, 5 + nr)),
    );
  },
);
