import { randomUUID } from 'node:crypto';
import { beforeEach, expect } from 'vitest';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { type KlientId, LEVER, orgnrTil } from '../../omverden/klienter';
import { run } from '../verden/test-server';
import { iVerden } from '../verden/verden';
import { addKilde } from './kilder';

export const IDAG = '2026-11-10';

/** A route handler of the API for kilder. */
export type Handler = (request: Request, valg: { params: Promise<{ kilde: string }> }) => Promise<Response>;

export interface Sendt {
  /** The Authorization header. Null leaves it out; the default is valid. */
  token?: string | null;
  kilde?: string;
  kropp?: RequestInit['body'];
  hoder?: Record<string, string>;
  metode?: string;
}

/** A test world with three kilder: `mva` is active, `annen` belongs to another organisation, and `avkoblet` is inactive. */
export function iKilderute() {
  const verden = iVerden([], { IDAG });
  beforeEach(async () => {
    const leverandoerer = [orgnrTil('skatteetaten-mva')].filter(isOrganisasjonsnummer);
    await addKilde({ leverandoerer });
    await addKilde({ id: 'annen', leverandoerer: [] });
    await addKilde({ id: 'avkoblet', leverandoerer, aktiv: false });
  });

  const bearer = async (klient: KlientId = 'skatteetaten-mva', scope: string = LEVER) =>
    `Bearer ${await verden.fetchToken(klient, { scope })}`;

  async function kall(handler: Handler, { token, kilde = 'mva', kropp, hoder, metode = 'PUT' }: Sendt) {
    const gitt = token === undefined ? await bearer() : token;
    const request = new Request(`http://localhost/api/kilder/v1/${kilde}/oppgaver`, {
      method: metode,
      headers: {
        'Content-Type': 'application/json',
        ...(gitt !== null && { Authorization: gitt }),
        ...hoder,
      },
      ...(kropp !== undefined && { body: kropp }),
      ...(kropp instanceof ReadableStream && { duplex: 'half' }),
    } as RequestInit);
    return handler(request, { params: Promise.resolve({ kilde }) });
  }

  /** All deliveries and their effects in the database, as one text. */
  async function lagret(): Promise<string> {
    const tabeller = ['levering', 'hendelse', 'hendelsesteller', 'kilde'];
    const rader = tabeller.map((tabell) =>
      run(verden.databaseUrl(), `select t::text as rad from ${tabell} t order by 1`),
    );
    return (await Promise.all(rader)).flatMap((alle) => alle.map(({ rad }) => rad)).join('\n');
  }

  return {
    verden,
    bearer,
    kall,
    /**
     * Makes a call that must be refused as a whole. Checks the published error format, the caller's Korrelasjonsid, and that
     * nothing is stored.
     */
    async avvist(handler: Handler, sendt: Sendt) {
      const foer = await lagret();
      const Korrelasjonsid = randomUUID();
      const svar = await kall(handler, { ...sendt, hoder: { Korrelasjonsid, ...sendt.hoder } });
      const { kode, melding, korrelasjonsid, ...resten } = await svar.json();
      expect([korrelasjonsid, resten, svar.headers.get('Korrelasjonsid')]).toEqual([
        Korrelasjonsid,
        {},
        Korrelasjonsid,
      ]);
      expect(await lagret()).toBe(foer);
      return { status: svar.status, kode: String(kode), melding: String(melding), hoder: svar.headers };
    },
  };
}
