import type { Spraak } from '#lib/messages/index';

/** A text in a known language, or in `no`: Norwegian, when it is not known which. */
export interface Fremmedtekst {
  tekst: string;
  spraak: Spraak | 'no';
}

/** The free text of a kilde or a register, which may be in either Norwegian language. */
export const paaNorsk = (tekst: string | null | undefined): Fremmedtekst | null =>
  tekst ? { tekst, spraak: 'no' } : null;

/**
 * A text with parts in another language, such as the reason a kilde gives. Marks those parts, so that screen
 * readers pronounce them right (WCAG 3.1.2). On a page in bokmål, Norwegian parts are not marked.
 */
export function Fremmed({
  tekst,
  deler,
  spraak,
}: {
  tekst: string;
  /** The parts; those that the text does not contain are ignored. */
  deler: readonly (Fremmedtekst | null | undefined)[];
  /** The language of the page. */
  spraak: Spraak;
}) {
  const [del, ...resten] = deler.filter(
    (ett): ett is Fremmedtekst =>
      !!ett &&
      ett.spraak !== spraak &&
      !(ett.spraak === 'no' && spraak === 'nb') &&
      tekst.includes(ett.tekst),
  );
  if (!del) return tekst;
  const start = tekst.indexOf(del.tekst);
  return (
    <>
      <Fremmed tekst={tekst.slice(0, start)} deler={resten} spraak={spraak} />
      <span lang={del.spraak}>{del.tekst}</span>
      <Fremmed tekst={tekst.slice(start + del.tekst.length)} deler={resten} spraak={spraak} />
    </>
  );
}
