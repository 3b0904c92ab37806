import { isNoekkel, readNoekkel } from '#lib/domain/oppgave/noekkel';
import { canSee } from '#lib/domain/virksomhet/rett';
import type { Fristrad } from './fristrad';
import type { Klient, Klientfrist, Klientkalender } from './klient';

type Funn = (organisasjonsnummer: string, noekkel: string) => Klientfrist | 'ikkeTilgang' | 'ukjentNoekkel';

/** Makes the search for the frister that a person may see. */
export function makeFristsoek(klientkalendere: readonly Klientkalender[]): Funn {
  const kalendere = new Map<string, Klientkalender>(
    klientkalendere.map((en) => [en.klient.organisasjonsnummer, en]),
  );
  const kjente = new Map<Klient, Map<string, Fristrad>>();
  return (organisasjonsnummer, noekkel) => {
    const funnet = kalendere.get(organisasjonsnummer);
    if (!funnet) return 'ikkeTilgang';
    const { klient, kalender } = funnet;
    let rader = kjente.get(klient);
    if (!rader) {
      rader = new Map((kalender?.rader ?? []).map((rad) => [rad.oppgave.noekkel, rad]));
      kjente.set(klient, rader);
    }
    const rad = rader.get(isNoekkel(noekkel) ? (readNoekkel(noekkel) ?? noekkel) : noekkel);
    return rad && canSee(klient.rett, rad.oppgave) ? { klient, rad } : 'ukjentNoekkel';
  };
}
