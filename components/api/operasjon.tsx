import type { ReactNode } from 'react';
import type { ApiOperasjon, ApiSvar } from '#lib/contract/utvikler/openapi';
import { felttekst, type Openapitekster } from '#lib/messages/openapi';
import { Feltliste } from './feltliste';
import { Innhold } from './innhold';
import { Kodetekst } from './kodetekst';
import { refnavn } from './skjematype';

interface Visning {
  sti: string;
  metode: string;
  operasjon: ApiOperasjon;
  ord: Openapitekster;
}

/** One operation, folded. Unfolds without JavaScript. */
export function Operasjon({ sti, metode, operasjon, ord }: Visning) {
  const { operationId, requestBody, responses } = operasjon;
  const { tittel, tekst } = ordFor(ord, operationId);
  const svar = Object.entries(responses);
  const feil = svar.filter(([, ett]) => ett['x-feil']);
  return (
    <details className="border-t border-graphite-30 py-3">
      <summary className="cursor-pointer">
        <h3 className="inline" id={operationId}>
          {tittel}
        </h3>
        <code className="block text-sm wrap-anywhere">
          {metode.toUpperCase()} {sti}
        </code>
      </summary>
      <div className="mt-3 space-y-4">
        <p className="max-w-prose">
          <Kodetekst tekst={tekst} />
        </p>
        <Del tittel={ord.side.adgang}>
          <ul className="list-disc pl-6">
            {adgang(operasjon, ord).map((hvem) => (
              <li key={hvem} className="wrap-anywhere">
                {hvem}
              </li>
            ))}
          </ul>
        </Del>
        <Parametre operasjon={operasjon} ord={ord} />
        {requestBody && (
          <Del tittel={ord.side.kropp}>
            <Innhold innhold={requestBody.content} ord={ord.side} />
          </Del>
        )}
        <Del tittel={ord.side.svar}>
          {svar
            .filter(([, ett]) => !ett['x-feil'])
            .map(([status, ett]) => (
              <Svar key={status} status={status} svar={ett} ord={ord} />
            ))}
        </Del>
        {feil.length > 0 && (
          <Del tittel={ord.side.feil}>
            <ul className="space-y-2">
              {feil.map(([status, ett]) => (
                <Feil key={status} status={status} svar={ett} ord={ord} />
              ))}
            </ul>
          </Del>
        )}
      </div>
    </details>
  );
}

function Del({ tittel, children }: { tittel: string; children: ReactNode }) {
  return (
    <div className="space-y-2">
      <h4 className="font-bold">{tittel}</h4>
      {children}
    </div>
  );
}

/** Returns the title and description of an operation in the language of the page. */
export function ordFor(ord: Openapitekster, id: string): { tittel: string; tekst: string } {
  const alle: Readonly<Record<string, { tittel: string; tekst: string }>> = ord.operasjoner;
  return alle[id] ?? { tittel: id, tekst: '' };
}

function adgang({ security }: ApiOperasjon, { side }: Openapitekster): string[] {
  if (security.length === 0) return [side.aapen];
  return security.map(({ maskinporten }) =>
    maskinporten ? maskinporten.map(side.scope).join(side.eller) : side.portalsesjon,
  );
}

function Parametre({ operasjon: { operationId, parameters = [] }, ord }: Pick<Visning, 'operasjon' | 'ord'>) {
  if (parameters.length === 0) return null;
  const hoder: Readonly<Record<string, string>> = ord.parametre;
  const felt = parameters.map((ett) =>
    'name' in ett
      ? {
          navn: ett.name,
          skjema: ett.schema,
          maaVaereMed: ett.required ?? false,
          tekst: felttekst(ord, operationId, ett.name),
        }
      : {
          navn: refnavn(ett.$ref),
          // Both are strings; one has a named format.
          skjema: refnavn(ett.$ref) === 'Korrelasjonsid' ? { format: 'uuid' } : { type: 'string' },
          maaVaereMed: false,
          tekst: hoder[refnavn(ett.$ref)],
        },
  );
  return (
    <Del tittel={ord.side.parametre}>
      <Feltliste felt={felt} sted={operationId} ord={ord} />
    </Del>
  );
}

function Svar({ status, svar, ord }: { status: string; svar: ApiSvar; ord: Openapitekster }) {
  const statusord: Readonly<Record<string, string>> = ord.status;
  return (
    <div className="space-y-1">
      <p>
        <strong>{status}</strong> <Kodetekst tekst={statusord[status] ?? svar.description} />
      </p>
      <Hoder svar={svar} ord={ord} />
      {svar.content && <Innhold innhold={svar.content} ord={ord.side} />}
    </div>
  );
}

function Feil({ status, svar, ord }: { status: string; svar: ApiSvar; ord: Openapitekster }) {
  const koder: Readonly<Record<string, string>> = ord.koder;
  return (
    <li>
      <strong>{status}</strong>
      <ul className="list-disc pl-6">
        {svar['x-feil']?.map(({ navn, kode }) => (
          <li key={navn}>
            <code>{kode}</code> <Kodetekst tekst={koder[navn] ?? navn} />
          </li>
        ))}
      </ul>
      <Hoder svar={svar} ord={ord} />
    </li>
  );
}

function Hoder({ svar: { headers = {} }, ord }: { svar: ApiSvar; ord: Openapitekster }) {
  const navn = Object.keys(headers);
  return navn.length === 0 ? null : (
    <p className="text-sm">
      {ord.side.felles}: <code className="wrap-anywhere">{navn.join(', ')}</code>
    </p>
  );
}
