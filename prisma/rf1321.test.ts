import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testDatabase } from '#dev/proeve/verden/database';
import { run } from '#dev/proeve/verden/test-server';
import { MIGRATIONS } from './migrer';

it('what was stored under the old id of the rule gets the new one, and nothing else changes', async () => {
  const { url } = await testDatabase();
  const rader = (noekkel: string, nr: number) => [
    `insert into markering values ('310000000', '${noekkel}', 'fullfoert', 'p', 'NAVN', now())`,
    `insert into hendelse values ('310000000', ${nr}, 'MERKET', '${noekkel}', null, 'bruker', null, null, now())`,
    `insert into levering values ('310000000', 'k', 'oppgave', '${nr}', 1, '{"noekkel": "${noekkel}","x":"rf1301:y"}', now())`,
  ];
  await run(url, ...rader('rf1301:2026', 1), ...rader('rf13:2026', 2));
  const sql = readFileSync(join(MIGRATIONS, '20261126133000_rf1321', 'migration.sql'), 'utf8');
  // Run twice, as when a migration is retried.
  await run(url, sql, sql);
  const etter = await run(
    url,
    `select (select string_agg(noekkel, ' ' order by noekkel collate "C") from markering) as markert,
      (select string_agg(noekkel, ' ' order by noekkel collate "C") from hendelse) as hendt,
      (select string_agg(innhold::text, ' ' order by ekstern_id) from levering) as levert`,
  );
  expect(etter).toEqual([
    {
      markert: 'rf1321:2026 rf13:2026',
      hendt: 'rf1321:2026 rf13:2026',
      levert: '{"noekkel": "rf1321:2026","x":"rf1301:y"} {"noekkel": "rf13:2026","x":"rf1301:y"}',
    },
  ]);
});
