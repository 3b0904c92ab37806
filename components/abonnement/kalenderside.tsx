import { Tekstfelt } from '#components/ui/felt';
import { Mappe } from '#components/ui/mappe';
import { SendKnapp } from '#components/ui/send-knapp';
import { Varsel } from '#components/ui/varsel';
import type { Abonnementsvalg } from '#lib/domain/abonnement/abonnement';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { type Abonnementshandlinger, Abonnementskort, type Abonnementsvisning } from './abonnementskort';
import { toSkjemaord } from './abonnementsord';
import { Abonnementsskjema } from './abonnementsskjema';

/** From this many virksomheter on there is a search above the boxes. */
const SOEK_FRA = 20;

/** The page «Legg til i kalender»: the person's calendars, a form for a new one, and a file to import once. */
export function Kalenderside({
  tekster,
  aar,
  abonnementer,
  endres,
  virksomheter,
  antall,
  soek,
  melding,
  lagre,
  forny,
  slaaAv,
}: {
  tekster: Tekster;
  aar: number;
  abonnementer: readonly Abonnementsvisning[];
  /** The calendar to change; null for a new one. */
  endres: Abonnementsvisning | null;
  /** Those to tick: already chosen, or found by the search. */
  virksomheter: readonly { organisasjonsnummer: string; navn: string }[];
  /** How many the person may act for. */
  antall: number;
  soek: string;
  melding: 'slaattAv' | 'endret' | 'avbrutt' | null;
} & Abonnementshandlinger) {
  const ord = tekster.abonnement;
  const nytt: Abonnementsvalg = {
    ...{ navn: '', virksomheter: [], omfang: 'alt', internt: false, varsel: false, medNavn: false },
    spraak: tekster.spraak,
  };
  return (
    <div className="bredde artikkel space-y-6 pt-6">
      <h1>{ord.tittel}</h1>
      {melding && <Varsel type={melding === 'avbrutt' ? 'advarsel' : 'suksess'}>{ord[melding]}</Varsel>}
      <p>{ord.ingress}</p>
      {abonnementer.length > 0 && (
        <section aria-labelledby="dine" className="space-y-3">
          <h2 id="dine">{ord.dineTittel}</h2>
          <ul className="space-y-3">
            {abonnementer.map((abonnement) => (
              <Abonnementskort key={abonnement.id} {...{ tekster, abonnement, forny, slaaAv }} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="lag" className="space-y-4">
        <h2 id="lag" className="wrap-anywhere">
          {endres ? fill(ord.endreTittel, { navn: endres.navn || ord.kalendernavn }) : ord.lagTittel}
        </h2>
        {antall >= SOEK_FRA && <Soek tekster={tekster} soek={soek} endres={endres?.id ?? null} />}
        <Abonnementsskjema
          key={endres?.id}
          ord={toSkjemaord(tekster)}
          id={endres?.id ?? null}
          valg={endres ?? nytt}
          virksomheter={virksomheter}
          kanVelge={antall > 1}
          send={lagre}
        />
      </section>
      <Mappe tittel={ord.slikTittel}>
        <dl className="space-y-3 pt-3">
          {ord.slik.map(([program, hvordan]) => (
            <div key={program}>
              <dt className="font-bold">{program}</dt>
              <dd>{hvordan}</dd>
            </div>
          ))}
        </dl>
      </Mappe>
      <section aria-labelledby="engang" className="space-y-3">
        <h2 id="engang">{ord.enGangTittel}</h2>
        <p>{ord.enGang}</p>
        {/* A plain link: what it leads to is a file. */}
        <a href={`/frister/${aar}/frister.ics`} className="ds-pille" download>
          {fill(ord.lastNedAaret, { aar })}
        </a>
      </section>
    </div>
  );
}

/** Finds virksomheter to tick among many. A plain GET form, so that it needs no JavaScript. */
function Soek({ tekster, soek, endres }: { tekster: Tekster; soek: string; endres: string | null }) {
  const ord = tekster.abonnement;
  return (
    <search>
      <form action="/kalender#lag" className="flex flex-wrap items-end gap-3">
        {endres && <input type="hidden" name="endre" value={endres} />}
        <div className="grow">
          <Tekstfelt id="soek" name="soek" merke={ord.soek} hjelp={ord.soekHjelp} verdi={soek} />
        </div>
        <SendKnapp fylt={false}>{ord.soekKnapp}</SendKnapp>
      </form>
    </search>
  );
}
