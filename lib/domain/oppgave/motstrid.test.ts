import { describe, expect, it } from 'vitest';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { motstrid } from '#lib/domain/virksomhet/situasjon';
import { d, forhold } from '#lib/domain/virksomhet/test-forhold';

describe('motstrid', () => {
  const register = (annet: { fra?: string; til?: string } = {}) =>
    forhold('arbeidsgiver', true, { ...annet, opphav: 'enhetsregisteret' });

  it.each<[string, Forhold[], string[]]>([
    ['nothing said', [], []],
    ['only the user', [forhold('arbeidsgiver', true)], []],
    ['they agree', [register(), forhold('arbeidsgiver', true)], []],
    ['they differ', [register(), forhold('arbeidsgiver', false)], ['arbeidsgiver']],
    [
      'they differ on one day',
      [register({ fra: '2026-01-31' }), forhold('arbeidsgiver', false, { til: '2026-01-31' })],
      ['arbeidsgiver'],
    ],
    [
      'one begins the day after the other ends',
      [register({ fra: '2026-02-01' }), forhold('arbeidsgiver', false, { til: '2026-01-31' })],
      [],
    ],
    [
      'the user has corrected what differed',
      [
        register({ fra: '2026-01-01' }),
        forhold('arbeidsgiver', false),
        forhold('arbeidsgiver', true, { fra: '2025-12-01' }),
      ],
      [],
    ],
    [
      'they differed, and do not any more',
      [register({ til: '2026-01-30' }), forhold('arbeidsgiver', false)],
      [],
    ],
    ['the law is no register', [forhold('regnskapsaarSlutt', '06-30')], []],
  ])('%s', (_navn, alle, ventet) => {
    expect(motstrid(alle, d('2026-01-31'))).toEqual(ventet);
  });
});
