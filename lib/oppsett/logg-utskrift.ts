import { format, stripVTControlCharacters } from 'node:util';
import { logg } from '#lib/oppsett/logg';

/** The longest line, in characters. A longer one is logged in parts. */
const LENGSTE_LINJE = 64 * 1024;

type Nivaa = 'debug' | 'info' | 'warn' | 'error';
const KONSOLL: Readonly<Record<'debug' | 'log' | 'info' | 'warn' | 'error' | 'trace', Nivaa>> = {
  debug: 'debug',
  trace: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
};

/**
 * Redirects everything this process prints to our log: output from Next and other packages to the console,
 * stdout and stderr, warnings from Node, and uncaught errors. The log itself writes directly to the file
 * descriptor.
 */
export function samleUtskrift(): void {
  for (const [navn, nivaa] of Object.entries(KONSOLL)) {
    Reflect.set(console, navn, (...deler: unknown[]) => skriv(nivaa, format(...deler.map(withoutInnhold))));
  }
  Reflect.set(process.stdout, 'write', linjevis('info'));
  Reflect.set(process.stderr, 'write', linjevis('warn'));
  // Node's own listener bypasses both streams.
  process.removeAllListeners('warning');
  process.on('warning', (err) => logg.warn({ err, utskrift: true }, 'warning from Node'));
  process.on('uncaughtException', (err) => {
    logg.fatal({ err }, 'uncaught error');
    // Next adds a listener of its own when it starts to serve, and continues. Before that the process ends,
    // as it would have.
    if (process.listenerCount('uncaughtException') === 1) process.exit(1);
  });
}

/** Replaces an object by its class name, and an error by its stack, without attached properties. */
function withoutInnhold(verdi: unknown): unknown {
  if (verdi instanceof Error) return verdi.stack ?? String(verdi);
  return typeof verdi === 'object' && verdi !== null ? `[${verdi.constructor?.name ?? 'object'}]` : verdi;
}

function skriv(nivaa: Nivaa, tekst: string): void {
  const ren = stripVTControlCharacters(tekst).trim();
  if (ren !== '') logg[nivaa]({ utskrift: true }, ren);
}

/** Makes a stream `write` that logs each complete line. */
function linjevis(nivaa: Nivaa) {
  let rest = '';
  return (bit: string | Uint8Array, koding?: unknown, ferdig?: unknown): boolean => {
    rest += typeof bit === 'string' ? bit : Buffer.from(bit).toString('utf8');
    const linjer = rest.split('\n');
    rest = linjer.pop() ?? '';
    if (rest.length > LENGSTE_LINJE) linjer.push(rest);
    if (rest.length > LENGSTE_LINJE) rest = '';
    for (const linje of linjer) skriv(nivaa, linje);
    const kall = typeof koding === 'function' ? koding : ferdig;
    if (typeof kall === 'function') queueMicrotask(() => kall());
    return true;
  };
}
