import type { JsonSkjema } from '#lib/contract/utvikler/openapi';
import { felttekst, type Openapitekster } from '#lib/messages/openapi';
import { Kodetekst } from './kodetekst';
import { grenser, Skjematype } from './skjematype';

/** One field or parameter: its name, schema and description. */
export interface Felt {
  navn: string;
  skjema: JsonSkjema;
  maaVaereMed: boolean;
  tekst: string | undefined;
}

/** Returns the fields of an object, with the descriptions for the place it is used. */
export function feltene(
  { properties = {}, required = [] }: JsonSkjema,
  sted: string,
  ord: Openapitekster,
): Felt[] {
  return Object.entries(properties).map(([navn, skjema]) => ({
    navn,
    skjema,
    maaVaereMed: required.includes(navn),
    tekst: felttekst(ord, sted, navn),
  }));
}

/** Returns the unnamed objects in a value: the value itself, its choices, or the items of its list. */
function objekter(skjema: JsonSkjema): JsonSkjema[] {
  if (skjema.properties) return [skjema];
  return [...(skjema.anyOf ?? []), ...(skjema.oneOf ?? []), ...(skjema.items ? [skjema.items] : [])].flatMap(
    objekter,
  );
}

/** Lists fields, and nested below each the fields of its unnamed objects. */
export function Feltliste({ felt, sted, ord }: { felt: readonly Felt[]; sted: string; ord: Openapitekster }) {
  return (
    <ul className="space-y-2">
      {felt.map((ett) => (
        <li key={ett.navn} className="border-l-2 border-graphite-30 pl-3">
          <p>
            <code className="wrap-anywhere font-bold">{ett.navn}</code>{' '}
            <span className="text-sm">
              <Skjematype skjema={ett.skjema} ord={ord.side} />
              {ett.maaVaereMed && `, ${ord.side.maaVaereMed}`}
              {grenser(ett.skjema, ord.side).map((grense) => (
                <span key={grense} className="wrap-anywhere">
                  , <Kodetekst tekst={grense} />
                </span>
              ))}
            </span>
          </p>
          {ett.tekst && (
            <p>
              <Kodetekst tekst={ett.tekst} />
            </p>
          )}
          <Objekter skjema={ett.skjema} sted={sted} ord={ord} />
        </li>
      ))}
    </ul>
  );
}

/** Lists every object of a schema; more than one is a choice between them. */
export function Objekter({ skjema, sted, ord }: { skjema: JsonSkjema; sted: string; ord: Openapitekster }) {
  return objekter(skjema).map((objekt, nr) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the choices of a schema do not change
    <div key={nr} className="mt-2">
      {nr > 0 && <p className="mb-2 text-sm">{ord.side.eller.trim()}</p>}
      <Feltliste felt={feltene(objekt, sted, ord)} sted={sted} ord={ord} />
    </div>
  ));
}
