import { startPartnere } from './overlast-partnere';
import { fetchBanktoken, toKropp } from './partnere-kall';

/** What the partners need to know. */
export interface Partneroppsett {
  url: string;
  issuer: string;
  antall: number;
  /** The organisasjonsnummer of each consumer, and the parts that it asks about. */
  banker: readonly { nummer: string; parter: readonly string[] }[];
}
export type Beskjed = { oppsett: Partneroppsett } | 'start' | 'stopp';

/** The partners of the bench `overlast`. They run in a process of their own: their machines are not ours. */
let oppsett: Partneroppsett | undefined;
let partnere: ReturnType<typeof startPartnere> | undefined;

process.on('message', async (beskjed: Beskjed) => {
  if (typeof beskjed === 'object') oppsett = beskjed.oppsett;
  else if (beskjed === 'start' && oppsett) {
    const { url, antall, banker, issuer } = oppsett;
    partnere = startPartnere(url, antall, async (nr) => {
      const { nummer = '', parter = [] } = banker[nr % banker.length] ?? {};
      return { token: await fetchBanktoken(issuer, nummer), kropp: toKropp('json', parter) };
    });
  } else if (beskjed === 'stopp') process.send?.([...((await partnere?.stopp()) ?? [])]);
});
// Exits with the process that measures.
process.once('disconnect', () => process.exit(0));
