import { Ikon } from '#components/ui/ikon';
import { SPRAAKVALG, type Tekster } from '#lib/messages/index';
import { Nedtrekk } from './nedtrekk';

/** The language switch: each enabled language by its own name. Renders nothing when there is only one. */
export function Spraakvelger({ tekster, valg = SPRAAKVALG }: { tekster: Tekster; valg?: typeof SPRAAKVALG }) {
  if (valg.length < 2) return null;
  const { spraak: ord } = tekster.ramme;
  const valgt = valg.find(({ spraak }) => spraak === tekster.spraak);
  return (
    <Nedtrekk
      merke={
        <>
          <span className="sr-only">{ord}: </span>
          {valgt?.navn}
          <Ikon navn="ned" className="size-5!" />
        </>
      }
    >
      <form method="post" action="/spraak" aria-label={ord} className="flex flex-col items-start gap-y-2">
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
    </Nedtrekk>
  );
}
