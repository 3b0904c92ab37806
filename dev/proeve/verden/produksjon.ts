import { generateKeyPairSync } from 'node:crypto';

/** A private key as a setting. */
export const key = (kid: string, bits = 2048) =>
  JSON.stringify({
    ...generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ format: 'jwk' }),
    kid,
  });

/** Settings that resemble those of production. */
export const PRODUKSJON: Record<string, string> = {
  MILJOE: 'produksjon',
  APP_URL: 'https://kalender.skatteetaten.no',
  DATABASE_URL: 'postgresql://kalender:x@db.example.no:5432/kalender?sslmode=verify-full',
  HEMMELIGHET: 'Vt7-q2Lx9_RmZ0bKfW4yHsJ8dPcN3aEu',
  IDPORTEN_ISSUER: 'https://idporten.no',
  IDPORTEN_CLIENT_ID: '1b9a7a42-6c7c-4a8e-9a55-0a4f0f3d2c11',
  IDPORTEN_JWK: key('2026-11'),
  MASKINPORTEN_ISSUER: 'https://maskinporten.no/',
  MASKINPORTEN_CLIENT_ID: '7d1f6f53-0f52-4a57-8b7e-3f0f7f6ad0aa',
  MASKINPORTEN_JWK: key('2026-11'),
  ALTINN_URL: 'https://platform.altinn.no',
  ALTINN_ABONNEMENTSNOEKKEL: '3fd0c6b1e9a24c6a',
  ENHETSREGISTERET_URL: 'https://data.brreg.no/enhetsregisteret/api',
};
