import { Radiogruppe, Tekstomraade, Valgliste } from '#components/ui/felt';
import { Lenke } from '#components/ui/lenke';
import { SendKnapp } from '#components/ui/send-knapp';
import { Varsel } from '#components/ui/varsel';
import { LENGSTE_NOTAT } from '#lib/contract/skjema/oversikt-felt';
import { type Oversiktsvalg, oversiktSti } from '#lib/contract/skjema/oversikt-soek';
import type { Byraarom } from '#lib/domain/oversikt/byraa';
import type { Klientfrist } from '#lib/domain/oversikt/klient';
import { type Avvisning, type Handlingsvalg, toMarkeringsverdi } from '#lib/domain/oversikt/massehandling';
import type { Tekster } from '#lib/messages/index';
import { fill, fillAntall } from '#lib/messages/mal';
import { heleDatoen } from '#lib/tekst/dato';
import { utvalgstekst } from '#lib/tekst/oversikt';
import { radtittel } from '#lib/tekst/rad';

/** How many of the chosen frister are listed. */
export const VISTE_FRISTER = 20;

export interface MerksideProps {
  tekster: Tekster;
  handling: Handlingsvalg;
  /** The overview that one came from. */
  valg: Oversiktsvalg;
  /** Whether all of the overview is chosen, and not rows of it. */
  alle: boolean;
  frister: readonly Klientfrist[];
  avvist: ReadonlyMap<Avvisning, number>;
  rom: Byraarom;
  /** The most frister at once. */
  flest: number;
  /** The session ended before it was done. */
  avbrutt: boolean;
  /** The selection is not what was confirmed. */
  endret: boolean;
  /** What the action needs to find the same frister again. */
  felt: Readonly<Record<string, string>>;
  utfoer: (form: FormData) => Promise<void>;
}

/** The page that confirms what is to be done about many frister, in words. */
export function Merkside(props: MerksideProps) {
  const { tekster, handling, valg, alle, frister, avvist, rom, flest, felt } = props;
  const ord = tekster.oversikt.handling;
  const tilbake = <Lenke href={oversiktSti(valg, { side: valg.filter.side })}>{ord.avbryt}</Lenke>;
  const kan = frister.length > 0 && frister.length <= flest;
  return (
    <div className="bredde artikkel space-y-4 pt-6">
      <h1>{fillAntall(ord.spoersmaal[handling], frister.length)}</h1>
      {props.avbrutt && <Varsel type="advarsel">{ord.avbrutt}</Varsel>}
      {props.endret && <Varsel type="advarsel">{ord.endret}</Varsel>}
      {frister.length === 0 && <Varsel type="info">{ord.ingen}</Varsel>}
      {frister.length > flest && <Varsel type="advarsel">{fill(ord.forMange, { antall: flest })}</Varsel>}
      <p>{toMarkeringsverdi(handling) === undefined ? ord.bareVi : ord.klientenSer}</p>
      {alle && <p>{fill(ord.utvalg, { utvalg: utvalgstekst(tekster, valg.filter, rom) })}</p>}
      {frister.length > 0 && (
        <ul className="list-disc pl-6">
          {frister.slice(0, VISTE_FRISTER).map(({ klient, rad: { oppgave } }) => (
            <li key={`${klient.organisasjonsnummer} ${oppgave.noekkel}`}>
              {klient.navn}: {radtittel(tekster, [oppgave])}, {heleDatoen(tekster, oppgave.frist.frist)}
            </li>
          ))}
          {frister.length > VISTE_FRISTER && (
            <li>{fillAntall(ord.ogFlere, frister.length - VISTE_FRISTER)}</li>
          )}
        </ul>
      )}
      {[...avvist].map(([grunn, antall]) => (
        <p key={grunn}>
          {fillAntall(ord.ikkeMed, antall)} {ord.grunn[grunn]}.
        </p>
      ))}
      {kan ? (
        <form action={props.utfoer} className="space-y-4">
          {Object.entries(felt).map(([navn, verdi]) => (
            <input key={navn} type="hidden" name={navn} value={verdi} />
          ))}
          <Felter tekster={tekster} handling={handling} rom={rom} />
          <p className="flex flex-wrap items-center gap-4">
            <SendKnapp>{ord.utfoer}</SendKnapp>
            {tilbake}
          </p>
        </form>
      ) : (
        <p>{tilbake}</p>
      )}
    </div>
  );
}

function Felter({ tekster, handling, rom }: Pick<MerksideProps, 'tekster' | 'handling' | 'rom'>) {
  const ord = tekster.oversikt.handling;
  switch (handling) {
    case 'ansvarlig':
      return (
        <>
          <Valgliste id="medlem" name="medlem" merke={ord.hvem} verdi={rom.meg ?? ''}>
            <option value="">{ord.ingenAnsvarlig}</option>
            {rom.medlemmer.map(({ id, navn }) => (
              <option key={id} value={id}>
                {navn}
              </option>
            ))}
          </Valgliste>
          <Radiogruppe
            id="omfang"
            name="omfang"
            spoersmaal={ord.omfang}
            verdi="omraade"
            valg={[
              ['omraade', ord.omfangvalg.omraade],
              ['klient', ord.omfangvalg.klient],
            ]}
          />
        </>
      );
    case 'notat':
    case 'ikkeAktuell':
      return (
        <Tekstomraade
          id="notat"
          name="notat"
          merke={handling === 'notat' ? ord.notat : ord.grunnlag}
          hjelp={handling === 'notat' ? ord.notatHjelp : `${ord.notatHjelp} ${ord.bareVi}`}
          lengst={LENGSTE_NOTAT}
        />
      );
    default:
      return null;
  }
}
