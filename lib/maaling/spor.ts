import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { makeRenEksport } from './rene-spor';

/** The share of requests that are traced, where the caller has not decided. */
const ANDEL = 0.1;
/** How long a collector may take, and how many spans wait for it. More are dropped: nobody waits for a collector. */
const LENGST_MS = 3_000;
const FLESTE_VENTENDE = 2_048;

const globalt = globalThis as typeof globalThis & { kalenderSpor?: TracerProvider };

/** Sends traces of requests to a collector (OTLP over HTTP). Continues the trace of a caller that sent `traceparent`. */
export function startSpor(endepunkt: string, ressurs: Readonly<Record<string, string>>): void {
  const exporter = makeRenEksport(
    new OTLPTraceExporter({ url: `${endepunkt.replace(/\/$/, '')}/v1/traces`, timeoutMillis: LENGST_MS }),
  );
  const spor = new TracerProvider({
    resource: resourceFromAttributes(ressurs),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ANDEL) }),
    spanProcessors: [
      new BatchSpanProcessor({ exporter, exportTimeoutMillis: LENGST_MS, maxQueueSize: FLESTE_VENTENDE }),
    ],
  });
  trace.setGlobalTracerProvider(spor);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  globalt.kalenderSpor = spor;
}

/** The headers that let an outside system continue the trace; none when there is none. */
export function traceHeaders(): Record<string, string> {
  const hoder: Record<string, string> = {};
  if (globalt.kalenderSpor) propagation.inject(context.active(), hoder);
  return hoder;
}

/** Sends what waits, for as long as one export may take. */
export async function stopSpor(): Promise<void> {
  await globalt.kalenderSpor?.shutdown().catch(() => undefined);
}
