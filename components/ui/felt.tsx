import type { ReactNode } from 'react';
import { Ikon } from './ikon';

/**
 * The fields of forms, in the design system's colours and measures. Its own components would bring its language
 * machinery to every page, and nothing here needs JavaScript.
 */
interface Felt {
  /** The id of the field, unique on the page. The error summary links to it. */
  id: string;
  name: string;
  /** The help below the label. */
  hjelp?: string | undefined;
  /** The mistake below the field. */
  feil?: string | undefined;
}

/** A list to choose one answer from. */
export function Valgliste({
  merke,
  verdi,
  children,
  ...felt
}: Felt & { merke: string; verdi: string | number; children: ReactNode }) {
  return (
    <div>
      <Merke {...felt} merke={merke} />
      <div className="valgliste text-azure-70">
        <select {...feltprop(felt)} defaultValue={verdi} className="felt">
          {children}
        </select>
        <Ikon navn="ned" />
      </div>
      <Feil {...felt} />
    </div>
  );
}

/** A line of text. */
export function Tekstfelt({
  merke,
  verdi,
  slag = 'annet',
  ...felt
}: Felt & {
  merke: string;
  verdi: string;
  /** What a browser may fill in, and which keyboard a telephone shows. */
  slag?: keyof typeof UTFYLLING;
}) {
  return (
    <div>
      <Merke {...felt} merke={merke} />
      <input {...feltprop(felt)} type="text" defaultValue={verdi} {...UTFYLLING[slag]} className="felt" />
      <Feil {...felt} />
    </div>
  );
}

/** Several lines of text. */
export function Tekstomraade({ merke, lengst, ...felt }: Felt & { merke: string; lengst: number }) {
  return (
    <div>
      <Merke {...felt} merke={merke} />
      <textarea {...feltprop(felt)} rows={4} maxLength={lengst} className="felt" />
      <Feil {...felt} />
    </div>
  );
}

const UTFYLLING = {
  annet: { autoComplete: 'off' },
  // Not type="email": the browser's own words about a mistake would not be in the language of the page.
  epost: { autoComplete: 'email', inputMode: 'email' },
  kode: { autoComplete: 'one-time-code', inputMode: 'numeric' },
} as const;

/** A question with few answers. The first one has the id of the field, so that the error summary can link to it. */
export function Radiogruppe({
  spoersmaal,
  valg,
  verdi,
  ...felt
}: Felt & {
  spoersmaal: string;
  valg: readonly (readonly [verdi: string, tekst: string, hjelp?: string])[];
  /** The chosen answer; undefined when none is. */
  verdi: string | undefined;
}) {
  return (
    <fieldset {...beskrivelse(felt)}>
      <legend className="felt-merke">{spoersmaal}</legend>
      <Hjelp {...felt} />
      <div className="grid gap-1 pt-2">
        {valg.map(([svar, tekst, hjelp], nr) => {
          const id = nr === 0 ? felt.id : `${felt.id}-${nr}`;
          return (
            <div key={svar}>
              <label className="radio">
                <input
                  type="radio"
                  id={id}
                  name={felt.name}
                  value={svar}
                  defaultChecked={svar === verdi}
                  aria-describedby={hjelp && `${id}-hjelp`}
                />
                <span>{tekst}</span>
              </label>
              <div className="pl-7 text-sm">
                <Hjelp id={id} hjelp={hjelp} />
              </div>
            </div>
          );
        })}
      </div>
      <Feil {...felt} />
    </fieldset>
  );
}

/** A question with boxes to tick. The first box has the id of the field, so that the error summary can link to it. */
export function Avkryssingsgruppe({
  spoersmaal,
  children,
  ...felt
}: Felt & { spoersmaal: string; children: ReactNode }) {
  return (
    <fieldset {...beskrivelse(felt)}>
      <legend className="felt-merke">{spoersmaal}</legend>
      <Hjelp {...felt} />
      <div className="pt-2">{children}</div>
      <Feil {...felt} />
    </fieldset>
  );
}

/** A box to tick. */
export function Avkryssing({
  merke,
  krysset,
  verdi,
  ...felt
}: Felt & {
  merke: string;
  krysset: boolean;
  /** What is sent when it is ticked; by default `on`. */
  verdi?: string;
}) {
  return (
    <div>
      <label className="radio">
        <input {...feltprop(felt)} type="checkbox" value={verdi} defaultChecked={krysset} />
        <span>{merke}</span>
      </label>
      <div className="pl-7">
        <Hjelp {...felt} />
      </div>
    </div>
  );
}

function Merke({ id, merke, hjelp }: Felt & { merke: string }) {
  return (
    <>
      <label htmlFor={id} className="felt-merke">
        {merke}
      </label>
      <Hjelp id={id} hjelp={hjelp} />
    </>
  );
}

function Hjelp({ id, hjelp }: Pick<Felt, 'id' | 'hjelp'>) {
  return (
    hjelp && (
      <p id={`${id}-hjelp`} className="text-graphite-70">
        {hjelp}
      </p>
    )
  );
}

function Feil({ id, feil }: Felt) {
  return (
    feil && (
      <p id={`${id}-feil`} className="felt-feil">
        <Ikon navn="advarsel" className="size-5" />
        {feil}
      </p>
    )
  );
}

const feltprop = (felt: Felt) => ({ id: felt.id, name: felt.name, ...beskrivelse(felt) });

/** Ties the help and the mistake to the field, for those who do not see them beside it. */
function beskrivelse({ id, hjelp, feil }: Felt) {
  const ider = [hjelp && `${id}-hjelp`, feil && `${id}-feil`].filter(Boolean);
  return {
    ...(ider.length > 0 && { 'aria-describedby': ider.join(' ') }),
    ...(feil && { 'aria-invalid': true }),
  };
}
