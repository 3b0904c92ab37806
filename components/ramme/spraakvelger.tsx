import { SPRAAKVALG, type Tekster } from '#lib/messages/index';

/** The language switch: each enabled language by its own name. Renders nothing when there is only one. */
export function Spraakvelger({ tekster, valg = SPRAAKVALG }: { tekster: Tekster; valg?: typeof SPRAAKVALG }) {
  if (valg.length < 2) return null;
  return (
    <form method="post" action="/spraak" aria-label={tekster.ramme.spraak} className="flex gap-x-4">
      {valg.map(({ spraak, navn }) => (
        <button
          key={spraak}
          type="submit"
          name="spraak"
          value={spraak}
          lang={spraak}
          {...(spraak === tekster.spraak ? { 'aria-current': 'true' } : {})}
          className="ds-tekstknapp aria-[current]:font-bold"
        >
          {navn}
        </button>
      ))}
    </form>
  );
}
