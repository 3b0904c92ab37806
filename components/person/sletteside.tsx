import { Lenke } from '#components/ui/lenke';
import type { Tekster } from '#lib/messages/index';

/** The page that asks before everything is deleted: what is deleted, what is kept and why. */
export function Sletteside({ ord }: { ord: Tekster['person']['slett'] }) {
  const lister = [
    [ord.slettesTittel, ord.slettes],
    [ord.beholdesTittel, ord.beholdes],
  ] as const;
  return (
    <div className="bredde artikkel space-y-6 pt-6">
      <h1>{ord.tittel}</h1>
      <p>{ord.ingress}</p>
      {lister.map(([tittel, punkter]) => (
        <section key={tittel} className="space-y-2">
          <h2 className="text-lg">{tittel}</h2>
          <ul className="list-disc space-y-1 pl-6">
            {punkter.map((punkt) => (
              <li key={punkt}>{punkt}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>{ord.hjemmel}</p>
      <p>{ord.etterpaa}</p>
      {/* A plain form, as that of logging out: it works from a page of any build and without JavaScript. */}
      <form
        method="post"
        action="/opplysninger/slett/utfoer"
        className="flex flex-wrap items-center gap-x-6 gap-y-4"
      >
        <button type="submit" className="ds-pille ds-fylt">
          {ord.knapp}
        </button>
        <Lenke href="/opplysninger">{ord.avbryt}</Lenke>
      </form>
    </div>
  );
}
