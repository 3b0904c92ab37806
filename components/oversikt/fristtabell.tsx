import { Statuslapp } from '#components/oppgave/statuslapp';
import { Ikon } from '#components/ui/ikon';
import {
  type Kolonnevalg,
  klientsti,
  type Oversiktsvalg,
  velgefelt,
} from '#lib/contract/skjema/oversikt-soek';
import { type Dato, idagIOslo } from '#lib/domain/dag/dato';
import type { Konsekvens } from '#lib/domain/oppgave/konsekvens';
import type { Paaloept } from '#lib/domain/oppgave/paaloept';
import {
  type Byraarom,
  type Byraatid,
  findAnsvarlig,
  findMedlemsnavn,
  toMerkenavn,
} from '#lib/domain/oversikt/byraa';
import type { Klientfrist } from '#lib/domain/oversikt/klient';
import { canSeeBeloep } from '#lib/domain/virksomhet/rett';
import type { Tekster } from '#lib/messages/index';
import { fill, writeTall } from '#lib/messages/mal';
import { dagOgMaaned, kortDato } from '#lib/tekst/dato';
import { withMellomrom } from '#lib/tekst/organisasjonsnummer';
import { konsekvensord } from '#lib/tekst/oversikt';
import { radtittel } from '#lib/tekst/rad';

/** A frist of a client as the person may see it, and what missing it means. */
export interface Fristvisning extends Klientfrist {
  konsekvens: Konsekvens | null;
  paaloept: Paaloept | null;
}

interface Tabell {
  tekster: Tekster;
  valg: Oversiktsvalg;
  rom: Byraarom;
  idag: Dato;
  kanVelge: boolean;
  /** Whether all are of one client, so that the oppgave stands where the client else does. */
  perKlient: boolean;
}

/** The frister of a group as a table. On a narrow screen each row is drawn as a card. */
export function Fristtabell({
  frister,
  tittel,
  ...tabell
}: Tabell & { frister: readonly Fristvisning[]; tittel: string }) {
  const { tekster, valg, kanVelge, perKlient } = tabell;
  const ord = tekster.oversikt.kolonne;
  return (
    <table className="oversikt-tabell">
      <caption className="sr-only">{tittel}</caption>
      <thead>
        <tr>
          {kanVelge && (
            <th scope="col">
              <span className="sr-only">{ord.velg}</span>
            </th>
          )}
          <th scope="col">{perKlient ? ord.oppgave : ord.klient}</th>
          <th scope="col">{ord.status}</th>
          {valg.kolonner.map((kolonne) => (
            <th key={kolonne} scope="col" data-kolonne={kolonne}>
              {ord[kolonne]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {frister.map((frist) => (
          <Rad key={velgefelt(frist.klient, frist.rad.oppgave)} {...tabell} frist={frist} />
        ))}
      </tbody>
    </table>
  );
}

function Rad({ frist, ...tabell }: Tabell & { frist: Fristvisning }) {
  const { tekster, valg, kanVelge, perKlient, idag } = tabell;
  const ord = tekster.oversikt;
  const { klient, rad } = frist;
  const { oppgave } = rad;
  const felt = velgefelt(klient, oppgave);
  const navn = perKlient ? radtittel(tekster, [oppgave]) : klient.navn;
  return (
    <tr id={felt}>
      {kanVelge && (
        <td className="oversikt-velg">
          <input type="checkbox" name={felt} aria-label={`${ord.kolonne.velg} ${navn}`} className="size-5" />
        </td>
      )}
      <th scope="row" className="oversikt-klient">
        <a href={klientsti(klient, oppgave, valg)} className="ds-lenke">
          {navn}
        </a>
        {klient.stjerne && !perKlient && <span title={ord.stjerne.har}> ★</span>}
        <span className="block text-sm font-normal text-graphite-70">
          {perKlient ? dagOgMaaned(tekster, oppgave.frist.frist) : withMellomrom(klient.organisasjonsnummer)}
          {oppgave.flytting && ` · ${fill(ord.flyttet, { dato: kortDato(tekster, oppgave.flytting.fra) })}`}
        </span>
      </th>
      <td>
        <Statuslapp tekster={tekster} oppgave={oppgave} idag={idag} liten />
      </td>
      {valg.kolonner.map((kolonne) => (
        <td key={kolonne} data-kolonne={kolonne}>
          <span className="oversikt-merke">{ord.kolonne[kolonne]}: </span>
          <Celle {...tabell} frist={frist} kolonne={kolonne} />
        </td>
      ))}
    </tr>
  );
}

function Celle({ tekster, rom, frist, kolonne }: Tabell & { frist: Fristvisning; kolonne: Kolonnevalg }) {
  const ord = tekster.oversikt;
  const { klient, rad, konsekvens, paaloept } = frist;
  const { oppgave } = rad;
  const merke = rom.merker.get(toMerkenavn(klient.organisasjonsnummer, oppgave.noekkel));
  switch (kolonne) {
    case 'merking': {
      const { markering } = oppgave;
      if (!markering) return '–';
      return fill(ord.merketAv, {
        hva: ord.merket[markering.verdi],
        navn: markering.av,
        dato: kortDato(tekster, markering.dato),
      });
    }
    case 'ansvarlig':
      return findMedlemsnavn(rom, findAnsvarlig(rom, klient, oppgave)) ?? <em>{ord.ingenAnsvarlig}</em>;
    case 'konsekvens':
      return konsekvensord(tekster, konsekvens, paaloept) ?? '–';
    case 'beloep': {
      const beloep = oppgave.levert?.beloep;
      if (!canSeeBeloep(klient.rett) && oppgave.frist.fristType === 'betalingsfrist') return ord.ikkeTilgang;
      return beloep == null ? '–' : fill(ord.kroner, { beloep: writeTall(tekster.tall, beloep) });
    }
    case 'notat':
      return merke?.notat ?? '–';
    case 'kontroll':
      return (
        <>
          <Kontroll tekster={tekster} rom={rom} mal={ord.klargjort} merke={merke?.klargjort ?? null} />
          <Kontroll tekster={tekster} rom={rom} mal={ord.kontrollert} merke={merke?.kontrollert ?? null} />
          {!merke?.klargjort && !merke?.kontrollert && '–'}
        </>
      );
  }
}

/** A mark of the firm: who, and when. */
export function Kontroll({
  tekster,
  rom,
  mal,
  merke,
}: {
  tekster: Tekster;
  rom: Byraarom;
  mal: string;
  merke: Byraatid | null;
}) {
  if (!merke) return null;
  const dato = kortDato(tekster, idagIOslo(new Date(merke.tid)));
  return (
    <span className="block">
      <Ikon navn="hake" className="inline size-4!" />{' '}
      {fill(mal, { navn: findMedlemsnavn(rom, merke.av) ?? '', dato })}
    </span>
  );
}
