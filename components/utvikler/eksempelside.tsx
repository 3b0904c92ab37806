import type { ReactNode } from 'react';
import {
  EKSEMPELMAPPER,
  type Eksempelfil,
  SKJEMAFILER,
  toEksempelfil,
} from '#lib/contract/utvikler/eksempelfil';
import type { UtviklerTekster } from '#lib/messages/nb/utvikler';
import { Del, type Utviklerord, Utviklerramme } from './utviklerramme';

/** Returns the description of a scenario; an empty text when it has none (a test ensures that all have). */
export function scenarioOm({ scenarioer }: UtviklerTekster, navn: string): string {
  const kjente: Readonly<Record<string, string>> = scenarioer;
  return kjente[navn] ?? '';
}

/** Every schema and example file, for download. */
export function Eksempelside({
  ord,
  spraak,
  filer,
  feiltekst,
}: Utviklerord & {
  /** Paths below `/eksempler`. */
  filer: readonly string[];
  /** Returns the meaning of an error code. */
  feiltekst: (kode: string) => string;
}) {
  const { eksempler } = ord;
  const kjente = filer.flatMap((fil) => toEksempelfil(fil) ?? []);
  const resten = filer.filter((fil) => !toEksempelfil(fil));
  const grupper = (isFeil: boolean) => [
    ...new Set(kjente.filter(({ mappe }) => (mappe === 'feil') === isFeil).map(({ viser }) => viser)),
  ];
  return (
    <Utviklerramme ord={ord} spraak={spraak} side="eksempler" ingress={eksempler.ingress}>
      <Del id="skjema" tittel={eksempler.skjema}>
        <ul className="space-y-2">
          {Object.entries(SKJEMAFILER).map(([fil, slag]) => (
            <li key={fil}>
              <Fil href={`/skjema/${fil}`}>{fil}</Fil>
              <p>{eksempler.skjemaer[slag]}</p>
            </li>
          ))}
        </ul>
      </Del>
      <Del id="scenarioer" tittel={eksempler.perScenario}>
        {grupper(false).map((navn) => (
          <Gruppe key={navn} navn={navn} om={scenarioOm(ord, navn)} filer={kjente} ord={ord} />
        ))}
      </Del>
      <Del id="feil" tittel={eksempler.feil}>
        {grupper(true).map((kode) => (
          <Gruppe key={kode} navn={kode} om={feiltekst(kode)} filer={kjente} ord={ord} />
        ))}
      </Del>
      <Del id="lister" tittel={eksempler.lister}>
        <p>{eksempler.listeTekst}</p>
        <ul className="space-y-1">
          {resten.map((fil) => (
            <li key={fil}>
              <Fil href={`/eksempler/${fil}`}>{fil}</Fil>
            </li>
          ))}
        </ul>
      </Del>
    </Utviklerramme>
  );
}

function Gruppe({
  navn,
  om,
  filer,
  ord,
}: {
  navn: string;
  om: string;
  filer: readonly Eksempelfil[];
  ord: UtviklerTekster;
}) {
  const { mapper, deler, lastNed } = ord.eksempler;
  const mine = EKSEMPELMAPPER.flatMap((mappe) =>
    filer.filter((fil) => fil.viser === navn && fil.mappe === mappe),
  );
  const tekst = ({ mappe, del, format }: Eksempelfil) =>
    lastNed([mapper[mappe], ...(del ? [deler[del]] : [])].join(', '), format.toUpperCase());
  return (
    <article aria-labelledby={`om-${navn}`} className="space-y-2 border-t border-graphite-30 pt-3">
      <h3 id={`om-${navn}`}>{navn}</h3>
      <p>{om}</p>
      <ul className="flex flex-col gap-x-6 gap-y-1 sm:grid sm:grid-cols-2">
        {mine.map((fil) => (
          <li key={fil.fil}>
            <Fil href={`/eksempler/${fil.fil}`}>
              {tekst(fil)}
              <span className="sr-only">, {navn}</span>
            </Fil>
          </li>
        ))}
      </ul>
    </article>
  );
}

function Fil({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} download className="ds-lenke">
      {children}
    </a>
  );
}
