import type { ReactNode } from 'react';
import type { Situasjonsvar } from '#lib/contract/regelverk/situasjon-soek';
import type { Veiviserfelt } from '#lib/contract/skjema/hvilke-frister';
import type { Tekster } from '#lib/messages/index';
import { Veiviserskjema } from './skjema';
import { Svaroversikt } from './svaroversikt';
import { toVeiviserord } from './veiviserord';

/** The wizard. Shows the questions first; once answered, the form is folded and the result is shown. */
export function Veiviserside({
  tekster,
  verdier,
  feil,
  aar,
  svar,
  resultat,
}: {
  tekster: Tekster;
  verdier: Readonly<Partial<Record<Veiviserfelt, string>>>;
  feil: Readonly<Record<string, string>>;
  aar: number;
  /** Null before the questions are answered, and while there are mistakes. */
  svar: Situasjonsvar | null;
  resultat: ReactNode;
}) {
  const ord = tekster.hvilkeFrister;
  const skjema = <Veiviserskjema ord={toVeiviserord(tekster)} verdier={verdier} feil={feil} aar={aar} />;
  return (
    <div className="bredde space-y-6 pt-8 print:space-y-3 print:pt-0">
      <h1>{ord.tittel}</h1>
      {svar ? (
        <>
          <Svaroversikt tekster={tekster} svar={svar} />
          <details className="skjul-i-utskrift artikkel">
            <summary className="ds-lenke cursor-pointer">{ord.endre}</summary>
            <div className="pt-4">{skjema}</div>
          </details>
          {resultat}
        </>
      ) : (
        <div className="artikkel space-y-6">
          <p className="text-lg">{ord.ingress}</p>
          <h2>{ord.skjemaTittel}</h2>
          {skjema}
        </div>
      )}
    </div>
  );
}
