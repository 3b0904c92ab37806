import { Lenke } from '#components/ui/lenke';
import { SendKnapp } from '#components/ui/send-knapp';
import { Varsel } from '#components/ui/varsel';
import type { Importfeil } from '#lib/contract/oversikt/importfil';
import { OPPLASTING, OVERSIKT } from '#lib/contract/skjema/oversikt-felt';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';

/** The page that reads a list of who is responsible, and notes. A plain form, so that it works without JavaScript. */
export function Importside({
  tekster,
  feil,
  stoerst,
  flest,
}: {
  tekster: Tekster;
  feil: Importfeil | null;
  /** The largest file, in megabytes, and the most lines. */
  stoerst: number;
  flest: number;
}) {
  const ord = tekster.oversikt.import;
  const grenser = { stoerst, flest: String(flest).replace(/\B(?=(\d{3})+$)/g, tekster.tall.tusenskille) };
  return (
    <div className="bredde artikkel space-y-4 pt-6">
      <h1>{ord.tittel}</h1>
      {feil && (
        <div role="alert" id="feil">
          <Varsel type="advarsel">{fill(ord.feil[feil], grenser)}</Varsel>
        </div>
      )}
      <p>{ord.ingress}</p>
      <ul className="list-disc pl-6">
        {ord.regler.map((regel) => (
          <li key={regel}>{fill(regel, grenser)}</li>
        ))}
      </ul>
      <form method="post" action={OPPLASTING} encType="multipart/form-data" className="space-y-4">
        <div>
          <label htmlFor="fil" className="felt-merke">
            {ord.fil}
          </label>
          <input
            id="fil"
            name="fil"
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            required
            aria-invalid={feil !== null || undefined}
            aria-describedby={feil ? 'feil' : undefined}
            className="felt"
          />
        </div>
        <p className="flex flex-wrap items-center gap-4">
          <SendKnapp>{ord.les}</SendKnapp>
          <Lenke href={OVERSIKT}>{tekster.oversikt.handling.avbryt}</Lenke>
        </p>
      </form>
    </div>
  );
}
