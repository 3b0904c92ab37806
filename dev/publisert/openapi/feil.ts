import type { ApiInnhold, ApiSvar } from '#lib/contract/utvikler/openapi';
import { openapiEn } from '#lib/messages/en/openapi';
import { APIFEIL, type ApiFeilkode, toFrifeil } from '#lib/request/api/apifeil';
import { eksempelfil, hasEksempel, toFil } from './eksempler';
import { ref } from './skjemaer';

/** The errors of any call. */
const ALLE: readonly ApiFeilkode[] = ['ugyldig', 'feil-metode', 'uventet'];

/** The errors of any call with a token. */
const MED_TOKEN: readonly ApiFeilkode[] = [
  ...ALLE,
  'ugyldig-token',
  'feil-scope',
  'maskinporten-utilgjengelig',
  'database-utilgjengelig',
  'opptatt',
];

/** The errors of any call that reads the calendar of a virksomhet. */
const INNSYN: readonly ApiFeilkode[] = [
  ...MED_TOKEN,
  'ukjent-partner',
  'ikke-tilgang',
  'samtykke-mangler',
  'samtykke-utloept',
  'utenfor-test',
  'utenfor-pilot',
  'bare-i-pilot',
  'ukjent-virksomhet',
  'slettet',
  'for-mange-kall',
  'altinn-utilgjengelig',
  'register-utilgjengelig',
];

/** The errors by kind of call. */
export const FEIL = {
  aapen: [...ALLE, 'for-mange-kall'],
  drift: ['feil-metode'],
  kalenderV1: [...INNSYN, 'avviklet', 'feil-accept', 'for-stort', 'feil-innholdstype'],
  fristerApi: [...INNSYN, 'ingen-frister', 'feil-accept'],
  oppgaver: [...INNSYN, 'ikke-innlogget'],
  hendelser: [...MED_TOKEN, 'ukjent-partner', 'ikke-tilgang', 'for-mange-kall', 'altinn-utilgjengelig'],
  kilde: [...MED_TOKEN, 'ikke-tilgang', 'ukjent-kilde', 'for-stort', 'feil-innholdstype', 'for-mange-kall'],
} as const satisfies Record<string, readonly ApiFeilkode[]>;

/** The headers of error answers by status. */
const HODER: Readonly<Record<number, string>> = {
  401: 'WWW-Authenticate',
  403: 'WWW-Authenticate',
  405: 'Allow',
  429: 'Retry-After',
  503: 'Retry-After',
};

export const hode = (navn: string) => ({ [navn]: { $ref: `#/components/headers/${navn}` } });

/** The error answers of a call by status, each with its possible codes. `fri` selects the codes of the Frister API. */
export function makeFeilsvar(
  navn: readonly ApiFeilkode[],
  { fri = false, xml = false }: { fri?: boolean; xml?: boolean } = {},
): Record<string, ApiSvar> {
  const perStatus = new Map<number, { navn: ApiFeilkode; kode: string }[]>();
  for (const en of navn) {
    // A wrong method is refused before the operation is known, so it has the common code.
    const { kode, status } = fri && en !== 'feil-metode' ? toFrifeil(en) : APIFEIL[en];
    perStatus.set(status, [...(perStatus.get(status) ?? []), { navn: en, kode }]);
  }
  return Object.fromEntries(
    [...perStatus].sort(([a], [b]) => a - b).map(([status, feil]) => [status, toSvar(status, feil, xml)]),
  );
}

function toSvar(status: number, feil: { navn: ApiFeilkode; kode: string }[], xml: boolean): ApiSvar {
  const ekstra = HODER[status];
  return {
    description: feil.map(({ navn, kode }) => `\`${kode}\`: ${openapiEn.koder[navn]}.`).join('\n'),
    headers: { ...hode('Korrelasjonsid'), ...(ekstra && hode(ekstra)) },
    content: {
      'application/json': toInnhold(feil, 'json'),
      ...(xml && { 'application/xml': toInnhold(feil, 'xml') }),
    },
    'x-feil': feil,
  };
}

/** The content of an error answer, with the examples that exist. */
function toInnhold(feil: { kode: string }[], format: 'json' | 'xml'): ApiInnhold {
  const filer = [...new Set(feil.map(({ kode }) => kode))]
    .map((kode): [string, string] => [kode, `feil/${kode}.${format}`])
    .filter(([, fil]) => hasEksempel(fil));
  return {
    schema: ref('Feil'),
    ...(filer.length > 0 && {
      examples: Object.fromEntries(
        filer.map(([kode, fil]) => [
          kode,
          { summary: kode, ...(format === 'json' ? { value: eksempelfil(fil) } : toFil(fil)) },
        ]),
      ),
    }),
  };
}
