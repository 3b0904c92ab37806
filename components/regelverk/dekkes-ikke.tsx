import { Mappe } from '#components/ui/mappe';
import type { Tekster } from '#lib/messages/index';

/** What the calendar does not cover, so that an empty month is not misunderstood. Folded. */
export function DekkesIkke({ tekster }: { tekster: Tekster }) {
  const ord = tekster.dekkesIkke;
  return (
    <Mappe tittel={ord.tittel} tekst={ord.ingress}>
      <ul className="list-disc pl-6">
        {ord.punkter.map(({ hva, hvor }) => (
          <li key={hva}>{ord.punkt(hva, hvor)}</li>
        ))}
      </ul>
    </Mappe>
  );
}
