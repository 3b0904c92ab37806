import { parse } from 'pg-connection-string';

/** The database user of the PostgreSQL that the start script runs itself. */
export const INNEBYGD = 'innebygd';

/**
 * Returns why an address is unfit for production data, if it is: the embedded database, or another machine
 * without TLS that verifies the certificate. Parsed as node-postgres does, so that the result matches the
 * actual connection.
 */
export function databaseFault(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  if (new URL(value).username.startsWith(INNEBYGD)) return 'must not be the embedded database';
  try {
    const { host, ssl } = parse(value);
    if (!host || host.startsWith('/') || isLoopback(host.toLowerCase())) return undefined;
    return checksCertificate(ssl)
      ? undefined
      : 'must have TLS that checks the certificate (sslmode=verify-full)';
  } catch {
    return 'names a certificate file that cannot be read, or settings of TLS that do not go together';
  }
}

function checksCertificate(ssl: unknown): boolean {
  if (ssl === true) return true;
  return (
    typeof ssl === 'object' &&
    ssl !== null &&
    !('rejectUnauthorized' in ssl && ssl.rejectUnauthorized === false)
  );
}

/**
 * Whether a host name is this machine. `URL` has already normalised `127.1`, `0x7f.1` and `2130706433` to
 * 127.0.0.1.
 */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '').replace(/^\[|\]$/g, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    /^(127\.\d+\.\d+\.\d+|0\.0\.0\.0)$/.test(host) ||
    ['::', '::1'].includes(host) ||
    /^::ffff:(7f|127\.)/.test(host)
  );
}
