import { setTimeout } from 'node:timers/promises';
import { send } from '../drap/avsender';
import { type Item, toMelding } from '../testdata/meldinger';

const AVSENDERE = 4;
const NAVN = 4;
const BUNKE = 25;
const PAUSE_MS = 50;

/**
 * Delivers every oppgave of the virksomheter again and again, each time under the next sekvensnummer, until it is stopped. A call
 * without an acknowledgement is sent again, as a real kilde does.
 */
export function leverJevnt(
  url: string,
  token: () => Promise<string>,
  kilde: string,
  virksomheter: readonly string[],
) {
  let ferdig = false;
  /** The last round, which every sender completes. */
  let siste = Number.POSITIVE_INFINITY;
  const naadd = Array<number>(AVSENDERE).fill(0);
  async function* runder(nr: number): AsyncGenerator<Item[]> {
    const mine = virksomheter.filter((_, i) => i % AVSENDERE === nr);
    for (let nummer = 1; ; nummer++) {
      if (ferdig && siste === Number.POSITIVE_INFINITY) siste = Math.max(...naadd) + 1;
      if (nummer > siste) return;
      naadd[nr] = nummer;
      const items = mine.flatMap((orgnr) =>
        Array.from({ length: NAVN }, (_, navn) => toMelding(kilde, orgnr, navn, nummer).item),
      );
      for (let fra = 0; fra < items.length; fra += BUNKE) {
        yield items.slice(fra, fra + BUNKE);
        await setTimeout(PAUSE_MS);
      }
    }
  }
  const sendt = Promise.all(
    naadd.map((_, nr) => send({ url, token, bunker: runder(nr), levert: () => undefined })),
  );
  sendt.catch(() => undefined);
  return {
    /** Completes the round, and says which number every oppgave has now. */
    async stopp(): Promise<{ oppgaver: number; nummer: number }> {
      ferdig = true;
      await sendt;
      return { oppgaver: virksomheter.length * NAVN, nummer: siste };
    },
  };
}
