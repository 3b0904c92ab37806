import { SendKnapp } from '#components/ui/send-knapp';
import { Varsel } from '#components/ui/varsel';
import { klientsti, type Oversiktsvalg, writeOversiktsvalg } from '#lib/contract/skjema/oversikt-soek';
import type { Avvisning } from '#lib/domain/oversikt/massehandling';
import type { Tekster } from '#lib/messages/index';
import { fillAntall } from '#lib/messages/mal';

/** What was done about many frister, and to which it was not. */
export interface Resultatdel {
  id: string;
  antall: number;
  gjort: number;
  avvist: readonly { organisasjonsnummer: string; noekkel: string; navn: string; grunn: Avvisning }[];
  angret: boolean;
  kanAngres: boolean;
}

/** Says what was done, with links to what was not, and the way to undo it. */
export function Resultat({
  tekster,
  valg,
  resultat: { id, antall, gjort, avvist, angret, kanAngres },
  undo,
}: {
  tekster: Tekster;
  valg: Oversiktsvalg;
  resultat: Resultatdel;
  undo: (form: FormData) => Promise<void>;
}) {
  const ord = tekster.oversikt.handling;
  return (
    <div role="status" className="pb-3">
      <Varsel type={avvist.length > 0 ? 'advarsel' : 'suksess'}>
        <p>{fillAntall(angret ? ord.angret : ord.resultat, antall, { gjort, antall })}</p>
        {avvist.length > 0 && (
          <ul className="list-disc pl-6">
            {avvist.map((en) => (
              <li key={`${en.organisasjonsnummer} ${en.noekkel}`}>
                {en.grunn === 'ikkeTilgang' ? (
                  en.navn
                ) : (
                  <a href={klientsti(en, en, valg)} className="ds-lenke">
                    {en.navn}
                  </a>
                )}
                : {ord.grunn[en.grunn]}
              </li>
            ))}
          </ul>
        )}
        {kanAngres && (
          <form action={undo} className="pt-2">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="utvalg" value={writeOversiktsvalg(valg)} />
            <SendKnapp fylt={false}>{ord.angre}</SendKnapp>
          </form>
        )}
      </Varsel>
    </div>
  );
}
