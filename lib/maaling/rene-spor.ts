import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';

/**
 * The attributes that leave the process. Next writes whole addresses as attributes and in names, and an address may hold an
 * organisasjonsnummer or the secret of a calendar; so what is not listed here is removed, names included.
 */
const TILLATT = [
  'http.method',
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'http.status_code',
  'net.peer.name',
  'next.route',
  'next.span_type',
];

/** Wraps an exporter, so that it only gets what says nothing about anyone. */
export const makeRenEksport = (eksport: SpanExporter): SpanExporter => ({
  export: (spor, ferdig) => eksport.export(spor.map(toRent), ferdig),
  shutdown: () => eksport.shutdown(),
  forceFlush: async () => eksport.forceFlush?.(),
});

function toRent(spor: ReadableSpan): ReadableSpan {
  const attributes: Attributes = Object.fromEntries(
    Object.entries(spor.attributes).filter(([navn]) => TILLATT.includes(navn)),
  );
  const name = String(attributes['next.span_type'] ?? spor.instrumentationScope.name);
  // The message of a status and the events of a span have the texts of errors.
  const status = { code: spor.status.code };
  return Object.create(spor, {
    name: { value: name },
    attributes: { value: attributes },
    status: { value: status },
    events: { value: [] },
    links: { value: [] },
  });
}
