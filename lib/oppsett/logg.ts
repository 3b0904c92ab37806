import { pino } from 'pino';
import { maskerTekst, vask } from '#lib/oppsett/logg-vask';

const valgt = process.env.LOGGNIVAA ?? '';

/**
 * Structured log on stdout. Callers log codes, korrelasjonsid and counts, never personal data; `vask` is the
 * safety net.
 */
export const logg = pino(
  {
    // An unknown level is reported with the other faults of the settings. Until then the default is used.
    level: valgt === 'silent' || Object.hasOwn(pino.levels.values, valgt) ? valgt : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: {
      logMethod([foerste, ...resten]: unknown[], metode) {
        const ord = resten.map((ett) => vask(ett));
        // For an error alone, pino would use its message unmasked.
        const innhold =
          foerste instanceof Error
            ? [{ err: vask(foerste) }, ...(ord.length > 0 ? ord : [maskerTekst(foerste.message)])]
            : [vask(foerste), ...ord];
        metode.apply(this, innhold as Parameters<typeof metode>);
      },
    },
  },
  // Directly to the file descriptor, also when printed output is redirected to this log (logg-utskrift.ts).
  pino.destination(1),
);
