import { Lenke, UtLenke } from '#components/ui/lenke';
import { Varsel } from '#components/ui/varsel';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import type { Tekster } from '#lib/messages/index';
import { Delingskort, type Delingsvisning } from './delingskort';
import { toDelingsord } from './delingsord';
import { GiDeling } from './grant-deling';

/** The message to show: what was just done, or interrupted. */
export type Delingsmelding = 'gitt' | 'trukket' | 'avbrutt' | 'avbruttTrekk';

const isStarted = ({ tilstand }: Delingsvisning) => tilstand === 'gjelder' || tilstand === 'kommer';

/**
 * The page of sharings: those in force, with a way to take them back, a form to give one, and earlier ones.
 */
export function Delingsside({
  tekster,
  organisasjonsnummer,
  delinger,
  partnere,
  melding,
  utkast,
  gi,
  trekk,
}: {
  tekster: Tekster;
  organisasjonsnummer: string;
  delinger: readonly Delingsvisning[];
  partnere: readonly { id: string; navn: string }[];
  melding: Delingsmelding | null;
  utkast: Record<string, string | undefined>;
  gi: (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;
  trekk: (form: FormData) => Promise<void>;
}) {
  const ord = tekster.deling;
  const [naa, foer] = [delinger.filter(isStarted), delinger.filter((deling) => !isStarted(deling))];
  return (
    <div className="bredde artikkel space-y-4 pt-6">
      <h1>{ord.tittel}</h1>
      {melding && (
        <Varsel type={melding === 'gitt' || melding === 'trukket' ? 'suksess' : 'advarsel'}>
          {ord[melding]}
        </Varsel>
      )}
      <p>{ord.ingress}</p>
      <p>
        {ord.regnskap} <UtLenke href={ord.altinnLenke}>{ord.altinn}</UtLenke>
      </p>
      <Lenke href="/innsyn">{ord.tilInnsyn}</Lenke>
      <section aria-labelledby="har-tilgang" className="space-y-3 pt-2">
        <h2 id="har-tilgang">{ord.naaTittel}</h2>
        {naa.length === 0 && <p>{ord.ingenNaa}</p>}
        <ul className="space-y-3">
          {naa.map((deling) => (
            <Delingskort
              tekster={tekster}
              key={deling.id}
              organisasjonsnummer={organisasjonsnummer}
              deling={deling}
              trekk={trekk}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="gi-tilgang" className="space-y-3 pt-4">
        <h2 id="gi-tilgang">{ord.giTittel}</h2>
        {partnere.length === 0 ? (
          <p>{ord.ingenPartnere}</p>
        ) : (
          <GiDeling
            ord={toDelingsord(tekster)}
            organisasjonsnummer={organisasjonsnummer}
            partnere={partnere}
            utkast={utkast}
            gi={gi}
          />
        )}
      </section>
      {foer.length > 0 && (
        <section aria-labelledby="har-hatt" className="space-y-3 pt-4">
          <h2 id="har-hatt">{ord.foerTittel}</h2>
          <ul className="space-y-3">
            {foer.map((deling) => (
              <Delingskort
                tekster={tekster}
                key={deling.id}
                organisasjonsnummer={organisasjonsnummer}
                deling={deling}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
