import { addMaaneder, type Dato, maanedAv } from '#lib/domain/dag/dato';
import { gjenstaaendeBeloep, hovedoppgave, type Naa, type Rad, type Sum } from '#lib/domain/oppgave/naa';
import type { Tekster } from '#lib/messages/index';
import { fillAntall, writeKroner } from '#lib/messages/mal';
import { dagOgMaaned, maanedsnavn, storForbokstav } from '#lib/tekst/dato';

/** The sums to pay: overdue, this month, the next month, and in all. */
export function AaBetale({
  tekster,
  betale,
  neste: nesteRad,
  idag,
}: {
  tekster: Tekster;
  betale: Naa['betale'];
  /** The next frist. Shown here on a narrow screen, where its row is far down. */
  neste: Rad | null;
  idag: Dato;
}) {
  const ord = tekster.naa;
  const { forfalt, denne, neste, alt } = betale;
  const maaned = (dag: Dato) => storForbokstav(maanedsnavn(tekster, maanedAv(dag)));
  const linjer: [string, Sum, string][] = [
    [ord.forfalt, forfalt, 'text-burgundy-100 font-bold'],
    [maaned(idag), denne, ''],
    [maaned(addMaaneder(idag, 1)), neste, ''],
  ];
  return (
    <section aria-labelledby="betale" className="naa-betale naa-boks">
      <h2 id="betale">{ord.aaBetale}</h2>
      {alt.antall === 0 ? (
        <p className="pt-2 text-sm">{ord.ingenBeloep}</p>
      ) : (
        <dl className="sumliste">
          {linjer
            .filter(([, { antall }]) => antall > 0)
            .map(([navn, { sum }, farge]) => (
              <div key={navn}>
                <dt>{navn}</dt>
                <dd className={farge}>{writeKroner(tekster.tall, sum)}</dd>
              </div>
            ))}
          <div className="sumliste-alt">
            <dt>
              <span className="sm:hidden">{ord.aaBetaleIAlt}</span>
              <span className="hidden sm:inline">{ord.ialt}</span>
            </dt>
            <dd>{writeKroner(tekster.tall, alt.sum)}</dd>
          </div>
        </dl>
      )}
      {nesteRad && <NesteLinje tekster={tekster} rad={nesteRad} idag={idag} />}
      {alt.uten > 0 && <p className="pt-2 text-sm text-graphite-70">{fillAntall(ord.uten, alt.uten)}.</p>}
    </section>
  );
}

/** «Neste frist: 10. desember, 18 240 kroner» */
function NesteLinje({ tekster, rad, idag }: { tekster: Tekster; rad: Rad; idag: Dato }) {
  const { frist } = hovedoppgave(rad, idag);
  const beloep = gjenstaaendeBeloep(rad, idag);
  return (
    <p className="flex flex-wrap justify-between gap-x-2 pt-1 text-sm sm:hidden">
      <a href="#neste30" className="ds-lenke">
        {tekster.frister.neste}: {dagOgMaaned(tekster, frist.frist)}
      </a>
      {beloep !== null && <span>{writeKroner(tekster.tall, beloep)}</span>}
    </p>
  );
}
