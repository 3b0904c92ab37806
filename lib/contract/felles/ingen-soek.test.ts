import { expect, it } from 'vitest';
import { toFeilliste } from './feilliste';
import { ingenSoek } from './ingen-soek';

it.each([[{}], [{ _rsc: '' }], [{ _rsc: '', form: '' }]])('%o asks for nothing, and is answered', (soek) => {
  expect(ingenSoek().parse(soek)).toEqual({});
});

it.each([
  [{ form: 'AS' }, ['form']],
  [{ _rsc: '1abc', aar: '2026', tom: '' }, ['_rsc', 'aar']],
  [{ form: ['', ''] }, ['form']],
])('%o asks for what is not there', (soek, felt) => {
  const svar = ingenSoek().safeParse(soek);
  expect(svar.success ? [] : toFeilliste(svar.error).map((feil) => feil.felt)).toEqual(felt);
});
