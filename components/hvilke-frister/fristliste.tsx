import { OmraadeIkon } from '#components/oppgave/omraade-ikon';
import { Valgfritt } from '#components/oppgave/valgfritt';
import { grupperPerDag } from '#lib/domain/oppgave/kalender';
import type { Tekster } from '#lib/messages/index';
import { dagOgMaaned } from '#lib/tekst/dato';
import { gjelderTekst, oppgavetittel } from '#lib/tekst/oppgave';
import { Forklaring } from './forklaring';
import type { FristVisning } from './frist-visning';

/** The year as in the portal's timeline, without status and marks, since there is no actual virksomhet. */
export function Fristliste({ tekster, frister }: { tekster: Tekster; frister: readonly FristVisning[] }) {
  const perNoekkel = new Map(frister.map((frist) => [frist.noekkel, frist]));
  return (
    <ol className="fristliste">
      {[...grupperPerDag(frister)].map(([dag, dagens]) => (
        <li key={dag} className="tidslinje-dag">
          <p className="tidslinje-dato font-bold">
            <time dateTime={dag}>{dagOgMaaned(tekster, dag)}</time>
          </p>
          <ul className="min-w-0">
            {dagens.map(({ noekkel }) => {
              const frist = perNoekkel.get(noekkel);
              return frist && <Frist tekster={tekster} key={noekkel} frist={frist} />;
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Frist({ tekster, frist }: { tekster: Tekster; frist: FristVisning }) {
  return (
    <li id={frist.noekkel} className="tidslinje-oppgave">
      <span className="tidslinje-ikon">
        <OmraadeIkon produktomraade={frist.produktomraade} />
      </span>
      <div className="min-w-0">
        <h3 className="text-base font-normal">{oppgavetittel(tekster, frist)}</h3>
        {frist.gjelder && <p className="text-sm text-graphite-70">{gjelderTekst(tekster, frist.gjelder)}</p>}
        <Forklaring tekster={tekster} frist={frist} />
      </div>
      {frist.frivillig && (
        <div className="tidslinje-status">
          <Valgfritt tekster={tekster} />
        </div>
      )}
    </li>
  );
}
