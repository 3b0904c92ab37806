import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { adresseSql } from '#lib/data/abonnement-sql';

/**
 * The baseline («floor») for calendars: a bare `node:http` server that runs the product's own statement and sends bytes that
 * the product has sent before. It asks nobody about rights, and has no version to compare. Like the product, it runs in its
 * own process.
 */
const pool = new Pool({ connectionString: process.argv[2], max: 10 });
let tekst = Buffer.alloc(0);
process.on('message', (innhold: string) => {
  tekst = Buffer.from(innhold);
  process.send?.('klar');
});

const server = createServer(async (req, res) => {
  try {
    const token = req.url?.split('/')[2] ?? '';
    const hash = createHash('sha256').update(token).digest('base64url');
    const { text, values } = adresseSql(hash);
    const { rows } = await pool.query({ name: 'adresse', text, values });
    const etag = String(rows[0].etag);
    res.setHeader('ETag', etag);
    if (req.headers['if-none-match'] === etag) res.writeHead(304).end();
    else
      res
        .writeHead(200, { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Length': tekst.length })
        .end(tekst);
  } catch (feil) {
    res.writeHead(500).end(String(feil));
  }
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
// Exits with the process that measures it.
process.once('disconnect', () => process.exit(0));
