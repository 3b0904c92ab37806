import type { Myndighetshendelse } from '#lib/domain/kilde/myndighetshendelse';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import type { Levering } from './levering';
import type { Simulert } from './virksomheter';

/** What the simulated systems remember of what they have said. */
export class Minne {
  private readonly sist = new Map<string, Levering>();

  husk(levering: Levering): void {
    this.sist.set(toNavn(levering), levering);
  }

  glem(): void {
    this.sist.clear();
  }

  /** The last word under the same name. */
  finn<L extends Levering>(levering: L): L | undefined {
    // The name holds the kind, so what is found under it is of that kind.
    return this.sist.get(toNavn(levering)) as L | undefined;
  }

  /** Everything that stands about a virksomhet, the oldest first. */
  om(organisasjonsnummer: string): Levering[] {
    return [...this.sist.values()].filter(({ item }) => item.organisasjonsnummer === organisasjonsnummer);
  }

  hendelser({ organisasjonsnummer }: Simulert): Myndighetshendelse[] {
    return this.om(organisasjonsnummer).flatMap((levering) =>
      levering.sti === 'hendelser' && !levering.item.trukket ? [levering.item.hendelse] : [],
    );
  }

  /** The facts of a virksomhet with those the kilder have told on top. */
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
