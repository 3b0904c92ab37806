import { describe, expect, it } from 'vitest';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { run } from '#dev/proeve/verden/test-server';
import { I_2026, iVerden, tid, toLinjer } from '#dev/proeve/verden/verden';
import { findForhold } from '#lib/data/forhold';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { readVirksomhet } from './read-virksomhet';

const verden = iVerden();
const dag1 = tid('2026-11-10');
const nesteDag = tid('2026-11-11', '12:00:01');

const nummer = verden.orgnr;

/** Returns the facts of the register, as `navn verdi fraOgMed tilOgMed`. */
const fromRegisteret = (forhold: readonly Forhold[]) =>
  forhold
    .filter(({ opphav }) => opphav === 'enhetsregisteret')
    .map(({ navn, verdi, fraOgMed, tilOgMed }) => `${navn} ${verdi} ${fraOgMed} ${tilOgMed}`);

const EPLEPRESS = [
  'drift true 2019-02-14 null',
  'mvaRegistrert false null 2019-02-28',
  'mvaRegistrert true 2019-03-01 null',
  'organisasjonsform ENK null null',
  'registrert true 2019-02-14 null',
];

/** The register's real answer about a deleted enhet: only number, name, form and day are left. */
const SLETTET = {
  respons_klasse: 'SlettetEnhet',
  registrertIMvaregisteret: null,
  registreringsdatoMerverdiavgiftsregisteret: null,
  registreringsdatoEnhetsregisteret: null,
  stiftelsesdato: null,
  antallAnsatte: null,
};

const antallSpurt = () => verden.kallTil('enhetsregisteret').length;
const hentetIDatabasen = async () =>
  (await run(verden.databaseUrl(), 'select hentet from virksomhet'))[0]?.hentet;

describe('the first time', () => {
  it('asks the register, and stores what it says beside what the user has said', async () => {
    const { virksomhet, forhold, utdatert } = await readVirksomhet(nummer('eplepress'), dag1);
    expect(virksomhet).toEqual({
      organisasjonsnummer: '310079197',
      navn: 'NORDMANN EPLEPRESS',
      organisasjonsform: 'ENK',
      slettet: null,
      hentet: dag1.naa,
    });
    expect(utdatert).toBe(false);
    expect(fromRegisteret(forhold)).toEqual(EPLEPRESS);
    expect(
      forhold
        .filter(({ opphav }) => opphav === 'enhetsregisteret')
        .every(({ registrert }) => registrert === '2026-11-10'),
    ).toBe(true);
    expect(forhold.filter(({ opphav }) => opphav === 'bruker').map(({ navn }) => navn)).toEqual([
      'arbeidsgiver',
      'forskuddsskatt',
      'mvaTermin',
    ]);
    expect(await findForhold(nummer('eplepress'))).toEqual(forhold);
  });

  it('twenty at once: each gets the same, and each fact is stored once', async () => {
    const svar = await Promise.all(
      Array.from({ length: 20 }, () => readVirksomhet(nummer('as-ansatte'), dag1)),
    );
    const rader = await run(
      verden.databaseUrl(),
      `select navn, verdi::text, fra_og_med, count(*)::int as antall from forhold where opphav = 'enhetsregisteret' group by 1, 2, 3`,
    );
    expect(rader.map(({ navn, antall }) => [navn, antall])).toHaveLength(6);
    expect(rader.every(({ antall }) => Number(antall) === 1)).toBe(true);
    for (const { forhold } of svar) expect(fromRegisteret(forhold)).toHaveLength(6);
  });

  it.each([
    ['as-ansatte', 'arbeidsgiver true null null'],
    // One to four: the register withholds the number, but says that there is one.
    ['enk-arbeidsgiver', 'arbeidsgiver true null null'],
    ['eplepress', undefined],
  ])('%s: a number of ansatte is a fact, and no number is no fact', async (id, fakta) => {
    const { forhold } = await readVirksomhet(nummer(id), dag1);
    expect(fromRegisteret(forhold).find((linje) => linje.startsWith('arbeidsgiver'))).toBe(fakta);
  });

  it('a deleted one, answered with 200, is known with the day it was deleted', async () => {
    const { virksomhet, forhold } = await readVirksomhet(nummer('slettet'), dag1);
    expect(virksomhet).toMatchObject({ slettet: '2026-06-30', navn: 'DOVEN DELFIN FRISØR' });
    expect(fromRegisteret(forhold)).toEqual([
      'drift true null 2026-06-30',
      'organisasjonsform ENK null null',
    ]);
  });

  it.each([
    ['410', 0, 'slettet'],
    ['404', 1, 'ukjent-virksomhet'],
  ])('an answer of %s, and nothing is stored', async (_status, nr, code) => {
    const les = readVirksomhet(nummer('utenfor-registeret', nr), dag1);
    await expect(les).rejects.toMatchObject({ code });
    expect(await run(verden.databaseUrl(), 'select * from virksomhet')).toEqual([]);
  });
});

