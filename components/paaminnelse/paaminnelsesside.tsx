import { Tekstfelt } from '#components/ui/felt';
import { Mappe } from '#components/ui/mappe';
import { SendKnapp } from '#components/ui/send-knapp';
import { Varsel } from '#components/ui/varsel';
import type { Dato } from '#lib/domain/dag/dato';
import { type Kanal, type Paaminnelsesvalg, STANDARDSTEG } from '#lib/domain/paaminnelse/paaminnelse';
import type { Tekster } from '#lib/messages/index';
import { fill, fillAntall } from '#lib/messages/mal';
import { withUkedag } from '#lib/tekst/dato';
import { Epostdel } from './epostdel';
import { type Historikkvisning, Varslingshistorikk } from './historikk';
import type { Paaminnelseshandlinger, Valgvisning } from './paaminnelseshandlinger';
import { toPaaminnelsesord } from './paaminnelsesord';
import { Paaminnelsesskjema } from './paaminnelsesskjema';

/** From this many virksomheter on there is a search above the boxes. */
const SOEK_FRA = 20;

/** The page «Få påminnelse»: whether they are on, the next one, the choices, the address, and what was sent. */
export function Paaminnelsesside({
  tekster,
  valg,
  kanaler,
  venter,
  neste,
  historikk,
  virksomheter,
  antall,
  soek,
  melding,
  ...handlinger
}: {
  tekster: Tekster;
  /** Null when reminders are off. */
  valg: Valgvisning | null;
  /** The channels that can be used here. */
  kanaler: readonly Kanal[];
  /** The address that waits for its code. */
  venter: string | null;
  neste: { dag: Dato; brev: { emne: string; tekst: string } | null } | null;
  historikk: readonly Historikkvisning[];
  /** Those to tick: already chosen, or found by the search. */
  virksomheter: readonly { organisasjonsnummer: string; navn: string }[];
  /** How many the person may act for. */
  antall: number;
  soek: string;
  melding: keyof Tekster['paaminnelse']['melding'] | null;
} & Paaminnelseshandlinger) {
  const ord = tekster.paaminnelse;
  const nytt: Paaminnelsesvalg = {
    ...{ kanal: kanaler[0] ?? 'altinnPerson', steg: STANDARDSTEG, alle: true, virksomheter: [] },
    ...{ medBeloep: false, spraak: tekster.spraak },
  };
  return (
    <div className="bredde artikkel space-y-6 pt-6">
      <h1>{ord.tittel}</h1>
      {melding && (
        <Varsel type={melding === 'avbrutt' ? 'advarsel' : 'suksess'}>{ord.melding[melding]}</Varsel>
      )}
      <p>{ord.ingress}</p>
      {kanaler.length === 0 && <Varsel type="advarsel">{ord.kanalMangler}</Varsel>}
      {valg ? <Naavaerende {...{ tekster, valg, ...handlinger }} /> : <p>{ord.av}</p>}
      {valg && (valg.kanal === 'epost' || venter) && (
        <Epostdel {...{ tekster, venter, ...handlinger }} epost={valg.epost} epostAv={valg.epostAv} />
      )}
      {valg && <Neste tekster={tekster} neste={neste} />}
      <section aria-labelledby="valg" className="space-y-4">
        <h2 id="valg">{ord.valgTittel}</h2>
        {valg && valg.unntatt.length > 0 && <p>{fillAntall(ord.unntatt, valg.unntatt.length)}</p>}
        {antall >= SOEK_FRA && <Virksomhetssoek tekster={tekster} soek={soek} />}
        <Paaminnelsesskjema
          ord={toPaaminnelsesord(tekster)}
          valg={valg ?? nytt}
          isPaa={valg !== null}
          kanaler={kanaler}
          virksomheter={virksomheter}
          kanVelge={antall > 1}
          send={handlinger.lagre}
        />
      </section>
      <Varslingshistorikk tekster={tekster} rader={historikk} />
      <p className="text-sm text-graphite-70">{ord.tjenesten}</p>
    </div>
  );
}

/** Whether reminders are on, and the buttons to pause them or turn them off. */
function Naavaerende({
  tekster: { paaminnelse: ord },
  valg,
  pause,
  fortsett,
  slaaAv,
}: { tekster: Tekster; valg: Valgvisning } & Pick<Paaminnelseshandlinger, 'pause' | 'fortsett' | 'slaaAv'>) {
  return (
    <div className="space-y-3">
      <p className="font-bold">{valg.pauset ? ord.pausetNaa : ord.paa}</p>
      <div className="flex flex-wrap gap-3">
        <form action={valg.pauset ? fortsett : pause}>
          <button type="submit" className="ds-pille">
            {valg.pauset ? ord.fortsett : ord.pause}
          </button>
        </form>
        <form action={slaaAv}>
          <button type="submit" className="ds-pille">
            {ord.slaaAv}
          </button>
        </form>
      </div>
    </div>
  );
}

function Neste({
  tekster,
  neste,
}: {
  tekster: Tekster;
  neste: { dag: Dato; brev: { emne: string; tekst: string } | null } | null;
}) {
  const ord = tekster.paaminnelse;
  return (
    <section aria-labelledby="neste" className="space-y-3">
      <h2 id="neste">{ord.nesteTittel}</h2>
      <p>{neste ? fill(ord.neste, { dato: withUkedag(tekster, neste.dag) }) : ord.ingenNeste}</p>
      {neste?.brev && (
        <Mappe tittel={ord.slikSerDenUt}>
          <div className="space-y-2 pt-3">
            <p className="font-bold wrap-anywhere">
              {ord.emne}: {neste.brev.emne}
            </p>
            <p className="whitespace-pre-line wrap-anywhere">{neste.brev.tekst}</p>
          </div>
        </Mappe>
      )}
    </section>
  );
}

/** Finds virksomheter to tick among many. A plain GET form, so that it needs no JavaScript. */
function Virksomhetssoek({ tekster: { paaminnelse: ord }, soek }: { tekster: Tekster; soek: string }) {
  return (
    <search>
      <form action="/paaminnelser#valg" className="flex flex-wrap items-end gap-3">
        <div className="grow">
          <Tekstfelt id="soek" name="soek" merke={ord.soek} hjelp={ord.soekHjelp} verdi={soek} />
        </div>
        <SendKnapp fylt={false}>{ord.soekKnapp}</SendKnapp>
      </form>
    </search>
  );
}
