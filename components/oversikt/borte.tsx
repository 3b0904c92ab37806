import { SendKnapp } from '#components/ui/send-knapp';
import { idagIOslo } from '#lib/domain/dag/dato';
import type { LagretKlient } from '#lib/domain/oversikt/klient';
import type { Tekster } from '#lib/messages/index';
import { fill, fillAntall } from '#lib/messages/mal';
import { heleDatoen } from '#lib/tekst/dato';

/** Says which clients are gone since the person was last told. Renders nothing when none is. */
export function Borte({
  tekster,
  borte,
  hideBorte,
}: {
  tekster: Tekster;
  borte: readonly LagretKlient[];
  hideBorte: (form: FormData) => Promise<void>;
}) {
  if (borte.length === 0) return null;
  const ord = tekster.oversikt;
  const sist = Math.max(...borte.map((en) => en.borte ?? 0));
  return (
    <details className="skjul-i-utskrift">
      <summary className="ds-lenke cursor-pointer">{fillAntall(ord.borte, borte.length)}</summary>
      <div className="space-y-2 py-2">
        <p>{ord.borteTekst}</p>
        <ul className="list-disc pl-6">
          {borte.map(({ organisasjonsnummer, navn, borte: tid }) => (
            <li key={organisasjonsnummer}>
              {fill(ord.borteDag, { navn, dato: heleDatoen(tekster, idagIOslo(new Date(tid ?? 0))) })}
            </li>
          ))}
        </ul>
        <form action={hideBorte}>
          <input type="hidden" name="til" value={sist} />
          <SendKnapp fylt={false}>{ord.borteSett}</SendKnapp>
        </form>
      </div>
    </details>
  );
}
