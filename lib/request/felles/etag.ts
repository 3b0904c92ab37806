import { createHash } from 'node:crypto';

/** Returns a strong ETag of an answer. */
export const toEtag = (grunnlag: string): string =>
  `"${createHash('sha256').update(grunnlag).digest('base64url').slice(0, 27)}"`;

/**
 * Whether the caller has this answer already, by the value of its `If-None-Match`. Weak comparison, since compression on
 * the way makes the tag weak.
 */
export function hasEtag(ifNoneMatch: string, etag: string): boolean {
  const kjente = ifNoneMatch.split(',').map((ett) => ett.trim());
  return kjente.includes('*') || kjente.some((ett) => ett.replace(/^W\//, '') === etag);
}
