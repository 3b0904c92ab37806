import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { ApiInnhold, JsonSkjema } from '#lib/contract/utvikler/openapi';
import { SPRAAK } from '#lib/domain/felles/spraak';
import { felttekst, OPENAPITEKSTER } from '#lib/messages/openapi';
import { APIFEIL } from '#lib/request/api/apifeil';
import { ROOT } from '../../start/paths';
import { alleFelt, FIL, makeDokument, writeDokument } from './dokument';
import { SENDT, SVART } from './skjemaer';

const dokument = makeDokument();
const operasjoner = Object.entries(dokument.paths).flatMap(([sti, metoder]) =>
  Object.entries(metoder).map(([metode, operasjon]) => ({ sti, metode, operasjon })),
);

/** Addresses for one machine each: the login, Altinn's question before it sends, and the mail provider's bounces. */
const IKKE_API = /^(auth|varsling|retur)\//;

/** All methods and paths of the APIs in app/api. Methods exported by name are accepted; those from `metodeIkkeTillatt` are refused. */
function ruter(): string[] {
  return readdirSync(join(ROOT, 'app/api'), { recursive: true, encoding: 'utf8' })
    .filter((fil) => fil.endsWith('route.ts') && !IKKE_API.test(fil))
    .flatMap((fil) => {
      const kilde = readFileSync(join(ROOT, 'app/api', fil), 'utf8');
      const sti = `/api/${fil.replace(/\/route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`;
      const metoder = [...kilde.matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b/gm)];
      // OPTIONS (CORS preflight) is not an operation of an API.
      return metoder.flatMap(([, metode = '']) =>
        metode === 'OPTIONS' ? [] : [`${metode.toLowerCase()} ${sti}`],
      );
    });
}

describe('the OpenAPI document', () => {
  it('is what the code makes; if not, run npm run openapi', () => {
    expect(readFileSync(FIL, 'utf8')).toBe(writeDokument());
  });

  it('has every address and method of the APIs, and no other', () => {
    expect(operasjoner.map(({ sti, metode }) => `${metode} ${sti}`).sort()).toEqual(ruter().sort());
  });

  it('is clean by the recommended rules of Redocly', async () => {
    const config = await createConfig({
      extends: ['recommended'],
    });
    const feil = await lintFromString({ source: writeDokument(), absoluteRef: FIL, config });
    // XML examples are strings, as the specification requires for non-JSON content. Redocly validates them against the schema
    // anyway.
    const andre = feil.filter(
      ({ ruleId, location }) =>
        !(ruleId === 'no-invalid-media-type-examples' && location[0]?.pointer?.includes('application~1xml')),
    );
    expect(andre.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it('contains every error code, in the format of each API', () => {
    const nevnt = new Set(
      operasjoner.flatMap(({ operasjon }) =>
        Object.values(operasjon.responses).flatMap((svar) => (svar['x-feil'] ?? []).map(({ navn }) => navn)),
      ),
    );
    // No operation answers this code: it is for unknown addresses.
    expect(Object.keys(APIFEIL).filter((navn) => !nevnt.has(navn))).toEqual(['ikke-funnet']);
  });

  it.each(SPRAAK)('has words for every field and parameter in %s, and none to spare', (spraak) => {
    const ord = OPENAPITEKSTER[spraak];
    const felt = alleFelt(dokument);
    const delt = felt.map((ett) => ett.split('.') as [string, string]);
    expect(delt.filter(([sted, navn]) => !felttekst(ord, sted, navn))).toEqual([]);
    const navn = new Set(delt.flatMap(([sted, ett]) => [`${sted}.${ett}`, ett]));
    expect(Object.keys(ord.felt).filter((ett) => !navn.has(ett))).toEqual([]);
  });
});

const zodskjema = ({ $ref = '' }: JsonSkjema): z.ZodType | undefined =>
  Object.entries<z.ZodType>({ ...SENDT, ...SVART }).find(([navn]) => $ref.endsWith(`/${navn}`))?.[1];

describe('a saved document is enough', () => {
  it('refers to nothing outside itself', () => {
    const tekst = JSON.stringify(dokument);
    expect(tekst).not.toContain('externalValue');
    expect([...tekst.matchAll(/"\$ref":"([^"]+)"/g)].filter(([, til]) => !til?.startsWith('#/'))).toEqual([]);
  });

  it('names a licence and a contact', () => {
    expect(dokument.info).toMatchObject({
      license: { identifier: 'MIT' },
      contact: { url: expect.stringMatching(/^https:/) },
    });
  });
});

describe('the examples', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(dokument, 'dokument');
  const innhold = operasjoner.flatMap(({ operasjon: { operationId, requestBody, responses } }) =>
    [requestBody?.content, ...Object.values(responses).map(({ content }) => content)].flatMap((alle) =>
      alle?.['application/json'] ? [[operationId, alle['application/json']] as [string, ApiInnhold]] : [],
    ),
  );

  it('are valid by the schema they stand beside, those in files too', () => {
    let antall = 0;
    for (const [id, { schema, examples = {} }] of innhold) {
      const gyldig = ajv.compile({ $ref: `dokument${schema.$ref}` });
      for (const [navn, { value: verdi }] of Object.entries(examples)) {
        expect(gyldig(verdi) || gyldig.errors, `${id} ${navn}`).toBe(true);
        // The zod schema of the code may be stricter than the JSON schema.
        expect(zodskjema(schema)?.safeParse(verdi).error, `${id} ${navn}`).toBeUndefined();
        antall++;
      }
    }
    expect(antall).toBeGreaterThan(30);
  });
});
