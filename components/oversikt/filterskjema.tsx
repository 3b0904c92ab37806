import { Avkryssing, Tekstfelt, Valgliste } from '#components/ui/felt';
import { Lenke } from '#components/ui/lenke';
import { SendKnapp } from '#components/ui/send-knapp';
import {
  KOLONNER,
  KOLONNER_VALGT,
  kolonnefelt,
  OVERSIKT,
  type Oversiktsvalg,
  oversiktSti,
} from '#lib/contract/skjema/oversikt-soek';
import type { Byraarom } from '#lib/domain/oversikt/byraa';
import { FORMVALG, SORTERINGER, STATUSVALG, UTEN_FILTER } from '#lib/domain/oversikt/filter';
import type { Tekster } from '#lib/messages/index';
import { regeltekst } from '#lib/tekst/oppgave';

/** An oppgave to choose: a produktomraade, and the rules in it. */
export interface Oppgavevalg {
  omraade: string;
  regler: readonly string[];
}

/** The choice of what is shown: a plain form, so that it works without JavaScript. */
export function Filterskjema({
  tekster,
  valg,
  oppgaver,
  rom,
}: {
  tekster: Tekster;
  valg: Oversiktsvalg;
  oppgaver: readonly Oppgavevalg[];
  rom: Pick<Byraarom, 'medlemmer' | 'meg'>;
}) {
  const ord = tekster.oversikt.filter;
  const { filter } = valg;
  const andre = rom.medlemmer.filter(({ id }) => id !== rom.meg);
  const omraader: Readonly<Record<string, string>> = tekster.produktomraader;
  const isListe = filter.vis === 'liste';
  return (
    <search className="skjul-i-utskrift">
      <form action={OVERSIKT} className="oversikt-filter" aria-label={ord.tittel}>
        {filter.vis !== UTEN_FILTER.vis && <input type="hidden" name="vis" value={filter.vis} />}
        {filter.naar && <input type="hidden" name="naar" value={filter.naar} />}
        <div className="oversikt-felter">
          <Valgliste id="oppgave" name="oppgave" merke={ord.oppgave} verdi={filter.oppgave ?? ''}>
            <option value="">{ord.alle}</option>
            {oppgaver.map(({ omraade, regler }) => (
              <optgroup key={omraade} label={omraader[omraade] ?? omraade}>
                <option value={omraade}>
                  {omraader[omraade] ?? omraade}: {ord.alle.toLowerCase()}
                </option>
                {regler.map((regel) => (
                  <option key={regel} value={regel}>
                    {regeltekst(tekster, regel).tittel}
                  </option>
                ))}
              </optgroup>
            ))}
          </Valgliste>
          <Valgliste id="ansvarlig" name="ansvarlig" merke={ord.ansvarlig} verdi={filter.ansvarlig ?? ''}>
            <option value="">{ord.alle}</option>
            <option value="meg">{ord.meg}</option>
            <option value="ingen">{ord.ingen}</option>
            {andre.map(({ id, navn }) => (
              <option key={id} value={id}>
                {navn}
              </option>
            ))}
          </Valgliste>
          <Valgliste id="form" name="form" merke={ord.form} verdi={filter.form ?? ''}>
            <option value="">{ord.alle}</option>
            {FORMVALG.map((form) => (
              <option key={form} value={form}>
                {ord.formvalg[form]}
              </option>
            ))}
          </Valgliste>
          {isListe && (
            <Valgliste id="status" name="status" merke={ord.status} verdi={filter.status}>
              {STATUSVALG.map((status) => (
                <option key={status} value={status}>
                  {ord.statusvalg[status]}
                </option>
              ))}
            </Valgliste>
          )}
          {isListe && (
            <Valgliste id="sorter" name="sorter" merke={ord.sorter} verdi={filter.sorter}>
              {SORTERINGER.map((sorter) => (
                <option key={sorter} value={sorter}>
                  {ord.sortervalg[sorter]}
                </option>
              ))}
            </Valgliste>
          )}
          <Tekstfelt id="sok" name="sok" merke={`${ord.soek}: ${ord.soekHjelp}`} verdi={filter.soek} />
        </div>
        <details>
          <summary className="ds-lenke cursor-pointer">{ord.flere}</summary>
          <div className="flex flex-wrap gap-x-6">
            <Avkryssing id="stjerne" name="stjerne" merke={ord.stjerne} verdi="1" krysset={filter.stjerne} />
            <Avkryssing
              id="valgfrie"
              name="valgfrie"
              merke={ord.valgfrie}
              verdi="1"
              krysset={filter.valgfrie}
            />
          </div>
          {isListe && (
            <fieldset>
              <legend className="felt-merke">{ord.kolonner}</legend>
              <input type="hidden" name={KOLONNER_VALGT} value="valgt" />
              <div className="flex flex-wrap gap-x-6">
                {KOLONNER.map((kolonne) => (
                  <Avkryssing
                    key={kolonne}
                    id={kolonnefelt(kolonne)}
                    name={kolonnefelt(kolonne)}
                    merke={tekster.oversikt.kolonne[kolonne]}
                    krysset={valg.kolonner.includes(kolonne)}
                  />
                ))}
              </div>
            </fieldset>
          )}
        </details>
        <p className="flex flex-wrap items-center gap-4">
          <SendKnapp>{ord.knapp}</SendKnapp>
          <Lenke href={oversiktSti({ filter: { ...UTEN_FILTER, vis: filter.vis }, kolonner: valg.kolonner })}>
            {ord.nullstill}
          </Lenke>
        </p>
      </form>
    </search>
  );
}
