import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { metrics } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  AggregationType,
  InstrumentType,
  MeterProvider,
} from '@opentelemetry/sdk-metrics';

/** Most series of one measure. What is above it is counted together. */
const FLESTE_SERIER = 2_000;
const LENGST_MS = 5_000;
/** How long a state may take to read. Shorter than Prometheus waits, so that the other measures are shown without it. */
const LESES_MS = 3_000;

const maaleservere = new WeakSet<Server>();

/** Whether a server only shows metrics: it has none of what the public one does before Next. */
export const isMaaleserver = (server: Server): boolean => maaleservere.has(server);

type Innsamlet = ReturnType<PrometheusExporter['collect']>;

/**
 * Shows states as they are now. The exporter repeats the last value of a state for as long as the process lives, also when it
 * could not be read, or when its label is gone; then no alert about what is missing would fire.
 */
class Eksport extends PrometheusExporter {
  #samles: Innsamlet | undefined;

  override selectAggregationTemporality(slag: InstrumentType): AggregationTemporality {
    return slag === InstrumentType.OBSERVABLE_GAUGE
      ? AggregationTemporality.DELTA
      : super.selectAggregationTemporality(slag);
  }

  /** Two who read at the same time get the same answer: a state that has been shown is not shown again. */
  override collect(): Innsamlet {
    this.#samles ??= super.collect({ timeoutMillis: LESES_MS }).finally(() => {
      this.#samles = undefined;
    });
    return this.#samles;
  }
}

export interface Maaleoppsett {
  port: number;
  host: string;
  /** What the process is, as labels of `target_info`. */
  ressurs: Readonly<Record<string, string>>;
}

/**
 * Starts to measure, and shows the metrics at `/metrics` on a port of its own.
 * @throws the error of `listen` when the port is taken
 */
export async function startMaaleserver({ port, host, ressurs }: Maaleoppsett): Promise<Server> {
  const eksport = new Eksport({ preventServerStart: true, withoutScopeInfo: true });
  metrics.setGlobalMeterProvider(
    new MeterProvider({
      resource: resourceFromAttributes(ressurs),
      readers: [eksport],
      views: [
        { instrumentName: '*', aggregationCardinalityLimit: FLESTE_SERIER },
        // pg-boss measures each of its statements. The jobs have measures of their own.
        { meterName: 'pg-boss', aggregation: { type: AggregationType.DROP } },
      ],
    }),
  );
  const server = createServer((req, res) => {
    if (req.url !== '/metrics') res.writeHead(404).end();
    else if (req.method !== 'GET') res.writeHead(405, { Allow: 'GET' }).end();
    else eksport.getMetricsRequestHandler(req, res);
  });
  maaleservere.add(server);
  server.requestTimeout = LENGST_MS;
  server.headersTimeout = LENGST_MS;
  server.maxConnections = 20;
  // A process that is done ends, whether or not somebody reads its metrics.
  server.unref();
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}
