import type { PrivateJwk } from '#lib/oppsett/env';
import { LEVER } from '../klienter';
import { fetchToken } from '../maskinporten/token';
import { STANDARDKILDER } from '../standardkilder';

/** The product's address, and the keys of the clients that deliver for the kilder. */
export interface Senderoppsett {
  produktUrl: string;
  /** The issuer of Maskinporten, with its slash. */
  issuer: string;
  noekler: Readonly<Record<string, PrivateJwk>>;
}

/** A call to the product and its answer. */
export interface Sendt {
  tid: Date;
  kilde: string;
  metode: 'PUT' | 'POST';
  adresse: string;
  kropp: unknown;
  /** Null when there was no answer. */
  status: number | null;
  svar: unknown;
}

/** Shorter than the lifetime of Maskinporten's tokens. */
const TOKEN_MS = 90_000;
/** Long, since the first call to a route under `npm run dev` waits for its compilation. */
const MAKS_VENTING_MS = 60_000;

/** Sends over HTTP as a kilde, with a token from Maskinporten. Never throws: a missing answer is returned as status null. */
export function createSender({ produktUrl, issuer, noekler }: Senderoppsett) {
  const tokens = new Map<string, { token: Promise<string>; til: number }>();

  function token(clientId: string): Promise<string> {
    const kjent = tokens.get(clientId);
    if (kjent && kjent.til > Date.now()) return kjent.token;
    const jwk = noekler[clientId];
    if (!jwk) return Promise.reject(new Error(`no key for ${clientId}`));
    const nytt = fetchToken({ clientId, jwk, issuer }, { scope: LEVER });
    tokens.set(clientId, { token: nytt, til: Date.now() + TOKEN_MS });
    nytt.catch(() => tokens.delete(clientId));
    return nytt;
  }

  return async function send(kildeId: string, sti: string, kropp: unknown): Promise<Sendt> {
    const metode = sti === 'status' ? 'POST' : 'PUT';
    const adresse = `${produktUrl}/api/kilder/v1/${kildeId}/${sti}`;
    const sendt = { tid: new Date(), kilde: kildeId, metode, adresse, kropp } as const;
    try {
      const klient = STANDARDKILDER.find(({ id }) => id === kildeId)?.klient ?? '';
      const svar = await fetch(adresse, {
        method: metode,
        headers: { Authorization: `Bearer ${await token(klient)}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(kropp),
        signal: AbortSignal.timeout(MAKS_VENTING_MS),
      });
      const tekst = await svar.text();
      return { ...sendt, status: svar.status, svar: tekst === '' ? null : JSON.parse(tekst) };
    } catch (feil) {
      return { ...sendt, status: null, svar: feil instanceof Error ? feil.message : String(feil) };
    }
  };
}
