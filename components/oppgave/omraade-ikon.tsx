import { Ikon, type Ikonnavn } from '#components/ui/ikon';

const IKONER: Record<string, Ikonnavn> = {
  MVA: 'prosent',
  ARBEIDSGIVER: 'ansatte',
  FORSKUDDSSKATT: 'kroner',
  SKATTEMELDING: 'dokument',
  AKSJONAER: 'selskap',
  AARSREGNSKAP: 'dokument',
};

/** The icon of a produktomraade in a round, as on the timeline. Decoration: the title says the same. */
export function OmraadeIkon({ produktomraade }: { produktomraade: string }) {
  return (
    <span className="inline-flex size-9 items-center justify-center rounded-full bg-azure-10 text-graphite-100">
      <Ikon navn={IKONER[produktomraade] ?? 'kalender'} className="size-5!" />
    </span>
  );
}
