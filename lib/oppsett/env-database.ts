import { parse } from 'pg-connection-string';

/** The database user of the PostgreSQL that the start script runs itself. */
export const INNEBYGD = 'innebygd';

/**
 * What makes an address of a database unfit for people's data: the embedded one, or one on another machine without TLS that
 * checks the certificate. The address is read as node-postgres reads it, so that the answer is what will be done.
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

/** Whether a host name is this machine. `URL` has by now written `127.1`, `0x7f.1` and `2130706433` as 127.0.0.1. */
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
