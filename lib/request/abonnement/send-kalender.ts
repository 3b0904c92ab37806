import type { IncomingMessage, ServerResponse } from 'node:http';
import { count } from '#lib/maaling/maaler';
import { hasEtag } from '#lib/request/felles/etag';

/** A calendar that has been read. */
export interface Fil {
  tekst: string;
  etag: string;
  endret: Date;
}

/** Answers without a body. */
export function sendUten(res: ServerResponse, status: number): void {
  res.writeHead(status, { 'Content-Length': '0', 'Cache-Control': 'no-store' }).end();
}

/** The last good answer, or «not changed», or no answer at all. */
export function sendUtenDatabase(req: IncomingMessage, res: ServerResponse, fil: Fil | undefined): void {
  const kjentFoer = req.headers['if-none-match'] !== undefined;
  count('abonnement', { utfall: fil || kjentFoer ? 'husket' : 'uten-svar' });
  if (fil) sendFil(req, res, fil);
  else if (kjentFoer) res.writeHead(304).end();
  else req.socket.destroy();
}

/** Sends a calendar as it is: no encoding of the content, which some programmes cannot read. */
export function sendFil(req: IncomingMessage, res: ServerResponse, { tekst, etag, endret }: Fil): void {
  res.setHeader('ETag', etag);
  res.setHeader('Last-Modified', endret.toUTCString());
  if (isKjent(req, etag, endret)) {
    res.writeHead(304).end();
    return;
  }
  const kropp = Buffer.from(tekst);
  res.writeHead(200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="frister.ics"',
    'Content-Length': kropp.length,
  });
  res.end(req.method === 'HEAD' ? undefined : kropp);
}

/**
 * Whether the programme has this answer already. The ETag decides when it is sent (RFC 9110, 13.2.2). A date counts only when it
 * is the very one that was sent with this text: another text may have been sent with a later one.
 */
function isKjent({ headers }: IncomingMessage, etag: string, endret: Date): boolean {
  const kjente = headers['if-none-match'];
  if (kjente !== undefined) return hasEtag(kjente, etag);
  return headers['if-modified-since'] === endret.toUTCString();
}
