import { Blaing } from '#components/ui/blaing';
import { type Oversiktsvalg, oversiktSti } from '#lib/contract/skjema/oversikt-soek';
import type { Dato } from '#lib/domain/dag/dato';
import type { Byraarom } from '#lib/domain/oversikt/byraa';
import { hasFremdrift } from '#lib/domain/oversikt/fristrad';
import type { Gruppe } from '#lib/domain/oversikt/liste';
import type { Listeside } from '#lib/domain/oversikt/listeside';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { heleDatoen } from '#lib/tekst/dato';
import { radtittel } from '#lib/tekst/rad';
import { Fristtabell, type Fristvisning } from './fristtabell';
import { Massevalg } from './massevalg';

/** A group whose frister are as the person may see them. */
export type Gruppevisning = Omit<Gruppe, 'frister'> & { frister: readonly Fristvisning[] };

/** The worklist: the frister of a page in groups, each group by oppgave and day, or by client. */
export function Klientliste({
  tekster,
  valg,
  liste,
  grupper,
  rom,
  idag,
  kanVelge,
}: {
  tekster: Tekster;
  valg: Oversiktsvalg;
  liste: Omit<Listeside, 'grupper'>;
  grupper: readonly Gruppevisning[];
  rom: Byraarom;
  idag: Dato;
  /** Whether frister can be chosen, to do something about many. */
  kanVelge: boolean;
}) {
  const ord = tekster.oversikt;
  const { filter } = valg;
  const rader = (
    <>
      {filter.status !== 'ferdig' && <p className="pb-2">{ord.naarHjelp[liste.naar]}</p>}
      {grupper.length === 0 && (
        <p className="py-4">{liste.treff === 0 && filter.naar ? ord.tomt : ord.tomtAlle}</p>
      )}
      {grupper.map((gruppe) => (
        <section key={gruppe.navn} aria-labelledby={toGruppeid(gruppe)} className="oversikt-gruppe">
          <div className="oversikt-gruppetopp">
            <h2 id={toGruppeid(gruppe)} className="text-lg">
              {gruppetittel(tekster, gruppe)}
            </h2>
            {gruppe.oppgave && hasFremdrift(gruppe.oppgave, idag) && (
              <p className="text-sm text-graphite-70">
                {fill(ord.gjort, { ferdige: gruppe.ferdige, antall: gruppe.antall })}
                <progress
                  aria-hidden="true"
                  className="oversikt-andel"
                  max={gruppe.antall}
                  value={gruppe.ferdige}
                />
              </p>
            )}
          </div>
          <Fristtabell
            {...{ tekster, rom, idag, kanVelge, valg }}
            tittel={gruppetittel(tekster, gruppe)}
            frister={gruppe.frister}
            perKlient={gruppe.klient !== null}
          />
        </section>
      ))}
    </>
  );
  return (
    <>
      {kanVelge && liste.treff > 0 ? (
        <Massevalg tekster={tekster} valg={valg} naar={liste.naar} treff={liste.treff}>
          {rader}
        </Massevalg>
      ) : (
        rader
      )}
      <Blaing
        ord={ord.blaing}
        side={liste.side}
        sider={liste.sider}
        lenke={(side) => oversiktSti(valg, { side })}
      />
    </>
  );
}

/** An id has no spaces. */
const toGruppeid = ({ navn }: Gruppevisning): string => `g-${navn.replaceAll(' ', '_')}`;

function gruppetittel(tekster: Tekster, { oppgave, klient }: Gruppevisning): string {
  if (!oppgave) return klient?.navn ?? '';
  return fill(tekster.oversikt.gruppe, {
    tittel: radtittel(tekster, [oppgave]),
    dato: heleDatoen(tekster, oppgave.frist.frist),
  });
}
