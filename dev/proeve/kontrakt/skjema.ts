import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import draft06 from 'ajv/lib/refs/json-schema-draft-06.json';
import formats from 'ajv-formats';
import { memoryPages, validateXML } from 'xmllint-wasm';

const ROT = join(import.meta.dirname, '../../..');
const EGNE = join(ROT, 'public/skjema');
/** The folder of Skatteetaten's published schemas and samples. It lies outside the project and may be missing. */
const KONTRAKT = process.env.KONTRAKT ?? join(ROT, '../shared/kontrakt');
const NAVN = 'no.skatteetaten.innkreving.deling.kalendertjeneste.v1';

/** The schemas of one publisher. Each function returns the errors of a text; an empty list when it is valid. */
export interface Skjema {
  navn: string;
  feilIXml(xml: string): Promise<string[]>;
  feilIJson(json: string): string[];
}

function loadSkjema(navn: string, xsdFil: string, jsonFil: string): Skjema {
  const xsd = readFileSync(xsdFil, 'utf8');
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addMetaSchema(draft06);
  formats.default(ajv);
  const gyldig = ajv.compile(JSON.parse(readFileSync(jsonFil, 'utf8')));
  return {
    navn,
    feilIXml: (xml) => feilIXml(xml, xsd),
    feilIJson: (json) => (gyldig(JSON.parse(json)) ? [] : [ajv.errorsText(gyldig.errors)]),
  };
}

/** Validates a text against an XSD with xmllint. Returns the errors. */
export async function feilIXml(xml: string, xsd: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'svar.xml', contents: xml },
    schema: [xsd],
    initialMemoryPages: 64 * memoryPages.MiB,
    maxMemoryPages: memoryPages.GiB,
  });
  return errors.map(({ message }) => message);
}

export const EGET_SKJEMA = loadSkjema(
  'ours',
  join(EGNE, 'kalendertjeneste-v1.xsd'),
  join(EGNE, 'kalendertjeneste-v1.schema.json'),
);
export const FEIL_XSD = readFileSync(join(EGNE, 'feil-v1.xsd'), 'utf8');

const finnes = existsSync(KONTRAKT);
if (!finnes) console.warn(`The published schemas are not in ${KONTRAKT}: only our own schemas are tested`);

/** Our schemas, and the published ones if available. */
export const ALLE_SKJEMAER: readonly Skjema[] = finnes
  ? [
      EGET_SKJEMA,
      loadSkjema('published', join(KONTRAKT, `${NAVN}.xsd`), join(KONTRAKT, `${NAVN}-schema.json`)),
    ]
  : [EGET_SKJEMA];

/** The published samples by name (`eksempel-request.json`). Empty when not available. */
export const PUBLISERTE: ReadonlyMap<string, Buffer> = new Map(
  finnes
    ? ['request', 'respons'].flatMap((slag) =>
        ['json', 'xml'].map((type): [string, Buffer] => {
          const fil = `eksempel-${slag}.${type}`;
          return [fil, readFileSync(join(KONTRAKT, fil))];
        }),
      )
    : [],
);
