import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { prisma } from '#lib/data/klient';
import { FULLMAKTER, KALENDER, orgnrTil } from '../../omverden/klienter';
import { SCENARIOER, scenario } from '../../omverden/scenarioer';
import { ensureData } from '../../start/paths';
import { freePort } from '../../start/ports';
import { addKilde } from '../testdata/kilder';
import { toMelding } from '../testdata/meldinger';
import { addPartner, klientnummer } from '../testdata/partnere';
import { setMiljoe } from '../verden/miljoe';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { Nettleser } from './nettleser';

const KARI = scenario('eplepress');
const ORGNR = FULLMAKTER.systembrukere[0]?.organisasjonsnummer ?? '';
const HEMMELIG_ADRESSE = '/kalender/hemmelig-del-av-en-adresse-0123456789abc/frister.ics';

let verden: Produktverden;
let maaleport: number;
let samler: Samler;

beforeAll(async () => {
  maaleport = await freePort();
  samler = await startSamler();
  const log = join(ensureData(), 'maaling-produkt.log');
  verden = await startProduktverden('maaling', log, {
    scenarioer: SCENARIOER,
    jobber: true,
    miljoe: { MAALEPORT: String(maaleport), OTEL_EXPORTER_OTLP_ENDPOINT: samler.url, LOGGNIVAA: 'fatal' },
  });
  setMiljoe(verden.variabler);
});
afterAll(async () => {
  await prisma().$disconnect();
  await verden?.stopp();
  samler?.stopp();
});

/** The trace of a caller that has decided to trace. */
const SPORET = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const kall = (url: string) => fetch(url, { headers: { traceparent: SPORET }, redirect: 'manual' });

interface Samler {
  url: string;
  mottatt(): string;
  stopp(): void;
}

