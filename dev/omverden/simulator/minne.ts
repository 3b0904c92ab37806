import type { Myndighetshendelse } from '#lib/domain/kilde/myndighetshendelse';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import type { Levering } from './levering';
import type { Simulert } from './virksomheter';

/** The latest deliveries of the simulated kilder. */
export class Minne {
  private readonly sist = new Map<string, Levering>();

  husk(levering: Levering): void {
    this.sist.set(toNavn(levering), levering);
  }

  glem(): void {
    this.sist.clear();
  }

  /** Finds the latest delivery with the same kilde, kind, virksomhet and eksternId. */
  finn<L extends Levering>(levering: L): L | undefined {
    // The key includes the kind (`sti`), so the result has the same type.
    return this.sist.get(toNavn(levering)) as L | undefined;
  }

  /** All deliveries about a virksomhet, oldest first. */
  om(organisasjonsnummer: string): Levering[] {
    return [...this.sist.values()].filter(({ item }) => item.organisasjonsnummer === organisasjonsnummer);
  }

  hendelser({ organisasjonsnummer }: Simulert): Myndighetshendelse[] {
    return this.om(organisasjonsnummer).flatMap((levering) =>
      levering.sti === 'hendelser' && !levering.item.trukket ? [levering.item.hendelse] : [],
    );
  }

  /** The facts of a virksomhet, followed by those the kilder have delivered. */
  forhold({ organisasjonsnummer, forhold }: Simulert): Forhold[] {
    const levert = this.om(organisasjonsnummer).flatMap((levering) =>
      levering.sti === 'forhold' && !levering.item.trukket
        ? [{ fraOgMed: null, ...levering.item, tilOgMed: null, opphav: 'kilde', registrert: null } as Forhold]
        : [],
    );
    return [...forhold, ...levert];
  }
}

const toNavn = ({ kilde, sti, item }: Levering) =>
  `${kilde} ${sti} ${item.organisasjonsnummer} ${item.eksternId}`;
