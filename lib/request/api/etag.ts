import { createHash } from 'node:crypto';

/**
 * Returns a JSON answer with an ETag, or 304 when the caller has it already. `grunnlag` is the input of the
 * ETag; `kontroll` is the Cache-Control.
 */
export function withEtag(request: Request, body: string, grunnlag: string, kontroll: string): Response {
  const headers = { ETag: toEtag(grunnlag), 'Cache-Control': kontroll };
  if (kjenner(request, headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

const toEtag = (grunnlag: string): string =>
  `"${createHash('sha256').update(grunnlag).digest('base64url').slice(0, 27)}"`;

/**
 * Whether the caller has this answer already. Weak comparison, since compression on the way makes the tag
 * weak.
 */
function kjenner(request: Request, etag: string): boolean {
  const kjente = (request.headers.get('If-None-Match') ?? '').split(',').map((ett) => ett.trim());
  return kjente.includes('*') || kjente.some((ett) => ett.replace(/^W\//, '') === etag);
}
