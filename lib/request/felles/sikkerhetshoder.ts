import { env } from '#lib/oppsett/env';

/** The CSP of API answers: if a browser shows one as a page, nothing in it may run or be framed. */
export const API_CSP = `default-src 'none'; frame-ancestors 'none'`;

/** Returns the security headers of every answer. */
export function sikkerhetshoder(csp: string): Record<string, string> {
  return {
    'Content-Security-Policy': csp,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(env().APP_URL.startsWith('https://')
      ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}
