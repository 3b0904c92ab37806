import { Lenke } from '#components/ui/lenke';
import { SendKnapp } from '#components/ui/send-knapp';
import { Varsel } from '#components/ui/varsel';
import { IMPORTSTI } from '#lib/contract/skjema/oversikt-felt';
import { type Byraarom, findAnsvarlig, findMedlemsnavn, toMerkenavn } from '#lib/domain/oversikt/byraa';
import type { Importavvisning, Importendring } from '#lib/domain/oversikt/import';
import type { Klientfrist } from '#lib/domain/oversikt/klient';
import type { Tekster } from '#lib/messages/index';
import { fill, fillAntall } from '#lib/messages/mal';
import { radtittel } from '#lib/tekst/rad';

interface Utkast {
  id: string;
  antall: number;
  ansvarlige: number;
  notater: number;
  uendret: number;
  /** The first of those that are refused, and how many they are. */
  avvist: readonly { linje: number; grunn: Importavvisning }[];
  antallAvvist: number;
  /** The first changes. */
  endringer: readonly (Klientfrist & { endring: Importendring })[];
  rom: Byraarom;
}

/** What a list changes, before it does: a part of it, and how much there is. */
export function Importutkast({
  tekster,
  utkast,
  utfoer,
}: {
  tekster: Tekster;
  utkast: Utkast;
  utfoer: (form: FormData) => Promise<void>;
}) {
  const { antall, ansvarlige, notater, uendret, avvist, antallAvvist, endringer } = utkast;
  const ord = tekster.oversikt;
  const tall = { ansvarlige, notater };
  return (
    <div className="bredde space-y-4 pt-6">
      <h1>{fillAntall(ord.import.sammendrag, antall, tall)}</h1>
      <p>
        {fill(ord.import.detaljer, tall)} {fillAntall(ord.import.uendret, uendret)}
      </p>
      <p>{ord.handling.bareVi}</p>
      {antallAvvist > 0 && (
        <Varsel type="advarsel">
          <p>{fillAntall(ord.import.avvist, antallAvvist)}</p>
          <ul className="list-disc pl-6">
            {avvist.map(({ linje, grunn }) => (
              <li key={linje}>
                {fill(ord.import.linje, { nr: linje })} {ord.import.grunn[grunn]}
              </li>
            ))}
            {antallAvvist > avvist.length && (
              <li>{fillAntall(ord.handling.ogFlere, antallAvvist - avvist.length)}</li>
            )}
          </ul>
        </Varsel>
      )}
      {endringer.length > 0 && <Endringer tekster={tekster} utkast={utkast} />}
      <form action={utfoer} className="flex flex-wrap items-center gap-4">
        <input type="hidden" name="id" value={utkast.id} />
        {antall > 0 && <SendKnapp>{ord.handling.utfoer}</SendKnapp>}
        <Lenke href={IMPORTSTI}>{ord.import.annenFil}</Lenke>
      </form>
    </div>
  );
}

function Endringer({ tekster, utkast: { endringer, antall, rom } }: { tekster: Tekster; utkast: Utkast }) {
  const ord = tekster.oversikt;
  const ingen = <em>{ord.ingenAnsvarlig}</em>;
  return (
    <>
      <table className="oversikt-tabell">
        <caption className="sr-only">{ord.import.endringer}</caption>
        <thead>
          <tr>
            {[
              ord.kolonne.klient,
              ord.kolonne.oppgave,
              ord.import.felt,
              ord.import.foer,
              ord.import.etter,
            ].map((tittel) => (
              <th key={tittel} scope="col">
                {tittel}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {endringer.flatMap(({ klient, rad: { oppgave }, endring: { ansvarlig, notat } }) => {
            const navn = toMerkenavn(klient.organisasjonsnummer, oppgave.noekkel);
            const felles = { klient: klient.navn, oppgave: radtittel(tekster, [oppgave]) };
            return [
              ...(ansvarlig
                ? [
                    {
                      ...{ ...felles, id: `${navn} ansvarlig`, felt: ord.kolonne.ansvarlig },
                      foer: findMedlemsnavn(rom, findAnsvarlig(rom, klient, oppgave)),
                      etter: findMedlemsnavn(rom, ansvarlig.medlem),
                    },
                  ]
                : []),
              ...(notat
                ? [
                    {
                      ...{ ...felles, id: `${navn} notat`, felt: ord.kolonne.notat },
                      foer: rom.merker.get(navn)?.notat ?? null,
                      etter: notat.verdi,
                    },
                  ]
                : []),
            ].map((rad) => (
              <tr key={rad.id}>
                <th scope="row">{rad.klient}</th>
                <td>{rad.oppgave}</td>
                <td>{rad.felt}</td>
                <td>{rad.foer ?? ingen}</td>
                <td>{rad.etter ?? ingen}</td>
              </tr>
            ));
          })}
        </tbody>
      </table>
      {antall > endringer.length && <p>{fillAntall(ord.handling.ogFlere, antall - endringer.length)}</p>}
    </>
  );
}
