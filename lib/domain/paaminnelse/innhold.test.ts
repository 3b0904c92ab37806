import { expect, it } from 'vitest';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { toGrupper, type Varselpost } from './innhold';
import type { Slag } from './vurdering';

const post = (slag: Slag, noekkel: string, frist = '2026-12-10'): Varselpost => ({
  slag,
  oppgave: { noekkel, frist: { fristType: 'leveringsfrist', frist: d(frist) } } as ForklartOppgave,
  dager: { konsekvens: null, opploesning: null },
});
const gruppe = (navn: string, ...poster: Varselpost[]) => ({
  virksomhet: { organisasjonsnummer: navn as Organisasjonsnummer, navn },
  poster,
});

it('has the most urgent first, in each virksomhet and between them', () => {
  const grupper = toGrupper([
    gruppe('Ås', post('ukjent', 'a')),
    gruppe('Bø', post('foerFrist', 'b'), post('sent', 'c', '2026-12-01'), post('sent', 'd', '2026-11-01')),
    gruppe('Tom'),
    gruppe('Al', post('foerKonsekvens', 'e')),
    gruppe('Arna', post('ukjent', 'f')),
  ]);
  expect(grupper.map(({ virksomhet }) => virksomhet.navn)).toEqual(['Al', 'Bø', 'Arna', 'Ås']);
  expect(grupper[1]?.poster.map(({ oppgave }) => oppgave.noekkel)).toEqual(['d', 'c', 'b']);
});

it('has each oppgave once, with the most urgent of its steps', () => {
  const [foerste] = toGrupper([
    gruppe('Bø', post('sent', 'a'), post('foerKonsekvens', 'a'), post('ukjent', 'b')),
  ]);
  expect(foerste?.poster.map(({ slag }) => slag)).toEqual(['foerKonsekvens', 'ukjent']);
});
