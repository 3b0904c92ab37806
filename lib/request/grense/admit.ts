import type { IncomingMessage, ServerResponse } from 'node:http';
import { HVILKE_FRISTER } from '#lib/contract/skjema/veiviser-adresse';
import { apiKall } from '#lib/request/api/api-kall';
import { Kallfeil } from '#lib/request/api/kallfeil';
import type { Feilkode } from '#lib/request/felles/feilkode';
import { hasSesjonscookie } from '#lib/request/felles/sesjonscookie';
import { sikkerhet } from '#lib/request/felles/sikkerhetshendelse';
import type { Aapent } from '#lib/usecases/adgang/count-adresse';
import { makeKoe } from './aapen-koe';
import { ventForAdresse } from './adressegrense';
import { avsenderAv } from './avsender';

/** One at a time, since a process has one thread. A page takes some hundredths of a second, so this many wait some seconds. */
const koe = makeKoe({ samtidige: 1, ventende: 100, lengstMs: 2_000, hvileMs: 100 });

const AAPNE_SIDER = ['/utvikler', HVILKE_FRISTER, '/feil'];

/** What a request is counted as: open to everyone, a login that begins, or nothing, for what has a limit of its own or costs nothing. */
export function aapentI({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>): Aapent | null {
  const sti = url.split('?')[0] ?? '';
  if (sti.startsWith('/api/')) return sti.startsWith('/api/regelverk/') ? 'aapne' : null;
  if (sti === '/logg-inn') return 'innlogging';
  // A file is read from the disk.
  if (sti.startsWith('/_next/') || /\.[a-z\d]+$/i.test(sti)) return null;
  const isAapen = AAPNE_SIDER.some((side) => sti === side || sti.startsWith(`${side}/`));
  return isAapen || !hasSesjonscookie(headers.cookie ?? '') ? 'aapne' : null;
}

/**
 * Lets a request that anybody may make wait for its turn, so that a crowd of them never stands before those who are logged in.
 * @param toPage makes the request one for the page about a fault
 * @param fortsett lets the request be answered
 */
export async function admit(
  hva: Aapent,
  req: IncomingMessage,
  res: ServerResponse,
  { toPage, fortsett }: { toPage: (kode: Feilkode) => void; fortsett: () => void },
): Promise<void> {
  const adresse = avsenderAv(req);
  const vent = await ventForAdresse(hva, adresse);
  if (vent !== null) {
    sikkerhet('for-mange-kall', { aarsak: hva });
    res.setHeader('Retry-After', String(vent));
    if (req.url?.startsWith('/api/')) return avvisApi(req, res);
    toPage('for-mange');
  } else if (hva === 'innlogging') return fortsett();
  const tur = koe.vent(adresse);
  if (!tur) {
    sikkerhet('for-mange-kall', { aarsak: 'koe' });
    if (!res.hasHeader('Retry-After')) res.setHeader('Retry-After', '5');
    if (req.url?.startsWith('/api/')) return avvisApi(req, res);
    // To draw the page about it would cost what there is no room for.
    res.writeHead(429, { 'Cache-Control': 'no-store' }).end();
    return;
  }
  const slipp = await tur;
  if (res.destroyed || req.socket.destroyed) return slipp();
  res.once('finish', slipp).once('close', slipp);
  fortsett();
}

/** In the published form, as the address itself would have said it. */
async function avvisApi(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const sendt = req.headers.korrelasjonsid;
  const hoder = new Headers(typeof sendt === 'string' ? { Korrelasjonsid: sendt } : {});
  const vent = String(res.getHeader('Retry-After'));
  const svar = await apiKall(new Request('http://localhost/', { headers: hoder }), () =>
    Promise.reject(new Kallfeil('for-mange-kall', { headers: { 'Retry-After': vent } })),
  );
  svar.headers.set('Access-Control-Allow-Origin', '*');
  for (const [navn, verdi] of svar.headers) res.setHeader(navn, verdi);
  res.writeHead(svar.status).end(await svar.text());
}
