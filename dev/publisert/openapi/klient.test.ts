import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { FristerApiSvar } from '#lib/contract/frister-v1/frister-api';
import { HendelserSvar } from '#lib/contract/hendelser/hendelsesliste';
import { KalenderSvar } from '#lib/contract/kalender-v1/kalender-svar';
import { OppgaverSvar } from '#lib/contract/oppgaver-v2/oppgaver-svar';
import { FRISTER_SCOPE, KALENDER_SCOPE } from '#lib/request/api/system-route';
import { GET as frister } from '../../../app/api/frister/v1/[organisasjonsnummer]/route';
import { POST as kalender } from '../../../app/api/kalender/v1/frister/route';
import { GET as hendelser } from '../../../app/api/kalender/v1/hendelser/route';
import { GET as oppgaver } from '../../../app/api/kalender/v2/virksomheter/[organisasjonsnummer]/oppgaver/route';
import { addRegnskapssystem, systembruker } from '../../proeve/testdata/partnere';
import { startRuteserver } from '../../proeve/verden/ruteserver';
import { iVerden, LEDIG_ORGNR } from '../../proeve/verden/verden';
import { ensureData, ROOT } from '../../start/paths';
import { FIL } from './dokument';

const verden = iVerden([], { IDAG: '2026-11-10' });
const kjoer = promisify(execFile);
const node = (args: string[], env: Record<string, string> = {}) =>
  kjoer(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });

/** Inside the project, so that the generated client finds its runtime. */
const mappe = join(ensureData(), 'test', `${process.pid}-klient`);
let server: Awaited<ReturnType<typeof startRuteserver>>;

beforeAll(async () => {
  server = await startRuteserver({
    'POST /api/kalender/v1/frister': kalender,
    'GET /api/kalender/v2/virksomheter/{organisasjonsnummer}/oppgaver': oppgaver,
    'GET /api/frister/v1/{organisasjonsnummer}': frister,
    'GET /api/kalender/v1/hendelser': hendelser,
  });
  mkdirSync(mappe, { recursive: true });
});
beforeEach(() => addRegnskapssystem());
afterAll(async () => {
  await server.stopp();
  rmSync(mappe, { recursive: true, force: true });
});

/** Fetches a token by the real exchange, as a system user of the virksomhet. */
function fetchToken(): Promise<string> {
  const systemuser_org = {
    authority: 'iso6523-actorid-upis',
    ID: `0192:${systembruker().organisasjonsnummer}`,
  };
  return verden.fetchToken('regnskapssystem', {
    scope: `${KALENDER_SCOPE} ${FRISTER_SCOPE}`,
    authorization_details: [{ type: 'urn:altinn:systemuser', systemuser_org }],
  });
}

/** Strict compiler options, as a careful user would choose. */
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noUncheckedIndexedAccess: true,
    target: 'es2023',
    lib: ['es2023', 'dom'],
    module: 'nodenext',
    types: ['node'],
    outDir: 'ut',
    rootDir: '.',
  },
  include: ['*.ts'],
};

async function buildKlient(): Promise<void> {
  const oazapfts = join(ROOT, 'node_modules/oazapfts/dist/cli.js');
  await node([oazapfts, FIL, join(mappe, 'klient.ts'), '--argumentStyle=object', '--useUnknown']);
  copyFileSync(join(import.meta.dirname, 'klientprogram.txt'), join(mappe, 'program.ts'));
  writeFileSync(join(mappe, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  await node([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', mappe]).catch((feil) => {
    throw new Error(`the client does not compile:\n${feil.stdout}`);
  });
}

it('a client generated from the document compiles, and reads all three services', async () => {
  await buildKlient();
  const { stdout } = await node([join(mappe, 'ut/program.js')], {
    ADRESSE: server.url,
    TOKEN: await fetchToken(),
    ORGNR: systembruker().organisasjonsnummer,
    UKJENT: LEDIG_ORGNR,
  });
  const lest = JSON.parse(stdout);
  expect(lest.v1).toContainEqual(expect.stringMatching(/^2026-12-10 ikkeStartet .*mva-melding/i));
  expect(lest.v2).toContainEqual(expect.stringMatching(/^2026-12-10 mva-alm-levering:2026-T5 [1-9]/));
  expect(lest.frister).toContainEqual('2026-12-10 regelverk');
  expect(lest).toMatchObject({ hendelser: 0, avvist: 'FRI-005' });
}, 120_000);

it('what the three services really answer, is what is published and no more', async () => {
  const orgnr = systembruker().organisasjonsnummer;
  const headers = { Authorization: `Bearer ${await fetchToken()}`, 'Content-Type': 'application/json' };
  const hent = async (sti: string, kropp?: unknown) => {
    const body = kropp === undefined ? {} : { method: 'POST', body: JSON.stringify(kropp) };
    return (await fetch(`${server.url}${sti}`, { headers, ...body })).json();
  };
  const spurt = { kalenderRequest: { part: [{ organisasjonsnummer: orgnr }] } };
  const v2 = `/api/kalender/v2/virksomheter/${orgnr}/oppgaver?fraOgMed=2026-01-01&tilOgMed=2027-12-31`;
  expect(KalenderSvar.parse(await hent('/api/kalender/v1/frister', spurt)).kalender.part).toHaveLength(1);
  expect(OppgaverSvar.parse(await hent(v2)).oppgaver.length).toBeGreaterThan(20);
  expect(FristerApiSvar.parse(await hent(`/api/frister/v1/${orgnr}`)).kilder.length).toBeGreaterThan(0);
  expect(HendelserSvar.parse(await hent('/api/kalender/v1/hendelser?fraSekvensnummer=1')).hendelser).toEqual(
    [],
  );
});
