import type { ApiInnhold, ApiSvar } from '#lib/contract/utvikler/openapi';
import { openapiEn } from '#lib/messages/openapi-en';
import { APIFEIL, type ApiFeilkode, toFrifeil } from '#lib/request/api/apifeil';
import { eksempelfil, hasEksempel, toFil } from './eksempler';
import { ref } from './skjemaer';

/** What can go wrong with any call. */
const ALLE: readonly ApiFeilkode[] = ['ugyldig', 'feil-metode', 'uventet'];

/** With any call that has a token. */
const MED_TOKEN: readonly ApiFeilkode[] = [
  ...ALLE,
  'ugyldig-token',
  'feil-scope',
  'maskinporten-utilgjengelig',
  'database-utilgjengelig',
];

/** With any call that reads the calendar of a virksomhet. */
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

/** The mistakes of each kind of call. */
export const FEIL = {
  aapen: [...ALLE, 'for-mange-kall'],
  drift: ['feil-metode'],
  kalenderV1: [...INNSYN, 'avviklet', 'feil-accept', 'for-stort', 'feil-innholdstype'],
  fristerApi: [...INNSYN, 'ingen-frister', 'feil-accept'],
  oppgaver: [...INNSYN, 'ikke-innlogget'],
  hendelser: [...MED_TOKEN, 'ukjent-partner', 'ikke-tilgang', 'for-mange-kall', 'altinn-utilgjengelig'],
  kilde: [...MED_TOKEN, 'ikke-tilgang', 'ukjent-kilde', 'for-stort', 'feil-innholdstype', 'for-mange-kall'],
} as const satisfies Record<string, readonly ApiFeilkode[]>;

/** What a refusal comes with beside its body. */
const HODER: Readonly<Record<number, string>> = {
  401: 'WWW-Authenticate',
  403: 'WWW-Authenticate',
  405: 'Allow',
  429: 'Retry-After',
};

export const hode = (navn: string) => ({ [navn]: { $ref: `#/components/headers/${navn}` } });

/** The refusals of a call by status: each with the codes it can have. `fri` tells them as the Frister API does. */
export function makeFeilsvar(
  navn: readonly ApiFeilkode[],
  { fri = false, xml = false }: { fri?: boolean; xml?: boolean } = {},
): Record<string, ApiSvar> {
  const perStatus = new Map<number, { navn: ApiFeilkode; kode: string }[]>();
  for (const en of navn) {
    // An address refuses a method before it knows which of its calls it would have been.
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

/** With the examples that there are. */
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
