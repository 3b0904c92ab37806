import { pino } from 'pino';

/**
 * Structured log on stdout. Callers log codes, korrelasjonsid and counts, never people or what they did;
 * the redaction is the safety net for the day somebody forgets.
 */
export const logg = pino({
  level: process.env.LOGGNIVAA ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'pid',
      '*.pid',
      'foedselsnummer',
      '*.foedselsnummer',
      'cookie',
      '*.cookie',
      'authorization',
      '*.authorization',
    ],
    remove: true,
  },
});
