import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Pool } from 'pg';
import { loggOgGrunnlagSql } from '#lib/data/grunnlag-sql';
import { innsynSql } from '#lib/data/innsyn-sql';
import { releasePlassSql, takePlassSql } from '#lib/data/kallgrense-sql';
import { idagIOslo } from '#lib/domain/dag/dato';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { KALENDER_SCOPE } from '#lib/request/api/system-route';
import { GRENSE } from '#lib/usecases/adgang/with-kallgrense';

/**
 * The baseline («floor») for partner calls: only the indispensable work. It verifies the token and runs the product's own
 * statements for limit, access, log and reading. It ignores the data it reads and sends bytes the product has sent before.
 * Like the product, it runs in its own process.
 */
const [, , connectionString = '', issuer = ''] = process.argv;
const pool = new Pool({ connectionString, max: 10 });
const noekler = createRemoteJWKSet(new URL(`${issuer}jwk`));
/** Its calls are counted separately from the product's. */
const API = 'gulv';

type Numre = Organisasjonsnummer[];
interface Svar {
  type: string;
  innhold: Buffer;
}
/** A recorded answer of the product for each form of question. */
const svar = new Map<string, Svar>();
process.on('message', ({ form, type, innhold }: { form: string; type: string; innhold: string }) => {
  svar.set(form, { type, innhold: Buffer.from(innhold) });
  process.send?.(form);
});

const kjoer = (name: string, { text, values }: ReturnType<typeof innsynSql>) =>
  pool.query({ name, text, values });

async function les(consumer: Organisasjonsnummer, numre: Numre): Promise<void> {
  const naa = new Date();
  const id = randomUUID();
  const plass = await kjoer('ta-plass', takePlassSql({ api: API, ...GRENSE }, consumer, id));
  if (!plass.rows[0].fikk) throw new Error('refused for the limit');
  const innsyn = await kjoer('innsyn', innsynSql({ consumer, supplier: null }, numre, idagIOslo(naa)));
  if (innsyn.rows[0].delinger.length !== numre.length) throw new Error('refused');
  const leser = { consumer, supplier: null, systembruker: null, personId: null, navn: null };
  const poster = numre.map((organisasjonsnummer) => ({ organisasjonsnummer, utfall: 'gitt' as const }));
  const logget = { hva: API, korrelasjonsid: randomUUID(), naa };
  const lest = await kjoer('logg-grunnlag', loggOgGrunnlagSql([leser, poster, logget], numre));
  if (lest.rows.length !== numre.length) throw new Error('not found');
  // The answer does not wait for it, as in the product.
  kjoer('slipp-plass', releasePlassSql(API, consumer, [id])).catch(console.error);
}

const server = createServer(async (req, res) => {
  try {
    const token = req.headers.authorization?.slice('Bearer '.length) ?? '';
    const { payload } = await jwtVerify(token, noekler, {
      issuer,
      algorithms: ['RS256'],
      requiredClaims: ['exp'],
    });
    if (payload.scope !== KALENDER_SCOPE) throw new Error('wrong scope');
    const consumer = (payload.consumer as { ID: string }).ID.slice('0192:'.length) as Organisasjonsnummer;
    const deler: Buffer[] = [];
    for await (const del of req) deler.push(del);
    const tekst = Buffer.concat(deler).toString('utf8');
    // The body is not validated.
    const numre = [...tekst.matchAll(/organisasjonsnummer(?:>|":")(\d{9})/g)].map(
      ([, nummer]) => nummer,
    ) as Numre;
    await les(consumer, numre);
    const ett = svar.get(req.headers['x-form']?.toString() ?? '');
    res.setHeader('Content-Type', ett?.type ?? '');
    res.end(ett?.innhold);
  } catch (feil) {
    res.writeHead(500).end(String(feil));
  }
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
// Exits with the process that measures it.
process.once('disconnect', () => process.exit(0));
