import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { type Avlesning, followTilstand } from './maaler';

/** Milliseconds between two checks of the event loop. */
const OPPLOESNING_MS = 10;

/** Measures the event loop, the memory and the age of this process. */
export function followProsess(): void {
  const loekke = monitorEventLoopDelay({ resolution: OPPLOESNING_MS });
  loekke.enable();
  // What is measured is the time between two checks.
  const sekunder = (ns: number) => Math.max(0, ns / 1e9 - OPPLOESNING_MS / 1e3) || 0;
  followTilstand('hendelsesloekke', () => {
    const lest: Avlesning<'hendelsesloekke'>[] = [
      [sekunder(loekke.percentile(50)), { andel: 'p50' }],
      [sekunder(loekke.percentile(99)), { andel: 'p99' }],
      [sekunder(loekke.max), { andel: 'max' }],
    ];
    loekke.reset();
    return lest;
  });
  followTilstand('minne', (): Avlesning<'minne'>[] => {
    const { rss, heapUsed, external } = process.memoryUsage();
    return [
      [rss, { slag: 'rss' }],
      [heapUsed, { slag: 'heap' }],
      [getHeapStatistics().heap_size_limit, { slag: 'heap-grense' }],
      [external, { slag: 'utenfor-heap' }],
    ];
  });
  followTilstand('oppe', () => [[process.uptime(), {}]]);
}
