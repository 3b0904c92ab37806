import { Agent, request } from 'node:http';
import { type Format, INNHOLDSTYPE } from '#lib/contract/felles/format';
import { KALENDER_NAVNEROM } from '#lib/contract/kalender-v1/kalender-request-xml';
import { KALENDER_SCOPE } from '#lib/request/api/system-route';
import { toPart } from '../verden/utsteder';

/** A form of question. The floor finds its recorded answer by the name. */
export interface Form {
  navn: string;
  format: Format;
  parter: number;
}

export interface Kall {
  token: string;
  kropp: string;
}

const AAR = { fraOgMed: '2026-01-01', tilOgMed: '2026-12-31' };

export function toKropp(format: Format, numre: readonly string[]): string {
  if (format === 'json') {
    const part = numre.map((organisasjonsnummer) => ({ organisasjonsnummer }));
    return JSON.stringify({ kalenderRequest: { part, periode: AAR } });
  }
  const parter = numre.map((nr) => `<part><organisasjonsnummer>${nr}</organisasjonsnummer></part>`).join('');
  const periode = `<periode><fraOgMed>${AAR.fraOgMed}</fraOgMed><tilOgMed>${AAR.tilOgMed}</tilOgMed></periode>`;
  return `<kalenderRequest xmlns="${KALENDER_NAVNEROM}">${parter}${periode}</kalenderRequest>`;
}

const agent = new Agent({ keepAlive: true });

/** Sends one call. Uses `node:http` instead of fetch, so that the sender leaves more of the machine to the servers. */
export function send(url: string, { navn, format }: Form, { token, kropp }: Kall): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': INNHOLDSTYPE[format],
      'Content-Length': Buffer.byteLength(kropp),
      'X-Form': navn,
    };
    request(url, { method: 'POST', agent, headers }, (svar) => {
      const deler: Buffer[] = [];
      svar.on('data', (del: Buffer) => deler.push(del));
      svar.once('error', reject);
      svar.once('end', () => {
        const innhold = Buffer.concat(deler);
        if (svar.statusCode === 200 && innhold.length > 0) resolve(innhold);
        else reject(new Error(`${url} answered ${svar.statusCode}: ${innhold.toString('utf8', 0, 300)}`));
      });
    })
      .once('error', reject)
      .end(kropp);
  });
}

export interface Maalt {
  perSekund: number;
  /** The duration of each call in milliseconds. */
  tider: number[];
}

/** Sends all calls with several concurrent senders. */
export async function sendAlle(
  url: string,
  form: Form,
  kall: readonly Kall[],
  avsendere: number,
): Promise<Maalt> {
  const koe = kall.values();
  const tider: number[] = [];
  const en = async () => {
    for (const ett of koe) {
      const fra = performance.now();
      await send(url, form, ett);
      tider.push(performance.now() - fra);
    }
  };
  const fra = performance.now();
  await Promise.all(Array.from({ length: avsendere }, en));
  return { perSekund: (kall.length / (performance.now() - fra)) * 1000, tider };
}

/** A token for a consumer without its own client, signed by the stand-in. */
export async function fetchBanktoken(issuer: string, orgnr: string): Promise<string> {
  const claims = { consumer: toPart(orgnr), scope: KALENDER_SCOPE };
  const body = JSON.stringify({ clientId: 'bank', claims });
  const svar = await fetch(`${issuer}_token`, { method: 'POST', body });
  return ((await svar.json()) as { access_token: string }).access_token;
}
