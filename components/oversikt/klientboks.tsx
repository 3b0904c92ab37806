import {
  MERKSTI,
  type Oversiktsvalg,
  UTVALG,
  velgefelt,
  writeOversiktsvalg,
} from '#lib/contract/skjema/oversikt-soek';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { type Byraarom, findAnsvarlig, findMedlemsnavn, toMerkenavn } from '#lib/domain/oversikt/byraa';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { withMellomrom } from '#lib/tekst/organisasjonsnummer';
import { Kontroll } from './fristtabell';

/** Beside a frist of a client: whose it is, and what the firm has noted about it. */
export function Klientboks({
  tekster,
  klient,
  oppgave,
  rom,
  valg,
  til,
  setStjerne,
}: {
  tekster: Tekster;
  klient: { organisasjonsnummer: Organisasjonsnummer; navn: string; stjerne: boolean };
  /** The address of the page. */
  til: string;
  setStjerne: (form: FormData) => Promise<void>;
  oppgave: Oppgave;
  rom: Byraarom;
  valg: Oversiktsvalg;
}) {
  const ord = tekster.oversikt;
  const merke = rom.merker.get(toMerkenavn(klient.organisasjonsnummer, oppgave.noekkel));
  return (
    <section className="naa-boks">
      <h2 className="text-lg">{fill(ord.klientside, { navn: klient.navn })}</h2>
      <p className="text-sm text-graphite-70">{withMellomrom(klient.organisasjonsnummer)}</p>
      <form action={setStjerne} className="skjul-i-utskrift text-sm">
        <input type="hidden" name="organisasjonsnummer" value={klient.organisasjonsnummer} />
        <input type="hidden" name="til" value={til} />
        <button
          type="submit"
          name="stjerne"
          value={klient.stjerne ? 'nei' : 'ja'}
          className="ds-tekstknapp text-left"
        >
          {klient.stjerne ? '★' : '☆'}{' '}
          {fill(klient.stjerne ? ord.stjerne.fjern : ord.stjerne.sett, { navn: klient.navn })}
        </button>
      </form>
      <dl className="pt-2">
        <dt className="font-bold">{ord.kolonne.ansvarlig}</dt>
        <dd>{findMedlemsnavn(rom, findAnsvarlig(rom, klient, oppgave)) ?? ord.ingenAnsvarlig}</dd>
        {merke?.notat && (
          <>
            <dt className="font-bold">{ord.kolonne.notat}</dt>
            <dd className="whitespace-pre-wrap">{merke.notat}</dd>
          </>
        )}
      </dl>
      <Kontroll tekster={tekster} rom={rom} mal={ord.klargjort} merke={merke?.klargjort ?? null} />
      <Kontroll tekster={tekster} rom={rom} mal={ord.kontrollert} merke={merke?.kontrollert ?? null} />
      <form action={MERKSTI} className="skjul-i-utskrift flex flex-wrap gap-x-4 pt-2 text-sm">
        <input type="hidden" name={velgefelt(klient, oppgave)} value="on" />
        <input type="hidden" name={UTVALG} value={writeOversiktsvalg(valg)} />
        {(['ansvarlig', 'notat', 'klargjort', 'kontrollert'] as const).map((handling) => (
          <button key={handling} type="submit" name="handling" value={handling} className="ds-tekstknapp">
            {ord.handling.knapp[handling]}
          </button>
        ))}
      </form>
      <p className="text-sm text-graphite-70">{ord.handling.bareVi}</p>
    </section>
  );
}
