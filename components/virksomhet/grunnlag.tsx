import type { KalenderVisning } from '#components/kalender/kalender-visning';
import { Varsel } from '#components/ui/varsel';
import { canSeeBeloep, type Rett } from '#lib/domain/virksomhet/rett';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { heleDatoen } from '#lib/tekst/dato';
import { Kildestatus, Kildevarsel } from './kildestatus';

type Grunnlagsdel = Pick<
  KalenderVisning,
  'virksomhet' | 'avvikling' | 'registerdato' | 'utdatert' | 'kilder' | 'rett'
>;

/** What to know about the virksomhet and its kilder before trusting the frister. */
export function Varsler({
  tekster,
  kalender: { virksomhet, avvikling, registerdato, utdatert, kilder, rett },
}: {
  tekster: Tekster;
  kalender: Grunnlagsdel;
}) {
  const ord = tekster.frister;
  return (
    <div className="space-y-3 pb-4 empty:hidden">
      <Begrenset tekster={tekster} rett={rett} />
      {virksomhet.slettet && (
        <Varsel type="advarsel">{ord.slettet(heleDatoen(tekster, virksomhet.slettet))}</Varsel>
      )}
      {avvikling && !virksomhet.slettet && (
        <Varsel type="advarsel">
          {ord.avvikling[avvikling.verdi](avvikling.fraOgMed && heleDatoen(tekster, avvikling.fraOgMed))}
        </Varsel>
      )}
      {utdatert && <Varsel type="advarsel">{ord.utdatert(heleDatoen(tekster, registerdato))}</Varsel>}
      <Kildevarsel tekster={tekster} kilder={kilder} />
    </div>
  );
}

/** Says what is left out for a person who may see only a part of the calendar. */
export function Begrenset({ tekster, rett }: { tekster: Tekster; rett: Rett }) {
  if (rett.omraader === 'alle') return null;
  const ord = tekster.begrenset;
  const deler = [
    ...[...rett.omraader].map((omraade) => tekster.produktomraader[omraade]),
    ...(rett.krav ? [ord.krav] : []),
  ];
  return (
    <Varsel type="info">
      {fill(ord.bare, { omraader: deler.join(', ') })} {!canSeeBeloep(rett) && ord.utenBeloep}
    </Varsel>
  );
}

/** What the frister are based on, and warnings about the virksomhet. */
export function Grunnlag({ tekster, kalender }: { tekster: Tekster; kalender: Grunnlagsdel }) {
  return (
    <>
      <Varsler tekster={tekster} kalender={kalender} />
      <div className="space-y-3 pb-4">
        {!kalender.utdatert && (
          <p className="text-sm text-graphite-70">
            {tekster.frister.grunnlag(heleDatoen(tekster, kalender.registerdato))}
          </p>
        )}
        <Kildestatus tekster={tekster} kilder={kalender.kilder} />
      </div>
    </>
  );
}
