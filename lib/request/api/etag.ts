import { createHash } from 'node:crypto';

/**
 * An answer in JSON under a tag of what it says, or 304 for a caller that has it already. `grunnlag` is what two answers must have
 * in common to be the same; `kontroll` who may keep it, and for how long.
 */
export function withEtag(request: Request, body: string, grunnlag: string, kontroll: string): Response {
  const headers = { ETag: toEtag(grunnlag), 'Cache-Control': kontroll };
  if (kjenner(request, headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

const toEtag = (grunnlag: string): string =>
  `"${createHash('sha256').update(grunnlag).digest('base64url').slice(0, 27)}"`;

/** Whether the caller has this answer already. Compared weakly, since whoever compresses on the way makes the tag weak. */
function kjenner(request: Request, etag: string): boolean {
  const kjente = (request.headers.get('If-None-Match') ?? '').split(',').map((ett) => ett.trim());
  return kjente.includes('*') || kjente.some((ett) => ett.replace(/^W\//, '') === etag);
}
