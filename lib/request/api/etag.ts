import { hasEtag, toEtag } from '#lib/request/felles/etag';

/**
 * Returns an answer with an ETag, JSON by default, or 304 when the caller has it already. `grunnlag` is the input of
 * the ETag; `kontroll` is the Cache-Control.
 */
export function withEtag(
  request: Request,
  body: string,
  grunnlag: string,
  kontroll: string,
  type = 'application/json',
): Response {
  const headers = { ETag: toEtag(grunnlag), 'Cache-Control': kontroll };
  if (hasEtag(request.headers.get('If-None-Match') ?? '', headers.ETag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': type } });
}
