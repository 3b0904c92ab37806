import { expect, it } from 'vitest';
import { toEksempelfil } from './eksempelfil';

it.each([
  ['v1/FORFALT/svar.xml', { mappe: 'v1', viser: 'FORFALT', del: 'svar', format: 'xml' }],
  ['v1/FORFALT/foresporsel.json', { mappe: 'v1', viser: 'FORFALT', del: 'foresporsel', format: 'json' }],
  ['v2/ALLE_LEVERT.json', { mappe: 'v2', viser: 'ALLE_LEVERT', del: null, format: 'json' }],
  ['feil/KAL-002.xml', { mappe: 'feil', viser: 'KAL-002', del: null, format: 'xml' }],
])('%s', (fil, deler) => {
  expect(toEksempelfil(fil)).toEqual({ fil, ...deler });
});

it.each(['innhold.json', 'annet/FORFALT.json', 'v1/', ''])('«%s» is no example', (fil) => {
  expect(toEksempelfil(fil)).toBeNull();
});
