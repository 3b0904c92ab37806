import { Ikon, type Ikonnavn } from '#components/ui/ikon';
import type { Celle } from '#lib/domain/oversikt/matrise';

/** The icon of what must be seen at a glance; the letter and the hidden words say the same. */
const IKON: Partial<Record<Celle | 'ikkeTilgang', Ikonnavn>> = {
  levert: 'hake',
  betalt: 'hake',
  forfalt: 'kryss',
  ikkeTilgang: 'laas',
};

/** A sign of the matrix: a letter or a number with a frame of its own, and words for those who do not see it. */
export function Tegn({ celle, tegn, tekst }: { celle: Celle | 'ikkeTilgang'; tegn: string; tekst: string }) {
  const ikon = IKON[celle];
  return (
    <span className={`tegn tegn-${celle}`} title={tekst}>
      {ikon && <Ikon navn={ikon} className="size-4!" />}
      <span aria-hidden="true">{tegn}</span>
      <span className="sr-only">{tekst}</span>
    </span>
  );
}
