import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SKJEMAFILER } from '#lib/contract/utvikler/eksempelfil';
import { ENDRINGSLOGG } from '#lib/contract/utvikler/endringslogg';
import { TESTSCENARIOER } from '#lib/usecases/partner/testscenario';
import testdata from '../../public/eksempler/virksomheter.json';
import { utviklerEn } from './en/utvikler';
import { type UtviklerTekster, utviklerNb } from './nb/utvikler';
import { utviklerNn } from './nn/utvikler';

describe.each<[string, UtviklerTekster]>([
  ['nb', utviklerNb],
  ['nn', utviklerNn],
  ['en', utviklerEn],
])('the words for developers in %s', (_, ord) => {
  it('tell of every scenario', () => {
    expect(Object.keys(ord.scenarioer)).toEqual(expect.arrayContaining([...TESTSCENARIOER]));
  });

  it('have no list with fewer points than the other languages', () => {
    const lengder = (tekster: UtviklerTekster) => {
      const { adgangTekst, loverTekst, loverIkkeTekst, hjelpListe } = tekster.vilkaar;
      return [adgangTekst, loverTekst, loverIkkeTekst, hjelpListe, tekster.kontakt.innloggingOm].map(
        (liste) => liste.length,
      );
    };
    expect(lengder(ord)).toEqual(lengder(utviklerNb));
  });
});

it.each([
  ['nynorsk', utviklerNn],
  ['English', utviklerEn],
])('%s tells of every test person, and of none that is gone', (_, ord) => {
  expect(Object.keys(ord.testmiljoe.virksomhet).sort()).toEqual(testdata.personer.map(({ id }) => id).sort());
});

it('every schema file is among those to download', () => {
  expect(Object.keys(SKJEMAFILER).sort()).toEqual(
    readdirSync(join(import.meta.dirname, '../../public/skjema')).sort(),
  );
});

it('the log of changes stands with the newest first', () => {
  const datoer = ENDRINGSLOGG.map(({ dato }) => dato);
  expect(datoer).toEqual([...datoer].sort().reverse());
});
