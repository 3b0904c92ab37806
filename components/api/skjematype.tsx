import { Fragment } from 'react';
import type { JsonSkjema } from '#lib/contract/utvikler/openapi';
import type { Openapitekster } from '#lib/messages/openapi';

type Ord = Openapitekster['side'];

/** Returns the name of the component that a reference points to. */
export const refnavn = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/** The type of a value: a word, its codes, or a link to its schema. */
export function Skjematype({ skjema, ord }: { skjema: JsonSkjema; ord: Ord }) {
  const valg = skjema.anyOf ?? skjema.oneOf;
  if (skjema.$ref) {
    const navn = refnavn(skjema.$ref);
    return (
      <a className="ds-lenke" href={`#skjema-${navn}`} translate="no">
        {navn}
      </a>
    );
  }
  if (skjema.const !== undefined) return <code>{String(skjema.const)}</code>;
  if (skjema.enum) return <Koder koder={skjema.enum} ord={ord} />;
  if (valg && !skjema.properties)
    return valg.map((del, nr) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the choices of a schema do not change
      <Fragment key={nr}>
        {nr > 0 && ord.eller}
        <Skjematype skjema={del} ord={ord} />
      </Fragment>
    ));
  if (skjema.items) {
    return (
      <>
        {ord.liste('')}
        <Skjematype skjema={skjema.items} ord={ord} />
      </>
    );
  }
  return typeord(skjema, ord);
}

function Koder({ koder, ord }: { koder: readonly unknown[]; ord: Ord }) {
  return (
    <>
      {koder.length > 1 && ord.verdier}
      {koder.map((kode, nr) => (
        <Fragment key={String(kode)}>
          {nr > 0 && ', '}
          <code className="wrap-anywhere">{String(kode)}</code>
        </Fragment>
      ))}
    </>
  );
}

function typeord({ type, format }: JsonSkjema, ord: Ord): string {
  const slag: Readonly<Record<string, string>> = ord.slag;
  const ett = (navn: string): string => slag[navn] ?? navn;
  if (format && slag[format]) return ett(format);
  if (type === undefined) return ord.slag.alt;
  return typeof type === 'string' ? ett(type) : type.map(ett).join(ord.eller);
}

/** Returns the limits on length, number and size, and the default. Includes those of a nullable value. */
export function grenser(skjema: JsonSkjema, ord: Ord): string[] {
  const deler = [skjema, ...(skjema.anyOf ?? [])];
  return deler.flatMap((del) => [
    ...(['minItems', 'maxItems', 'minLength', 'maxLength', 'minimum', 'maximum'] as const).flatMap((navn) => {
      const grense = del[navn];
      return grense === undefined ? [] : [ord.grenser[navn](grense)];
    }),
    ...(del.pattern ? [ord.grenser.pattern(`\`${del.pattern}\``)] : []),
    ...(del.default === undefined ? [] : [ord.grenser.default(`\`${String(del.default)}\``)]),
  ]);
}
