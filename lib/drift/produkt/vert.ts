/**
 * The host for Next to listen on. Next calls every loopback address «localhost» when the proxy rewrites; told to listen on 127.0.0.1
 * it would take its own rewrites for another host and ask itself for ever.
 */
export const nextHost = (host: string): string => (host === '127.0.0.1' ? 'localhost' : host);
