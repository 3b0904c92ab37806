import type { Dato } from '#lib/domain/dag/dato';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Kanal } from './paaminnelse';
import type { Konsekvensdager } from './plan';
import { SLAG, type Slag } from './vurdering';

/** One oppgave in a message. */
export interface Varselpost {
  slag: Slag;
  oppgave: ForklartOppgave;
  dager: Konsekvensdager;
}

/** What a message says about one virksomhet, the most urgent first. */
export interface Varselgruppe {
  virksomhet: { organisasjonsnummer: Organisasjonsnummer; navn: string };
  poster: readonly Varselpost[];
}

/** A message before it has words. */
export interface Varselinnhold {
  /** The virksomhet with the most urgent post first. */
  grupper: readonly Varselgruppe[];
  kanal: Kanal;
  /** With the amounts of claims. */
  medBeloep: boolean;
  idag: Dato;
  /** When the kilder were read, in milliseconds since 1970. */
  lest: number;
  /** The address that ends all reminders, and the one that ends those about this virksomhet; null through Altinn. */
  avmeld: { alt: string; virksomhet: string | null } | null;
}

/** Compares for `Array.sort`: by urgency, then by frist. */
const sammenlignPost = (a: Varselpost, b: Varselpost): number =>
  SLAG.indexOf(a.slag) - SLAG.indexOf(b.slag) ||
  (a.oppgave.frist.frist < b.oppgave.frist.frist
    ? -1
    : Number(a.oppgave.frist.frist > b.oppgave.frist.frist));

/**
 * Puts the posts of each virksomhet in order, and the virksomheter by their first post. Of several steps of one oppgave that are
 * due at once, the most urgent is kept.
 */
export function toGrupper(grupper: readonly Varselgruppe[]): Varselgruppe[] {
  return grupper
    .filter(({ poster }) => poster.length > 0)
    .map(({ virksomhet, poster }) => {
      const perNoekkel = new Map<string, Varselpost>();
      for (const post of poster) {
        const foer = perNoekkel.get(post.oppgave.noekkel);
        if (!foer || SLAG.indexOf(post.slag) < SLAG.indexOf(foer.slag))
          perNoekkel.set(post.oppgave.noekkel, post);
      }
      return { virksomhet, poster: [...perNoekkel.values()].sort(sammenlignPost) };
    })
    .sort(
      (a, b) => foerstePlass(a) - foerstePlass(b) || a.virksomhet.navn.localeCompare(b.virksomhet.navn, 'nb'),
    );
}

const foerstePlass = ({ poster }: Varselgruppe): number =>
  Math.min(...poster.map(({ slag }) => SLAG.indexOf(slag)));
