import { Utviklermeny, type Utviklerord } from '#components/utvikler/utviklerramme';
import type { ApiDokument } from '#lib/contract/utvikler/openapi';
import { OPENAPITEKSTER, type Openapitekster } from '#lib/messages/openapi';
import { Objekter } from './feltliste';
import { Kodetekst } from './kodetekst';
import { Operasjon } from './operasjon';
import { Skjematype } from './skjematype';

/** Shows the OpenAPI document in the language of the page, without JavaScript. */
export function Apiside({ dokument, ...utvikler }: Utviklerord & { dokument: ApiDokument }) {
  const { spraak } = utvikler;
  const ord = OPENAPITEKSTER[spraak];
  const grupper = Object.entries(ord.grupper);
  return (
    <div className="bredde space-y-6 pt-8">
      <Utviklermeny {...utvikler} side="api" />
      <h1>{ord.side.tittel}</h1>
      <p className="text-lg">{ord.side.ingress}</p>
      <p>
        <a className="ds-lenke" href="/openapi.json">
          {ord.side.dokument}
        </a>
      </p>
      {ord.tjeneste.beskrivelse.split('\n\n').map((avsnitt) => (
        <p key={avsnitt} className="max-w-prose">
          <Kodetekst tekst={avsnitt} />
        </p>
      ))}
      <nav aria-label={ord.side.tittel}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {grupper.map(([navn, gruppe]) => (
            <li key={navn}>
              <a className="ds-lenke" href={`#${navn}`}>
                {gruppe.navn}
              </a>
            </li>
          ))}
          <li>
            <a className="ds-lenke" href="#skjemaer">
              {ord.side.skjemaer}
            </a>
          </li>
        </ul>
      </nav>
      {grupper.map(([navn, gruppe]) => (
        <section key={navn} aria-labelledby={navn} className="pt-4">
          <h2 id={navn}>{gruppe.navn}</h2>
          <p className="mb-3">{gruppe.beskrivelse}</p>
          {operasjoner(dokument, navn).map((ett) => (
            <Operasjon key={ett.operasjon.operationId} {...ett} ord={ord} />
          ))}
        </section>
      ))}
      <Grunnlag ord={ord} />
      <Skjemaer dokument={dokument} ord={ord} />
    </div>
  );
}

function operasjoner({ paths }: ApiDokument, gruppe: string) {
  return Object.entries(paths).flatMap(([sti, metoder]) =>
    Object.entries(metoder)
      .filter(([, operasjon]) => operasjon.tags.includes(gruppe))
      .map(([metode, operasjon]) => ({ sti, metode, operasjon })),
  );
}

function Grunnlag({ ord }: { ord: Openapitekster }) {
  return (
    <section aria-labelledby="felles" className="space-y-3 pt-4">
      <h2 id="felles">{ord.side.grunnlagTittel}</h2>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[11rem_1fr]">
        {Object.entries(ord.hoder).map(([navn, tekst]) => (
          <div key={navn} className="contents">
            <dt>
              <code>{navn}</code>
            </dt>
            <dd className="mb-2">
              <Kodetekst tekst={tekst} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Skjemaer({ dokument, ord }: { dokument: ApiDokument; ord: Openapitekster }) {
  return (
    <section aria-labelledby="skjemaer" className="pt-4">
      <h2 id="skjemaer">{ord.side.skjemaer}</h2>
      <p className="mb-3">{ord.side.skjemaerTekst}</p>
      {Object.entries(dokument.components.schemas).map(([navn, skjema]) => (
        <details key={navn} className="border-t border-graphite-30 py-2">
          <summary className="cursor-pointer wrap-anywhere">
            <code className="font-bold">{navn}</code>
          </summary>
          {/* The anchor is inside the folded part, so that browsers unfold it when they navigate to it. */}
          <div id={`skjema-${navn}`} className="mt-2">
            {skjema.enum && <Skjematype skjema={skjema} ord={ord.side} />}
            <Objekter skjema={skjema} sted={navn} ord={ord} />
          </div>
        </details>
      ))}
    </section>
  );
}
