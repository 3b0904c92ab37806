import { hovedenhetNummer } from '../../omverden/scenarioer/nummer';
import { run } from '../verden/test-server';
import { item } from './kilder';

export type Item = ReturnType<typeof item>;

/** An item with the kilde that delivers it. */
export interface Melding {
  kilde: string;
  item: Item;
}

const STATUSER = ['ikkeStartet', 'paagaaende', 'trukket', 'ikkeStartet', 'fullfoert'] as const;

/** A delivery of an oppgave under a sekvensnummer. The content differs for every number, and the amount equals the number. */
export function toMelding(kilde: string, organisasjonsnummer: string, navn: number, nummer: number): Melding {
  const dag = String(1 + ((navn + nummer) % 28)).padStart(2, '0');
  return {
    kilde,
    item: item(organisasjonsnummer, {
      eksternId: `krav-${navn}`,
      sekvensnummer: nummer,
      noekkel: null,
      frist: { fristType: 'betalingsfrist', frist: `2026-12-${dag}` },
      status: STATUSER[nummer % STATUSER.length],
      beloep: nummer,
    }),
  };
}

/** Makes all deliveries: `navn` oppgaver for each virksomhet, each with `numre` sekvensnummer. */
export function makeMeldinger(valg: {
  kilder: readonly string[];
  virksomheter: readonly string[];
  navn: number;
  numre: number;
}): Melding[] {
  return valg.virksomheter.flatMap((orgnr, nr) =>
    Array.from({ length: valg.navn }, (_, navn) => {
      const kilde = valg.kilder[(nr + navn) % valg.kilder.length] ?? '';
      return Array.from({ length: valg.numre }, (_, i) => toMelding(kilde, orgnr, navn, i + 1));
    }).flat(),
  );
}

/** Splits the deliveries into calls of random size up to `maks`. No call contains the same oppgave twice. */
export function toBunker(meldinger: readonly Melding[], maks: number, kast: () => number): Item[][] {
  const bunker: { navn: Set<string>; stoerrelse: number; items: Item[] }[] = [];
  for (const { item } of meldinger) {
    const navn = `${item.organisasjonsnummer} ${item.eksternId}`;
    let bunke = bunker.at(-1);
    if (!bunke || bunke.items.length >= bunke.stoerrelse || bunke.navn.has(navn)) {
      bunke = { navn: new Set(), stoerrelse: 1 + Math.floor(kast() * maks), items: [] };
      bunker.push(bunke);
    }
    bunke.navn.add(navn);
    bunke.items.push(item);
  }
  return bunker.map(({ items }) => items);
}

/** Adds virksomheter to the database as if just read from Enhetsregisteret, so that the register is not asked. */
export async function addVirksomheter(databaseUrl: string, antall: number): Promise<string[]> {
  const numre = Array.from({ length: antall }, (_, i) => hovedenhetNummer(i + 1));
  await run(
    databaseUrl,
    `insert into virksomhet (organisasjonsnummer, navn, organisasjonsform, hentet)
     select nr, 'Virksomhet ' || nr, 'AS', now() from unnest(array['${numre.join("','")}']) nr
     on conflict do nothing`,
  );
  return numre;
}
