import type { Tekster } from '#lib/messages/index';

/** What the calendar does not cover, so that an empty month is not misunderstood. Folded. */
export function DekkesIkke({ tekster }: { tekster: Tekster }) {
  const ord = tekster.dekkesIkke;
  return (
    <details className="pt-6">
      <summary className="ds-lenke cursor-pointer">{ord.tittel}</summary>
      <p className="pt-2">{ord.ingress}</p>
      <ul className="list-disc pl-6">
        {ord.punkter.map(({ hva, hvor }) => (
          <li key={hva}>{ord.punkt(hva, hvor)}</li>
        ))}
      </ul>
    </details>
  );
}
