import type { z } from 'zod';
import { isUtenforError } from '#lib/adapters/hent';
import { verifyMaskinportenToken } from '#lib/adapters/maskinporten-token';
import { ingenSoek } from '#lib/contract/felles/ingen-soek';
import type { Feltfeil } from '#lib/contract/xml-json/formatfeil';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import { isAppError } from '#lib/domain/felles/app-error';
import { LEVER_SCOPE } from '#lib/domain/kilde/kilde';
import { inAvdeling } from '#lib/oppsett/avdeling';
import { readTid, type Tid } from '#lib/request/felles/clock';
import { GRENSE_LEVERANDOER, withKallgrense } from '#lib/usecases/adgang/with-kallgrense';
import { apiKall, type Feilform, readSoek } from './api-kall';
import type { ApiFeilkode } from './apifeil';
import { Kallfeil } from './kallfeil';
import { readBytes, readKropp } from './read-kropp';
import { inRom } from './rom';
import { whenRead } from './write-long';

/** The scope that lets a partner read. The gate decides whose calendar it may read. */
export const KALENDER_SCOPE = 'skatteetaten:kalendertjeneste';

/** The scope of existing integrations with the Frister API. */
export const FRISTER_SCOPE = 'skatteetaten:frister';

/** The API in which calls from partners are counted. */
export const KALENDER_API = 'kalender';

interface Valg<B, S> {
  /** The scope, or scopes of which one is enough, that the token must have. */
  scope: string | readonly string[];
  /** The API in which calls are counted against the limits of the consumer; no limits when left out. */
  grense?: string;
  /** The schema of the body; no body is read when left out. */
  body?: z.ZodType<B>;
  /** The schema of the query parameters; none are accepted when left out. */
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

/** The default limit of a body, in bytes: enough for anything but a delivery. */
const VANLIG_STOERRELSE = 64 * 1024;

/**
 * Makes a route handler for another system: verifies its token from Maskinporten, requires the scope, parses
 * parameters and body, and turns errors into the error body of the sharing services. `run` returns the JSON
 * body; undefined gives 204, and a Response is sent unchanged. The use case decides what the caller may do.
 */
export function systemRoute<P extends Record<string, string>, B = undefined, S = unknown>(
  { scope, grense, body, soek, maksBytes = VANLIG_STOERRELSE }: Valg<B, S>,
  run: (kall: Systemkall<P, B, S>) => Promise<unknown>,
) {
  return (request: Request, { params }: { params: Promise<P> }): Promise<Response> =>
    systemKall(request, { scope, grense, maksBytes: body && maksBytes }, async ({ bytes, ...kall }) => {
      const svar = await run({
        request,
        params: await params,
        // Without a schema the type is its default, which the value here has.
        soek: readSoek(request, soek ?? (ingenSoek() as z.ZodType<S>)),
        body: body ? readKropp(request, bytes, body) : (undefined as B),
        ...kall,
      });
      if (svar instanceof Response) return svar;
      return svar === undefined
        ? new Response(null, { status: 204, headers: IKKE_HUSKES })
        : Response.json(svar, { headers: IKKE_HUSKES });
    });
}

/** Headers that forbid caching of answers about a virksomhet or person. */
export const IKKE_HUSKES = { 'Cache-Control': 'private, no-store' };

interface Kallvalg {
  scope: string | readonly string[];
  grense: string | undefined;
  /** The largest body, in bytes; no body is read when left out. */
  maksBytes?: number | undefined;
  feilform?: Feilform;
}

/**
 * The common part of every call from another system, whatever its formats. `run` gets the body when it has arrived,
 * so that a slow sender occupies no room that others wait for.
 */
export function systemKall(
  request: Request,
  { scope, grense, maksBytes, feilform }: Kallvalg,
  run: (kall: {
    system: Systemaktoer;
    tid: Tid;
    korrelasjonsid: string;
    bytes: Uint8Array;
  }) => Promise<Response>,
): Promise<Response> {
  const scopes = typeof scope === 'string' ? [scope] : scope;
  const avdeling = scopes.includes(LEVER_SCOPE) ? 'kilde' : 'partner';
  return apiKall(
    request,
    (korrelasjonsid) =>
      inAvdeling(avdeling, async () => {
        const system = await authenticate(request, scopes);
        return begrens(grense, system, async () => {
          const bytes = maksBytes === undefined ? INGEN : await readBytes(request, maksBytes);
          return inRom(avdeling, { request, consumer: system.consumer, bytes }, () =>
            run({ system, tid: readTid(), korrelasjonsid, bytes }),
          );
        });
      }),
    feilform,
  );
}

const INGEN = new Uint8Array();

/**
 * Runs a call within the limits of the consumer and its supplier.
 * @throws Kallfeil `for-mange-kall` when either has too many simultaneous calls, or too many within a short
 * time
 */
async function begrens(
  grense: string | undefined,
  { consumer, supplier }: Systemaktoer,
  run: () => Promise<Response>,
): Promise<Response> {
  if (grense === undefined) return run();
  const forConsumer = () => withKallgrense(grense, consumer, run, { ferdig: whenRead });
  // A supplier calls for many consumers, and has a higher limit than each of them.
  const kall =
    supplier === null
      ? await forConsumer()
      : await withKallgrense(`${grense}-leverandoer`, supplier, forConsumer, {
          grense: GRENSE_LEVERANDOER,
          ferdig: (indre) => ('svar' in indre ? whenRead(indre.svar) : undefined),
        }).then((ytre) => ('svar' in ytre ? ytre.svar : ytre));
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

/** Makes a refusal with the challenge of RFC 6750 § 3, which states no error when no token was sent. */
function refuse(kode: ApiFeilkode, detalj: Feltfeil, error?: string, scope?: string): Kallfeil {
  const felter = Object.entries({ realm: 'kalendertjenester', error, scope });
  const utfordring = felter.flatMap(([navn, verdi]) => (verdi === undefined ? [] : [`${navn}="${verdi}"`]));
  return new Kallfeil(kode, {
    detaljer: [detalj],
    headers: { 'WWW-Authenticate': `Bearer ${utfordring.join(', ')}` },
  });
}
