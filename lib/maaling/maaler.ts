import { type Attributes, type Counter, type Histogram, metrics } from '@opentelemetry/api';
import { HISTOGRAMMER, type Merkelapper, TELLERE, TILSTANDER } from './maal';

/** Limits of the buckets of durations, in seconds. */
const GRENSER = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 2, 5, 10, 30];

const meter = () => metrics.getMeter('kalendertjenester');

// On globalThis, since pages and routes are bundled separately and must use the same instruments. They are made at
// first use: what is made before the measuring starts never measures.
const globalt = globalThis as typeof globalThis & {
  kalenderInstrumenter?: Map<string, Histogram | Counter>;
};
globalt.kalenderInstrumenter ??= new Map();
const instrumenter = globalt.kalenderInstrumenter;

function instrument<T extends Histogram | Counter>(navn: string, lag: () => T): T {
  const kjent = instrumenter.get(navn);
  if (kjent) return kjent as T;
  const nytt = lag();
  instrumenter.set(navn, nytt);
  return nytt;
}

/** Starts to measure a duration. @returns the seconds so far */
export function startKlokke(): () => number {
  const fra = performance.now();
  return () => (performance.now() - fra) / 1000;
}

/** Records a duration in seconds. Costs nothing when nothing is measured. */
export function measure<N extends keyof typeof HISTOGRAMMER>(
  navn: N,
  sekunder: number,
  merkelapper: Merkelapper<(typeof HISTOGRAMMER)[N]>,
): void {
  const { navn: name, beskrivelse: description, enhet: unit } = HISTOGRAMMER[navn];
  instrument(name, () =>
    meter().createHistogram(name, { description, unit, advice: { explicitBucketBoundaries: GRENSER } }),
  ).record(sekunder, merkelapper as Attributes);
}

/** Counts something that has happened. */
export function count<N extends keyof typeof TELLERE>(
  navn: N,
  merkelapper: Merkelapper<(typeof TELLERE)[N]>,
  antall = 1,
): void {
  const { navn: name, beskrivelse: description, enhet: unit } = TELLERE[navn];
  instrument(name, () => meter().createCounter(name, { description, unit })).add(
    antall,
    merkelapper as Attributes,
  );
}

/** A state at this moment: a number and its labels. */
export type Avlesning<N extends keyof typeof TILSTANDER> = [number, Merkelapper<(typeof TILSTANDER)[N]>];

/** Has a state read each time the metrics are fetched. */
export function followTilstand<N extends keyof typeof TILSTANDER>(
  navn: N,
  les: () => readonly Avlesning<N>[] | Promise<readonly Avlesning<N>[]>,
): void {
  const { navn: name, beskrivelse: description, enhet: unit } = TILSTANDER[navn];
  meter()
    .createObservableGauge(name, { description, unit })
    .addCallback(async (resultat) => {
      for (const [tall, merkelapper] of await les()) resultat.observe(tall, merkelapper as Attributes);
    });
}
