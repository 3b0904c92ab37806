/**
 * Returns the host for Next to listen on. When the proxy rewrites, Next calls every loopback address
 * «localhost»; listening on 127.0.0.1, it would take its own rewrites for another host and call itself
 * endlessly.
 */
export const nextHost = (host: string): string => (host === '127.0.0.1' ? 'localhost' : host);
