import type { KalenderVisning } from '#components/kalender/kalender-visning';
import { Varsel } from '#components/ui/varsel';
import type { Tekster } from '#lib/messages/index';
import { heleDatoen } from '#lib/tekst/dato';
import { Kildestatus, Kildevarsel } from './kildestatus';

type Grunnlagsdel = Pick<
  KalenderVisning,
  'virksomhet' | 'avvikling' | 'registerdato' | 'utdatert' | 'kilder'
>;

/** What to know about the virksomhet and its kilder before trusting the frister. */
export function Varsler({
  tekster,
  kalender: { virksomhet, avvikling, registerdato, utdatert, kilder },
}: {
  tekster: Tekster;
  kalender: Grunnlagsdel;
}) {
  const ord = tekster.frister;
  return (
    <div className="space-y-3 pb-4 empty:hidden">
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
