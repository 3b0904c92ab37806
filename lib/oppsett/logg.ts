import { pino } from 'pino';
import { maskerTekst, vask } from '#lib/oppsett/logg-vask';

const valgt = process.env.LOGGNIVAA ?? '';

/**
 * Structured log on stdout. Callers log codes, korrelasjonsid and counts, never people or what they did;
 * the washing is the safety net for the day somebody forgets.
 */
export const logg = pino(
  {
    // An unknown level is reported with the other faults of the settings. Until then the log needs a level it knows.
    level: valgt === 'silent' || Object.hasOwn(pino.levels.values, valgt) ? valgt : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: {
      logMethod([foerste, ...resten]: unknown[], metode) {
        const ord = resten.map((ett) => vask(ett));
        // An error alone has its own message as the message of the entry, which pino would take unwashed.
        const innhold =
          foerste instanceof Error
            ? [{ err: vask(foerste) }, ...(ord.length > 0 ? ord : [maskerTekst(foerste.message)])]
            : [vask(foerste), ...ord];
        metode.apply(this, innhold as Parameters<typeof metode>);
      },
    },
  },
  // Straight to the file descriptor, also where what is printed has become lines of this log (logg-utskrift.ts).
  pino.destination(1),
);
