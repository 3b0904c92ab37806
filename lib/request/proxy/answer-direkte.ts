import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { logg } from '#lib/oppsett/logg';
import { followKaller } from '#lib/request/felles/kaller';
import { sendSvar } from './send-svar';

type Handler = (request: Request, valg: { params: Promise<never> }) => Promise<Response>;
/** The handlers of a route file, by method. */
export type Rute = Readonly<
  Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', Handler>>
>;

/** A route with the part of the address it is for. */
interface Direkterute {
  moenster: RegExp;
  rute: Rute;
}

/** Each bundle of Next has its own copy of this module, and only one of them starts the process. */
const ruter: Direkterute[] = [];

/** An address that has only one spelling. Next is left to find the route of any other. */
const ENKEL = /^[\w.~/-]+$/;

/**
 * Loads the routes that are answered before Next.
 * @param adresser the file of each, by its address as Next writes it: `/api/kilder/v1/[kilde]/status`
 */
export async function loadDirekte(adresser: Readonly<Record<string, () => Promise<Rute>>>): Promise<void> {
  const lastet = await Promise.all(
    Object.entries(adresser).map(async ([adresse, les]): Promise<Direkterute> => {
      const moenster = adresse.replace(/[.]/g, '\\.').replace(/\[(\w+)\]/g, '(?<$1>[^/]+)');
      return { moenster: new RegExp(`^${moenster}$`), rute: await les() };
    }),
  );
  ruter.splice(0, ruter.length, ...lastet);
}

/**
 * Answers a request with the handler of its route, as Next would have called it.
 * @returns false when the address is not one of those
 */
export function answerDirekte(req: IncomingMessage, res: ServerResponse): boolean {
  const { url = '', method = 'GET' } = req;
  const [sti = ''] = url.split('?', 1);
  if (!ENKEL.test(sti)) return false;
  for (const { moenster, rute } of ruter) {
    const params = moenster.exec(sti);
    if (!params) continue;
    // As in Next, HEAD is GET without its body.
    const handler = rute[(method === 'HEAD' ? 'GET' : method) as keyof Rute];
    if (!handler) return false;
    answer(req, res, handler, { ...params.groups }).catch((feil) => {
      logg.error({ err: feil }, 'an answer could not be completed');
      res.destroy();
    });
    return true;
  }
  return false;
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  handler: Handler,
  params: Record<string, string>,
): Promise<void> {
  const request = toRequest(req);
  followKaller(request, req.socket);
  const svar = await handler(request, { params: Promise.resolve(params as never) });
  await sendSvar(req, res, svar);
}

function toRequest(req: IncomingMessage): Request {
  const { method = 'GET', url = '/' } = req;
  const headers = new Headers();
  for (const [navn, verdi] of Object.entries(req.headers)) {
    if (typeof verdi === 'string') headers.set(navn, verdi);
    else for (const en of verdi ?? []) headers.append(navn, en);
  }
  const hasKropp = method !== 'GET' && method !== 'HEAD';
  return new Request(`http://localhost${url}`, {
    method,
    headers,
    ...(hasKropp && { body: Readable.toWeb(req) as ReadableStream<Uint8Array> & BodyInit, duplex: 'half' }),
  } as RequestInit);
}
