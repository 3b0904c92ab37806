import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Format } from '#lib/contract/felles/format';
import { readKalenderRequest } from '#lib/contract/kalender-v1/kalender-request';
import { toDato } from '#lib/domain/dag/dato';
import { TESTSCENARIOER } from '#lib/usecases/partner/testscenario';
import { ALLE_SKJEMAER, FEIL_XSD, feilIXml } from '../../proeve/kontrakt/skjema';
import { MAPPE, makeEksempler } from './filer';

const eksempler = await makeEksempler();
const fil = (navn: string) => eksempler.get(navn) ?? '';
const v1 = (navn: string) => JSON.parse(fil(`v1/${navn}/svar.json`)).kalender.part[0].oppgave;
const statuser = (navn: string) => new Set(v1(navn).map((o: { oppgavestatus: string }) => o.oppgavestatus));
const v2 = (navn: string) => JSON.parse(fil(`v2/${navn}.json`));

it('the files are those the code makes; if not, run npm run eksempler', () => {
  const lagret = readdirSync(MAPPE, { recursive: true, encoding: 'utf8' }).filter((navn) =>
    /\.\w+$/.test(navn),
  );
  expect(lagret.sort()).toEqual([...eksempler.keys()].sort());
  for (const [navn, innhold] of eksempler)
    expect(readFileSync(join(MAPPE, navn), 'utf8'), navn).toBe(innhold);
});

it.each(TESTSCENARIOER)(
  '%s: request and answer are valid by every schema, and the request is read',
  async (navn) => {
    for (const skjema of ALLE_SKJEMAER) {
      for (const del of ['foresporsel', 'svar']) {
        expect(await skjema.feilIXml(fil(`v1/${navn}/${del}.xml`)), `${skjema.navn} ${del}`).toEqual([]);
        expect(skjema.feilIJson(fil(`v1/${navn}/${del}.json`)), `${skjema.navn} ${del}`).toEqual([]);
      }
    }
    const lest = (format: Format) =>
      readKalenderRequest(
        Buffer.from(fil(`v1/${navn}/foresporsel.${format}`)),
        { format, charset: null },
        toDato(2026, 11, 10),
      );
    expect(lest('xml')).toEqual(lest('json'));
  },
);

it('each shows what it is named after', () => {
  expect(statuser('ALLE_LEVERT')).toEqual(new Set(['fullført']));
  expect(statuser('FORFALT')).toEqual(new Set(['forfallt', 'ikkeStartet']));
  expect(v1('INGEN')).toEqual([]);
  expect(JSON.parse(fil('frister/INGEN.json')).kode).toBe('FRI-007');
  expect(v2('KILDE_NEDE')).toMatchObject({
    komplett: false,
    kilder: [{ kilde: 'mva', tilstand: 'nede' }, {}, {}],
  });
  expect(JSON.parse(fil('frister/KILDE_NEDE.json')).kilder[0]).toMatchObject({
    kilde: 'mva',
    status: 'NEDE',
  });
  const flyttet = v2('UTSATT')
    .oppgaver.filter((o: { kilde: unknown }) => o.kilde)
    .map((o: { flytting: { aarsak: unknown } }) => o.flytting?.aarsak);
  expect(flyttet).toContainEqual({ type: 'kilde', aarsak: 'Innvilget søknad om utsettelse' });
  const aar = new Set(v1('FLERE_AAR').map((o: { frist: { frist: string } }) => o.frist.frist.slice(0, 4)));
  expect(aar).toEqual(new Set(['2025', '2026', '2027']));
  expect(v1('AVVIKENDE_AAR')).not.toEqual(v1('KILDE_NEDE'));
  expect(v2('FORFALT').oppgaver.find((o: { beloep: number | null }) => o.beloep)).toMatchObject({
    beloep: 842_550,
    betaling: { kid: '1234567897' },
  });
});

it('the errors are valid by the schema of errors', async () => {
  const feil = [...eksempler].filter(([navn]) => /^feil\/.*xml$/.test(navn));
  expect(feil).toHaveLength(4);
  for (const [navn, xml] of feil) expect(await feilIXml(xml, FEIL_XSD), navn).toEqual([]);
});
