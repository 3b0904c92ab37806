import { KnappLenke } from '#components/ui/lenke';
import { idagIOslo } from '#lib/domain/dag/dato';
import type { Personopplysninger } from '#lib/domain/person/personopplysninger';
import type { Tekster } from '#lib/messages/index';
import { heleDatoen } from '#lib/tekst/dato';

type Vist = Pick<Personopplysninger, 'gruppe' | 'antall' | 'foerste' | 'siste'>;

/** The page «Opplysninger om deg»: what is stored, why and for how long, the file with all of it, and the way to delete it. */
export function Opplysningsside({
  tekster,
  opplysninger,
}: {
  tekster: Tekster;
  opplysninger: readonly Vist[];
}) {
  const ord = tekster.person;
  return (
    <div className="bredde artikkel space-y-6 pt-6">
      <h1>{ord.tittel}</h1>
      <p>{ord.ingress}</p>
      <p>
        {/* A plain link: a download must not be prefetched, nor be taken for a page. */}
        <a href="/opplysninger/last-ned" className="ds-pille">
          {ord.lastNed}
        </a>
      </p>
      {opplysninger.map((en) => (
        <Gruppe key={en.gruppe} tekster={tekster} vist={en} />
      ))}
      <p>{ord.foedselsnummer}</p>
      <p>{ord.historikk}</p>
      <p>{ord.rettigheter}</p>
      <section aria-labelledby="slett" className="space-y-4">
        <h2 id="slett">{ord.slettTittel}</h2>
        <p>{ord.slettTekst}</p>
        <p>
          <KnappLenke href="/opplysninger/slett">{ord.tilSletting}</KnappLenke>
        </p>
      </section>
    </div>
  );
}

function Gruppe({ tekster, vist: { gruppe, antall, foerste, siste } }: { tekster: Tekster; vist: Vist }) {
  const ord = tekster.person;
  const om = ord.grupper[gruppe];
  const dag = (tid: Date) => heleDatoen(tekster, idagIOslo(tid));
  const rader = [
    [ord.hva, om.hva],
    [ord.hvorfor, om.hvorfor],
    [ord.hvorFra, om.hvorFra],
    [ord.hvemSer, om.hvemSer],
    [ord.hvorLenge, om.hvorLenge],
  ] as const;
  return (
    <section aria-labelledby={gruppe} className="space-y-2 border-t border-graphite-30 pt-4">
      <h2 id={gruppe} className="text-lg">
        {om.tittel}
      </h2>
      <p className="font-bold">
        {antall === 0 ? ord.ingen : `${ord.antall(antall)}.`}{' '}
        {foerste && siste && <span className="font-normal">{ord.fra(dag(foerste), dag(siste))}</span>}
      </p>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[8rem_1fr]">
        {rader.map(([navn, tekst]) => (
          <div key={navn} className="contents">
            <dt className="text-graphite-70 max-sm:pt-1">{navn}</dt>
            <dd>{tekst}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