/** A collector that keeps what it gets, never answers, or answers with what is no answer. */
async function startSamler(modus: 'ok' | 'taus' | 'soeppel' = 'ok'): Promise<Samler> {
  let mottatt = '';
  const server = createServer((req, res) => {
    req.on('data', (del) => {
      mottatt += del;
    });
    if (modus === 'ok') req.on('end', () => res.end('{}'));
    if (modus === 'soeppel') res.writeHead(200).end('<html>'.repeat(10_000));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    mottatt: () => mottatt,
    stopp: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const readMaalinger = async () => (await fetch(`http://127.0.0.1:${maaleport}/metrics`)).text();

describe('what is measured', () => {
  let tekst: string;
  beforeAll(async () => {
    await addPartner();
    await addKilde({ id: 'mva', leverandoerer: [klientnummer('skatteetaten-mva')] });
    const kari = new Nettleser();
    await kari.loggInn('eplepress', verden.url, verden.url);
    await kari.foelg(`${verden.url}/frister/2026/11`);
    await kari.foelg(`${verden.url}/nn/oppgave/skattemelding-enk:2025`);
    await kari.send(`${verden.url}/frister`, 'Logg ut');
    const token = await verden.fetchToken('bank', { scope: KALENDER });
    await kall(`${verden.url}/frister/2026/11`);
    await kall(`${verden.url}${HEMMELIG_ADRESSE}`);
    const oppgaver = `${verden.url}/api/kalender/v2/virksomheter/${ORGNR}/oppgaver?fnr=${KARI.person.foedselsnummer}`;
    await fetch(oppgaver, { headers: { Authorization: `Bearer ${token}`, traceparent: SPORET } });
    await fetch(oppgaver, { headers: { Authorization: 'Bearer ugyldig' } });
    await fetch(`${verden.url}/api/kilder/v1/mva/oppgaver`, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${await verden.token('skatteetaten-mva')}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ oppgaver: [toMelding('mva', ORGNR, 1, 1).item] }),
    });
    await fetch(`${verden.url}${HEMMELIG_ADRESSE}`);
    await fetch(`${verden.url}/${KARI.person.foedselsnummer}`);
    // The jobs run at the start.
    tekst = await vi.waitFor(async () => {
      const lest = await readMaalinger();
      expect(lest).toContain('kalender_jobb_varighet_count');
      return lest;
    }, 30_000);
  });

  it.each([
    ['http_server_request_duration_count', 'http_route="/frister/[aar]/[maaned]"'],
    ['http_server_request_duration_count', 'http_route="/api/kilder/v1/[kilde]/oppgaver"'],
    ['http_server_request_duration_count', 'http_route="/kalender/[token]/frister.ics"'],
    ['http_server_request_duration_count', 'http_route="ukjent"'],
    ['kalender_utenfor_varighet_count', 'system="Altinn"'],
    ['kalender_utenfor_varighet_count', 'system="Maskinporten"'],
    ['kalender_utenfor_varighet_count', 'system="ID-porten"'],
    ['kalender_utenfor_varighet_count', 'system="Enhetsregisteret"'],
    ['kalender_pool_forbindelser', 'tilstand="venter"'],
    ['kalender_pool_ventetid_count', 'pool='],
    ['kalender_leveringer_total', 'utfall="lagret"'],
    ['kalender_abonnement_hentinger_total', 'utfall="ukjent"'],
    ['http_server_active_requests', ''],
    ['kalender_maaneder_foran', ''],
    ['kalender_sikkerhetshendelser_total', 'kode="innlogget"'],
    ['kalender_sikkerhetshendelser_total', 'kode="utlogget"'],
    ['kalender_jobb_varighet_count', 'jobb="enhetsregisteret"'],
    ['kalender_jobb_siden', 'jobb='],
    ['kalender_kilde_taushet', 'kilde="mva"'],
    ['kalender_hendelser_siste', ''],
    ['kalender_sesjoner', ''],
    ['kalender_hendelsesloekke_forsinkelse', 'andel="p99"'],
    ['kalender_minne', 'slag="rss"'],
    ['target_info', 'kalender_prosess="alt"'],
  ])('%s with %s', (navn, merkelapp) => {
    const linjer = tekst.split('\n').filter((linje) => linje.startsWith(navn) && linje.includes(merkelapp));
    expect(linjer).not.toEqual([]);
  });

  it('says nothing about anyone', () => {
    const numre = SCENARIOER.flatMap(({ person, virksomheter }) => [
      person.foedselsnummer,
      person.navn,
      ...virksomheter.flatMap(({ organisasjonsnummer, navn }) => [organisasjonsnummer, navn]),
    ]);
    for (const hemmelig of [...numre, orgnrTil('bank'), 'hemmelig-del', verden.variabler.HEMMELIGHET ?? ''])
      expect(tekst).not.toContain(hemmelig);
    expect(tekst).not.toMatch(/(?<![\d.])\d{9}(\d\d)?(?![\d.])(?=")|Bearer|eyJ|@/);
  });

  it('is traced by the route and the trace of the caller, without anything else of the address', async () => {
    await vi.waitFor(
      () =>
        expect(samler.mottatt()).toContain('/api/kalender/v2/virksomheter/[organisasjonsnummer]/oppgaver'),
      15_000,
    );
    const spor = samler.mottatt();
    expect(spor).toContain('0af7651916cd43dd8448eb211c80319c');
    for (const { person, virksomheter } of SCENARIOER) {
      expect(spor).not.toContain(person.foedselsnummer);
      for (const { organisasjonsnummer } of virksomheter) expect(spor).not.toContain(organisasjonsnummer);
    }
    expect(spor).not.toMatch(/hemmelig-del|Bearer|fnr=|@/);
  });

  it('is shown on its own port alone, and only there', async () => {
    expect((await fetch(`${verden.url}/metrics`, { redirect: 'manual' })).status).not.toBe(200);
    for (const [sti, init, status] of [
      ['/', {}, 404],
      ['/api/helse/klar', {}, 404],
      ['/metrics?x=1', {}, 404],
      ['/metrics', { method: 'POST' }, 405],
    ] as const)
      expect((await fetch(`http://127.0.0.1:${maaleport}${sti}`, init)).status).toBe(status);
  });
});

describe.each([
  ['hangs', () => startSamler('taus')],
  ['answers rubbish', () => startSamler('soeppel')],
  ['is down', async () => ({ url: `http://127.0.0.1:${await freePort()}`, stopp: () => undefined })],
])('a collector that %s', (_hva, start) => {
  it('costs nobody anything, and does not delay the end', async () => {
    const daarlig = await start();
    await verden.startProdukt(1, {
      MAALEPORT: String(await freePort()),
      OTEL_EXPORTER_OTLP_ENDPOINT: daarlig.url,
    });
    const url = verden.urlTil(1);
    for (let nr = 0; nr < 50; nr++) expect((await kall(`${url}/hvilke-frister`)).status).toBe(200);
    const foer = performance.now();
    await verden.stoppProdukt(1);
    expect(performance.now() - foer).toBeLessThan(4_000);
    daarlig.stopp();
  });
});

it('a port that is taken is said in a sentence, and the process ends', async () => {
  const opptatt: Server = createServer().listen(0, '127.0.0.1');
  await once(opptatt, 'listening');
  const { port } = opptatt.address() as AddressInfo;
  await expect(verden.startProdukt(1, { MAALEPORT: String(port) })).rejects.toThrow(
    `MAALEPORT ${port} is taken. Choose another, or stop what uses it.`,
  );
  opptatt.close();
});