describe('after that', () => {
  it.each([
    ['at once', tid('2026-11-10'), 1],
    ['a second before a day has passed', tid('2026-11-11', '11:59:59'), 1],
    ['when a day has passed', tid('2026-11-11', '12:00:00'), 2],
  ])('%s', async (_naar, naa, antall) => {
    const orgnr = nummer('eplepress');
    await readVirksomhet(orgnr, dag1);
    const { utdatert } = await readVirksomhet(orgnr, naa);
    expect(utdatert).toBe(false);
    expect(antallSpurt()).toBe(antall);
    expect(await hentetIDatabasen()).toEqual(antall === 1 ? dag1.naa : naa.naa);
  });

  it('what has changed replaces what was, and what the user has said stays', async () => {
    const orgnr = nummer('eplepress');
    const { forhold: foer } = await readVirksomhet(orgnr, dag1);
    await verden.endreEnhet(orgnr, { navn: 'NYTT NAVN', antallAnsatte: 2, registrertIMvaregisteret: false });
    const { virksomhet, forhold } = await readVirksomhet(orgnr, nesteDag);
    expect(virksomhet.navn).toBe('NYTT NAVN');
    expect(fromRegisteret(forhold)).toEqual([
      // Unknown before, and without a date now.
      'arbeidsgiver true 2026-11-11 null',
      'drift true 2019-02-14 null',
      // Without a date: in the register until the day before we learned it.
      'mvaRegistrert false null 2019-02-28',
      'mvaRegistrert true 2019-03-01 2026-11-10',
      'mvaRegistrert false 2026-11-11 null',
      'organisasjonsform ENK null null',
      'registrert true 2019-02-14 null',
    ]);
    const bruker = (alle: readonly Forhold[]) => alle.filter(({ opphav }) => opphav === 'bruker');
    expect(bruker(forhold)).toEqual(bruker(foer));
  });

  it('one that is deleted still has due what was due for the time before', async () => {
    const aktoer = await verden.aktoerFor('as-ansatte');
    const les = async (naa: typeof dag1) => {
      const { oppgaver, virksomhet } = await withKalender(aktoer, nummer('as-ansatte'), (tilgang) =>
        getKalender(tilgang, I_2026, naa),
      );
      return { linjer: toLinjer(oppgaver), slettet: virksomhet.slettet };
    };
    const { linjer } = await les(dag1);
    await verden.endreEnhet(nummer('as-ansatte'), { ...SLETTET, slettedato: '2026-11-10' });
    const etter = await les(nesteDag);
    expect(etter.slettet).toBe('2026-11-10');
    // The register no longer says that it was registered for mva, but it was: the 5th termin is due 10
    // December.
    expect(etter.linjer).toEqual(expect.arrayContaining(linjer.filter((linje) => linje.includes('mva-alm'))));
  });
});
