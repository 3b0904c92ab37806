import { Ikon, type Ikonnavn } from '#components/ui/ikon';
import type { Produktomraade } from '#lib/domain/virksomhet/kodelister';

const IKONER: Readonly<Record<Produktomraade, Ikonnavn>> = {
  MVA: 'prosent',
  ARBEIDSGIVER: 'ansatte',
  FORSKUDDSSKATT: 'kroner',
  SKATTEMELDING: 'dokument',
  AKSJONAER: 'selskap',
  AARSREGNSKAP: 'dokument',
  RETTIGHETSHAVERE: 'eiere',
  BOKFOERING: 'bok',
  SAERAVGIFT: 'kalkulator',
  TOLL: 'globus',
  TREDJEPART: 'send',
  INNKREVING: 'brev',
};

const hasIkon = (omraade: string): omraade is Produktomraade => Object.hasOwn(IKONER, omraade);

/**
 * The icon of a produktomraade in a circle, as on the timeline. Decorative: the title says the same. A kilde
 * may have a produktomraade without an icon.
 */
export function OmraadeIkon({ produktomraade }: { produktomraade: string }) {
  return (
    <span className="inline-flex size-9 items-center justify-center rounded-full bg-azure-10 text-graphite-100">
      <Ikon navn={hasIkon(produktomraade) ? IKONER[produktomraade] : 'kalender'} className="size-5!" />
    </span>
  );
}
