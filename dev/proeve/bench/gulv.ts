import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { innHendelser } from '#lib/data/hendelse';
import { hoertSql, laasSql, writeSql } from '#lib/data/levering-sql';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { Item } from '../testdata/meldinger';

/**
 * The baseline («floor») for deliveries: a bare `node:http` server that runs only the SQL statements of a delivery, in one
 * transaction. It verifies no token and validates no item. Like the product, it runs in its own process.
 */
const pool = new Pool({ connectionString: process.argv[2], max: 10 });
const KILDE = 'gulv';

async function lagre(items: readonly Item[]): Promise<void> {
  const naa = new Date();
  // The organisation numbers are not validated.
  const nye = items.map((innhold) => ({ ...innhold, innhold })) as never as Parameters<typeof writeSql>[2];
  const klient = await pool.connect();
  try {
    const kjoer = (name: string, { text, values }: ReturnType<typeof laasSql>) =>
      klient.query({ name, text, values });
    await klient.query('BEGIN');
    await kjoer('laas', laasSql(KILDE, 'oppgave', nye));
    await kjoer('skriv', writeSql(KILDE, 'oppgave', nye, naa));
    await kjoer('hoert', hoertSql(KILDE, naa));
    await kjoer('hendelser', innHendelser(items.map(toHendelse), naa));
    await klient.query('COMMIT');
  } finally {
    klient.release();
  }
}

const toHendelse = ({ organisasjonsnummer, eksternId, frist, beskrivelse }: Item) => ({
  type: 'NY' as const,
  noekkel: `${KILDE}:${eksternId}` as Noekkel,
  gjelderPeriode: frist.frist.slice(0, 4),
  endring: {
    flyttetFra: null,
    foer: null,
    etter: { frist: frist.frist as never, status: 'ikkeStartet' as const, beloep: null },
    aarsak: null,
    beskrivelse: beskrivelse as never,
  },
  organisasjonsnummer: organisasjonsnummer as never,
  fra: KILDE,
  navn: null,
});

const server = createServer(async (req, res) => {
  const deler: Buffer[] = [];
  for await (const del of req) deler.push(del);
  const { oppgaver } = JSON.parse(Buffer.concat(deler).toString('utf8')) as { oppgaver: Item[] };
  await lagre(oppgaver);
  const resultater = oppgaver.map(({ eksternId }) => ({ eksternId, resultat: 'lagret' }));
  res.setHeader('Content-Type', 'application/json');
  res.end(JSON.stringify({ antall: { lagret: oppgaver.length }, resultater }));
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
// Exits with the process that measures it.
process.once('disconnect', () => process.exit(0));
