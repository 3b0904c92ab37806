import type { ReactNode } from 'react';
import { Lenke } from '#components/ui/lenke';
import { Varsel } from '#components/ui/varsel';
import { type Oversiktsvalg, oversiktSti } from '#lib/contract/skjema/oversikt-soek';
import { VISNINGER } from '#lib/domain/oversikt/filter';
import type { Klient, LagretKlient } from '#lib/domain/oversikt/klient';
import type { Tekster } from '#lib/messages/index';
import { fill, fillAntall } from '#lib/messages/mal';
import { withKlokke } from '#lib/tekst/dato';
import { Borte } from './borte';
import { type Byraadel, Byraavalg } from './byraavalg';
import { Venter } from './venter';
import { Visninger, type Visningsvalg } from './visninger';

/** What the frame of the overview shows, whichever view is in it. */
export interface Oversiktsramme {
  tekster: Tekster;
  valg: Oversiktsvalg;
  antall: number;
  /** How many of them something is known about. */
  kjente: number;
  /** When Altinn last answered, in milliseconds since 1970. */
  lest: number | null;
  /** Whether the list of clients is recent enough for changes. */
  fersk: boolean;
  /** Whether Altinn has not answered yet. */
  henter: boolean;
  /** How many times the page has been opened while it waited. */
  forsoek: number;
  /** How many clients are being fetched from the register, and those it gives no answer about. */
  hentes: number;
  uten: readonly Pick<Klient, 'navn' | 'organisasjonsnummer'>[];
  tauseKilder: readonly string[];
  /** How many clients are seen only in part, and how many have unanswered questions. */
  delvise: number;
  mangler: number;
  borte: readonly LagretKlient[];
  byraa: Byraadel;
  /** Whether something in the address was not understood. */
  forstaatt: boolean;
  visninger: readonly Visningsvalg[];
  /** Whether a view could not be saved. */
  visningsfeil: boolean;
  handlinger: Record<
    'hideBorte' | 'chooseByraa' | 'setToPersoner' | 'addVisning' | 'deleteVisning',
    (form: FormData) => Promise<void>
  >;
  children: ReactNode;
}

/** The overview of every client of a person: the notices, the choice of view, and the view. */
export function Oversiktside({ children, ...props }: Oversiktsramme) {
  const { tekster, valg, antall } = props;
  const ord = tekster.oversikt;
  return (
    <div className="bredde oversikt pt-3 sm:pt-6">
      <nav aria-label={ord.visninger} className="skjul-i-utskrift border-b border-graphite-10">
        <ul className="flex flex-wrap gap-x-4 sm:gap-x-8">
          {VISNINGER.map((vis) => (
            <li key={vis}>
              <Lenke
                href={oversiktSti(valg, { vis })}
                className="hovedmeny"
                aktuell={valg.filter.vis === vis ? 'page' : undefined}
              >
                {ord.vis[vis]}
              </Lenke>
            </li>
          ))}
          {props.byraa.harEgne && props.byraa.valgt && (
            <li>
              <form method="post" action="/velg-virksomhet/bytt">
                <input type="hidden" name="til" value="/frister" />
                <button
                  type="submit"
                  name="organisasjonsnummer"
                  value={props.byraa.valgt}
                  className="hovedmeny cursor-pointer"
                >
                  {ord.vis.egne}
                </button>
              </form>
            </li>
          )}
        </ul>
      </nav>
      <h1 className="pt-4">{fillAntall(ord.tittel, antall)}</h1>
      <Varsler {...props} />
      {antall === 0 ? !props.henter && <p>{ord.ingen}</p> : children}
    </div>
  );
}

function Varsler(props: Omit<Oversiktsramme, 'children'>) {
  const { tekster, lest, fersk, uten, tauseKilder, delvise, mangler } = props;
  const ord = tekster.oversikt;
  const tid = lest === null ? '' : withKlokke(tekster, lest);
  return (
    <div className="space-y-2 pb-3">
      {lest !== null && fersk && <p className="text-sm text-graphite-70">{fill(ord.lest, { tid })}</p>}
      {lest !== null && !fersk && !props.henter && (
        <Varsel type="advarsel">{fill(ord.gammel, { tid })}</Varsel>
      )}
      <Venter {...props} isTom={props.kjente === 0} />
      {!props.forstaatt && <Varsel type="info">{ord.filter.ikkeForstaatt}</Varsel>}
      {props.visningsfeil && <Varsel type="advarsel">{ord.lagret.feil}</Varsel>}
      {tauseKilder.length > 0 && (
        <Varsel type="advarsel">{fill(ord.tauseKilder, { kilder: tauseKilder.join(', ') })}</Varsel>
      )}
      {uten.length > 0 && (
        <Varsel type="info">
          {fillAntall(ord.utenRegister, uten.length)}{' '}
          {uten
            .slice(0, FLEST_NAVN)
            .map(({ navn }) => navn)
            .join(', ')}
        </Varsel>
      )}
      <Borte tekster={tekster} borte={props.borte} hideBorte={props.handlinger.hideBorte} />
      <Byraavalg tekster={tekster} {...props.byraa} {...props.handlinger} />
      <Visninger tekster={tekster} valg={props.valg} visninger={props.visninger} {...props.handlinger} />
      {(delvise > 0 || mangler > 0) && (
        <p className="text-sm">
          {delvise > 0 && fillAntall(ord.delvis, delvise)} {mangler > 0 && fillAntall(ord.mangler, mangler)}
        </p>
      )}
    </div>
  );
}

/** How many names are written in one sentence. */
const FLEST_NAVN = 20;
