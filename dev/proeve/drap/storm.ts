import { upsertKilde } from '#lib/data/kilde';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { stokk } from '../../omverden/felles/terning';
import { type KlientId, orgnrTil } from '../../omverden/klienter';
import { testkilde } from '../testdata/kilder';
import { addVirksomheter, makeMeldinger, toBunker } from '../testdata/meldinger';
import { setMiljoe } from '../verden/miljoe';
import type { Produktverden } from '../verden/produktverden';
import { send } from './avsender';
import { foelg } from './leser';

/** The kilder, each with the client that delivers for it. */
const KILDER = [
  { id: 'mva', klient: 'skatteetaten-mva' },
  { id: 'innkreving', klient: 'skatteetaten-innkreving' },
  { id: 'a-ordningen', klient: 'skatteetaten-a-ordningen' },
] as const satisfies { id: string; klient: KlientId }[];
/** Delivers for all the kilder, and may therefore read events of them all. */
const LESER = 'skatteetaten-mva';

const VIRKSOMHETER = 500;
/** Four oppgaver for each virksomhet, each delivered five times: 10 000 in all. */
const [NAVN, NUMRE] = [4, 5];
const AVSENDERE = 8;
const LESERE = 2;
const STOERSTE_BUNKE = 60;
/** Something that is done to the product or its database, at a fraction (0 to 1) of the deliveries. */
export interface Drap {
  ved: number;
  gjoer: () => Promise<void>;
}

/** The kills of one machine. */
const paaEnMaskin = (verden: Produktverden): Drap[] => [
  { ved: 0.15, gjoer: verden.drepDatabase },
  { ved: 0.35, gjoer: verden.drepProdukt },
  { ved: 0.55, gjoer: verden.drepDatabase },
  { ved: 0.75, gjoer: verden.drepProdukt },
];

/**
 * Sends 10 000 deliveries in random order, from senders that retry until acknowledged. Readers follow the list of events at
 * the same time. The database and the product are killed and restarted on the way.
 */
export async function runStorm(verden: Produktverden, drap = paaEnMaskin(verden), onLevert = () => {}) {
  setMiljoe(verden.variabler);
  await addKilder();
  const virksomheter = await addVirksomheter(verden.databaseUrl, VIRKSOMHETER);
  const kilder = KILDER.map(({ id }) => id);
  const meldinger = makeMeldinger({ kilder, virksomheter, navn: NAVN, numre: NUMRE });
  const stokket = stokk(meldinger, Math.random);

  let levert = 0;
  let ferdig = false;
  const avsendere = Array.from({ length: AVSENDERE }, (_, nr) => {
    const { id, klient } = KILDER[nr % KILDER.length] ?? KILDER[0];
    const mine = stokket.filter(({ kilde }) => kilde === id);
    const lag = Array.from({ length: AVSENDERE }, (_, i) => i).filter(
      (i) => i % KILDER.length === nr % KILDER.length,
    );
    return send({
      url: `${verden.url}/api/kilder/v1/${id}/oppgaver`,
      token: () => verden.token(klient),
      bunker: toBunker(
        mine.filter((_, i) => lag[i % lag.length] === nr),
        STOERSTE_BUNKE,
        Math.random,
      ),
      levert(antall) {
        levert += antall;
        onLevert();
      },
    });
  });
  const lesere = Array.from({ length: LESERE }, () =>
    foelg(
      `${verden.url}/api/kalender/v1/hendelser`,
      () => verden.token(LESER),
      () => ferdig,
      () => 1 + Math.floor(Math.random() * 500),
    ),
  );
  const sendt = Promise.all(avsendere);
  const drept: number[] = [];
  const drep = async () => {
    for (const { ved, gjoer } of drap) {
      while (levert < ved * meldinger.length) await new Promise((videre) => setTimeout(videre, 10));
      drept.push(levert);
      await gjoer();
    }
  };
  await Promise.all([sendt, drep()]);
  ferdig = true;
  return { meldinger, levert, drept, sendt: await sendt, lest: await Promise.all(lesere) };
}

async function addKilder(): Promise<void> {
  for (const { id, klient } of KILDER) {
    const leverandoerer = [orgnrTil(klient), orgnrTil(LESER)].filter(isOrganisasjonsnummer);
    await upsertKilde(testkilde({ id, leverandoerer }));
  }
}
