import { type IncomingMessage, request } from 'node:http';
import { APP_URL } from '../verden/miljoe';

interface Side {
  status: number;
  /** The redirect target, or an empty string. */
  location: string;
  tekst: string;
}

/** A person's browser: keeps cookies, and can talk to several processes of the same site. */
export class Nettleser {
  private readonly cookies = new Map<string, string>();

  /** Returns the cookies, for a real browser that continues as the same person. */
  kaker(): { name: string; value: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value }));
  }

  /** A copy with the same cookies. Later changes are not shared. */
  kopi(): Nettleser {
    const annen = new Nettleser();
    for (const [navn, verdi] of this.cookies) annen.cookies.set(navn, verdi);
    return annen;
  }

  /**
   * Opens an address, or posts the form to it. Uses `node:http`, since fetch would identify itself as a script
   * (Sec-Fetch-Mode).
   */
  async hent(url: string, skjema?: URLSearchParams | FormData): Promise<Side> {
    const kropp = skjema && new Response(skjema);
    const innhold = kropp && Buffer.from(await kropp.arrayBuffer());
    const headers = {
      Cookie: [...this.cookies].map(([navn, verdi]) => `${navn}=${verdi}`).join('; '),
      'Sec-Fetch-Mode': 'navigate',
      ...(innhold && {
        Origin: new URL(url).origin,
        'Content-Type': kropp.headers.get('Content-Type') ?? '',
        'Content-Length': innhold.length,
      }),
    };
    const svar = await new Promise<IncomingMessage>((resolve, reject) => {
      request(url, { method: innhold ? 'POST' : 'GET', headers }, resolve)
        .once('error', reject)
        .end(innhold);
    });
    for (const linje of svar.headers['set-cookie'] ?? []) {
      const [, navn = '', verdi = ''] = /^([^=]+)=([^;]*)/.exec(linje) ?? [];
      if (verdi === '') this.cookies.delete(navn);
      else this.cookies.set(navn, verdi);
    }
    const deler: Buffer[] = [];
    for await (const del of svar) deler.push(del);
    const tekst = Buffer.concat(deler).toString('utf8');
    return { status: svar.statusCode ?? 0, location: svar.headers.location ?? '', tekst };
  }

  /** Logs in as a person of the scenarios. The login starts at one process and returns from ID-porten to another. */
  async loggInn(scenario: string, fra: string, til: string): Promise<void> {
    const { location: autoriser } = await this.hent(`${fra}/logg-inn`);
    const { tekst } = await this.hent(autoriser);
    const forespoersel = /name="forespoersel" value="([^"]+)"/.exec(tekst)?.[1] ?? '';
    const velger = new URL('velg', autoriser).href;
    const { location } = await this.hent(velger, new URLSearchParams({ forespoersel, scenario }));
    const tilbake = await this.hent(location.replace(APP_URL, til));
    if (!tilbake.location.startsWith(APP_URL)) throw new Error(`The login ended in ${tilbake.status}`);
  }

  /** Submits the form that contains the text, as a browser without JavaScript does. */
  async send(url: string, tekst: string): Promise<Side> {
    const { adresse, felter } = await this.finnSkjema(url, tekst);
    return this.hent(adresse, felter);
  }

  /** Opens an address and follows its redirects at the same process. */
  async foelg(url: string): Promise<{ her: string; side: Side }> {
    let her = url;
    let side = await this.hent(her);
    for (let ledd = 0; side.location && ledd < 5; ledd++) {
      her = new URL(side.location.replace(APP_URL, new URL(url).origin), her).href;
      side = await this.hent(her);
    }
    return { her, side };
  }

  /** Finds the form that contains the text. Returns its action and hidden fields. */
  async finnSkjema(
    url: string,
    tekst: string,
  ): Promise<{ adresse: string; felter: URLSearchParams | FormData }> {
    const { her, side } = await this.foelg(url);
    const skjema = [...side.tekst.matchAll(/<form.*?<\/form>/gs)]
      .map(([ett]) => ett)
      .find((ett) => ett.includes(tekst));
    if (!skjema) throw new Error(`No form says "${tekst}" at ${her} (${side.status})`);
    const [start = ''] = /^<form[^>]*>/.exec(skjema) ?? [];
    const felter = /multipart/i.test(start) ? new FormData() : new URLSearchParams();
    for (const [felt] of skjema.matchAll(/<input type="hidden"[^>]*>/g))
      felter.append(attributt(felt, 'name'), attributt(felt, 'value'));
    return { adresse: new URL(attributt(start, 'action'), her).href, felter };
  }
}

const attributt = (felt: string, navn: string): string =>
  (new RegExp(`\\b${navn}="([^"]*)"`).exec(felt)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
