import type { ApiInnhold } from '#lib/contract/utvikler/openapi';
import type { Openapitekster } from '#lib/messages/openapi';
import { Skjematype } from './skjematype';

/** A body in each of its formats: its schema, one example, and links to the others. */
export function Innhold({
  innhold,
  ord,
}: {
  innhold: Readonly<Record<string, ApiInnhold>>;
  ord: Openapitekster['side'];
}) {
  return Object.entries(innhold).map(([type, { schema, examples = {} }]) => (
    <div key={type} className="space-y-1">
      <p>
        <code className="wrap-anywhere">{type}</code>: <Skjematype skjema={schema} ord={ord} />
      </p>
      {Object.entries(examples).map(([navn, { value, 'x-fil': fil }]) =>
        fil ? (
          <p key={navn}>
            <a className="ds-lenke wrap-anywhere" href={fil}>
              {fil}
            </a>
          </p>
        ) : (
          <details key={navn}>
            <summary className="cursor-pointer">
              {ord.eksempel(navn)} ({type})
            </summary>
            <pre className="mt-1 bg-graphite-5 p-3 text-sm wrap-anywhere whitespace-pre-wrap">
              <code lang="nb">{JSON.stringify(value, null, 2)}</code>
            </pre>
          </details>
        ),
      )}
    </div>
  ));
}
