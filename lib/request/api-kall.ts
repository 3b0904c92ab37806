import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Feltfeil, toFeilliste } from '#lib/contract/feilliste';
import { isAppError } from '#lib/domain/app-error';
import { logg } from '#lib/logg';
import { tekster } from '#lib/messages/index';
import { FEILSIDER, isFeilkode } from './feilkode';

/** What was asked makes no sense; carries every reason why. */
class Soekefeil extends Error {
  override readonly name = 'Soekefeil';
  constructor(readonly feil: readonly Feltfeil[]) {
    super('the request is not valid');
  }
}

/**
 * What every call of an API has in common: a Korrelasjonsid that is the caller's own when one was sent, and errors as the
 * error body of the sharing services, never kept by anybody. `headers` are those of an answer without errors.
 */
export async function apiKall(request: Request, run: () => Promise<Response>): Promise<Response> {
  const sendt = request.headers.get('Korrelasjonsid');
  const erGyldig = sendt !== null && UUID.test(sendt);
  const korrelasjonsid = erGyldig ? sendt : randomUUID();
  let svar: Response;
  try {
    if (sendt !== null && !erGyldig) throw new Soekefeil([{ felt: 'Korrelasjonsid', kode: 'ugyldig-uuid' }]);
    svar = await run();
  } catch (feil) {
    svar = toFeilsvar(feil, korrelasjonsid);
  }
  svar.headers.set('Korrelasjonsid', korrelasjonsid);
  return svar;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The parameters of a request, read by their schema. One that stands twice reaches the schema as a list. */
export function lesSoek<S>(request: Request, schema: z.ZodType<S>): S {
  const { searchParams } = new URL(request.url);
  // Next's own, which it leaves in the address of a request for the parts of a page; nothing the caller said.
  searchParams.delete('_rsc');
  const soek: Record<string, string | string[]> = {};
  for (const navn of new Set(searchParams.keys())) {
    const [foerste = '', ...flere] = searchParams.getAll(navn);
    soek[navn] = flere.length > 0 ? [foerste, ...flere] : foerste;
  }
  const lest = schema.safeParse(soek);
  if (!lest.success) throw new Soekefeil(toFeilliste(lest.error));
  return lest.data;
}

function toFeilsvar(feil: unknown, korrelasjonsid: string): Response {
  const { kode, status, detaljer } = toApiFeil(feil);
  if (status === 500) logg.error({ korrelasjonsid, err: feil }, 'unexpected error in the API');
  const melding = [kode, ...detaljer.map(tilOrd)].join(' – ');
  return Response.json(
    { kode, melding, korrelasjonsid },
    { status, headers: { 'Cache-Control': 'private, no-store' } },
  );
}

function toApiFeil(feil: unknown): { kode: string; status: number; detaljer: readonly Feltfeil[] } {
  if (feil instanceof Soekefeil) return { kode: 'ugyldig', status: 400, detaljer: feil.feil };
  if (isAppError(feil, 'ikke-innlogget')) return { kode: feil.code, status: 401, detaljer: [] };
  if (isAppError(feil) && isFeilkode(feil.code)) {
    const detaljer = Object.entries(feil.detaljer ?? {}).map(([felt, kode]) => ({ felt, kode }));
    return { kode: feil.code, status: FEILSIDER[feil.code], detaljer };
  }
  return { kode: 'uventet', status: 500, detaljer: [] };
}

/** `loennsdag: uten-arbeidsgiver (what that means)`: a code for machines and words for whoever reads the log. */
function tilOrd({ felt, kode }: Feltfeil): string {
  const ord: Readonly<Record<string, string>> = tekster.api.feil;
  const lovlig: Readonly<Record<string, string>> = tekster.api.lovlig;
  const forklaring = kode === 'ugyldig-valg' ? lovlig[felt] : ord[kode];
  return `${felt}: ${kode}${forklaring ? ` (${forklaring})` : ''}`;
}
