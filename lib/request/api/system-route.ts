import type { z } from 'zod';
import { isUtenforError } from '#lib/adapters/hent';
import { verifyMaskinportenToken } from '#lib/adapters/maskinporten-token';
import { ingenSoek } from '#lib/contract/felles/ingen-soek';
import type { Feltfeil } from '#lib/contract/xml-json/formatfeil';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import { isAppError } from '#lib/domain/felles/app-error';
import { readTid, type Tid } from '#lib/request/felles/clock';
import { GRENSE_LEVERANDOER, withKallgrense } from '#lib/usecases/adgang/with-kallgrense';
import { apiKall, type Feilform, readSoek } from './api-kall';
import type { ApiFeilkode } from './apifeil';
import { Kallfeil } from './kallfeil';
import { readKropp } from './read-kropp';

/** What lets a partner read. Whose calendar it may read is the gate's business. */
export const KALENDER_SCOPE = 'skatteetaten:kalendertjeneste';

/** What lets an existing integration ask in the shape of the Frister API. */
export const FRISTER_SCOPE = 'skatteetaten:frister';

/** The API that the calls of partners are counted in. */
export const KALENDER_API = 'kalender';

interface Valg<B, S> {
  /** What Maskinporten must have given the caller: this, or one of these. */
  scope: string | readonly string[];
  /** The API that calls are counted in, for limits by consumer; without it there are none. */
  grense?: string;
  /** The body; without it none is read. */
  body?: z.ZodType<B>;
  /** The parameters; without it there are none. */
  soek?: z.ZodType<S>;
  /** The largest body, in bytes. */
  maksBytes?: number;
}

interface Systemkall<P, B, S> {
  request: Request;
  params: P;
  body: B;
  soek: S;
  system: Systemaktoer;
  tid: Tid;
  korrelasjonsid: string;
}

/** Enough for anything but a whole delivery. */
const VANLIG_STOERRELSE = 64 * 1024;

/**
 * A route handler for another system: authenticates its token from Maskinporten, demands the scope, reads parameters and body, and
 * turns errors into the error body of the sharing services. What `run` gives is the answer; nothing is 204, and a Response is
 * sent as it is.
 * Who may do what with the scope is the use case's business.
 */
export function systemRoute<P extends Record<string, string>, B = undefined, S = unknown>(
  { scope, grense, body, soek, maksBytes = VANLIG_STOERRELSE }: Valg<B, S>,
  run: (kall: Systemkall<P, B, S>) => Promise<unknown>,
) {
  return (request: Request, { params }: { params: Promise<P> }): Promise<Response> =>
    systemKall(request, { scope, ...(grense !== undefined && { grense }) }, async (kall) => {
      const svar = await run({
        request,
        params: await params,
        // Without a schema the type of either is its default, which holds what is given here.
        soek: readSoek(request, soek ?? (ingenSoek() as z.ZodType<S>)),
        body: body ? await readKropp(request, body, maksBytes) : (undefined as B),
        ...kall,
      });
      if (svar instanceof Response) return svar;
      return svar === undefined
        ? new Response(null, { status: 204, headers: IKKE_HUSKES })
        : Response.json(svar, { headers: IKKE_HUSKES });
    });
}

/** No answer about anybody is kept by others. */
export const IKKE_HUSKES = { 'Cache-Control': 'private, no-store' };

/** What every call of another system has in common, whatever it reads and answers in. */
export function systemKall(
  request: Request,
  { scope, grense, feilform }: Pick<Valg<never, never>, 'scope' | 'grense'> & { feilform?: Feilform },
  run: (kall: { system: Systemaktoer; tid: Tid; korrelasjonsid: string }) => Promise<Response>,
): Promise<Response> {
  return apiKall(
    request,
    async (korrelasjonsid) => {
      const system = await authenticate(request, typeof scope === 'string' ? [scope] : scope);
      return begrens(grense, system, () => run({ system, tid: readTid(), korrelasjonsid }));
    },
    feilform,
  );
}

/** @throws Kallfeil `for-mange-kall` when the consumer or its supplier has too many calls going on, or has begun too many in a short time */
async function begrens<T>(
  grense: string | undefined,
  { consumer, supplier }: Systemaktoer,
  run: () => Promise<T>,
): Promise<T> {
  if (grense === undefined) return run();
  const forConsumer = () => withKallgrense(grense, consumer, run);
  // A supplier asks for many, and has more room than each of them, but not without end.
  const kall =
    supplier === null
      ? await forConsumer()
      : await withKallgrense(`${grense}-leverandoer`, supplier, forConsumer, GRENSE_LEVERANDOER).then(
          (ytre) => ('svar' in ytre ? ytre.svar : ytre),
        );
  if ('svar' in kall) return kall.svar;
  throw new Kallfeil('for-mange-kall', { headers: { 'Retry-After': String(kall.ventSekunder) } });
}

async function authenticate(request: Request, scopes: readonly string[]): Promise<Systemaktoer> {
  const sendt = request.headers.get('Authorization');
  if (sendt === null) throw refuse('ugyldig-token', { felt: 'Authorization', kode: 'mangler' });
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(sendt)?.[1];
  if (!token) throw refuse('ugyldig-token', { felt: 'Authorization', kode: 'feil-form' }, 'invalid_token');
  const system = await verify(token);
  if (scopes.some((scope) => system.scopes.includes(scope))) return system;
  const [scope = ''] = scopes;
  throw refuse('feil-scope', { felt: scope, kode: 'mangler' }, 'insufficient_scope', scope);
}

async function verify(token: string): Promise<Systemaktoer> {
  try {
    return await verifyMaskinportenToken(token);
  } catch (cause) {
    if (isUtenforError(cause)) throw new Kallfeil('maskinporten-utilgjengelig', { cause });
    if (!isAppError(cause, 'ugyldig-token')) throw cause;
    throw refuse('ugyldig-token', { felt: 'token', kode: cause.detaljer?.token ?? '' }, 'invalid_token');
  }
}

/** A refusal with the challenge of RFC 6750 § 3, which names no error to whoever sent no token. */
function refuse(kode: ApiFeilkode, detalj: Feltfeil, error?: string, scope?: string): Kallfeil {
  const felter = Object.entries({ realm: 'kalendertjenester', error, scope });
  const utfordring = felter.flatMap(([navn, verdi]) => (verdi === undefined ? [] : [`${navn}="${verdi}"`]));
  return new Kallfeil(kode, {
    detaljer: [detalj],
    headers: { 'WWW-Authenticate': `Bearer ${utfordring.join(', ')}` },
  });
}
