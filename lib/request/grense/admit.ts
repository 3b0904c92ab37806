import type { IncomingMessage, ServerResponse } from 'node:http';
import { HVILKE_FRISTER } from '#lib/contract/skjema/veiviser-adresse';
import { apiKall } from '#lib/request/api/api-kall';
import { Kallfeil } from '#lib/request/api/kallfeil';
import type { Feilkode } from '#lib/request/felles/feilkode';
import { makeKoe } from '#lib/request/felles/koe';
import { hasSesjonscookie } from '#lib/request/felles/sesjonscookie';
import { sikkerhet } from '#lib/request/felles/sikkerhetshendelse';
import type { Aapent } from '#lib/usecases/adgang/count-adresse';
import { ventForAdresse } from './adressegrense';
import { avsenderAv } from './avsender';

/**
 * One at a time, since a process has one thread. A page takes some hundredths of a second, so a hundred wait
 * some seconds.
 */
const koe = makeKoe({ samtidige: 1, ventende: 100, lengstMs: 2_000, hvileMs: 100 });

/** The calendar that is open to everyone. */
const AAPEN_KALENDER = '/api/regelverk/v1/frister.ics';

const AAPNE_SIDER = ['/utvikler', HVILKE_FRISTER, '/feil'];

/**
 * Returns what a request is counted as: open to everyone, or the start of a login. Null for requests that
 * have limits of their own or cost nothing.
 */
export function aapentI({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>): Aapent | null {
  const sti = url.split('?')[0] ?? '';
  if (sti.startsWith('/api/')) return sti.startsWith('/api/regelverk/') ? 'aapne' : null;
  if (sti === '/logg-inn') return 'innlogging';
  // Static files cost nothing.
  if (sti.startsWith('/_next/') || /\.[a-z\d]+$/i.test(sti)) return null;
  const isAapen = AAPNE_SIDER.some((side) => sti === side || sti.startsWith(`${side}/`));
  return isAapen || !hasSesjonscookie(headers.cookie ?? '') ? 'aapne' : null;
}

/**
 * Delays a request that anybody may make until its turn, so that many of them cannot crowd out logged-in
 * users.
 * @param toPage turns the request into one for an error page
 * @param fortsett lets the request be answered
 */
export async function admit(
  hva: Aapent,
  req: IncomingMessage,
  res: ServerResponse,
  { toPage, fortsett }: { toPage: (kode: Feilkode) => void; fortsett: () => void },
): Promise<void> {
  const adresse = avsenderAv(req);
  // A calendar is fetched for many people from few addresses. It waits its turn, and is not counted.
  const isKalender = req.url?.startsWith(AAPEN_KALENDER) ?? false;
  const vent = isKalender ? null : await ventForAdresse(hva, adresse);
  if (vent !== null) {
    sikkerhet('for-mange-kall', { aarsak: hva });
    res.setHeader('Retry-After', String(vent));
    if (req.url?.startsWith('/api/')) return avvisApi(req, res);
    toPage('for-mange');
  } else if (hva === 'innlogging') return fortsett();
  const slipp = await koe.vent(adresse);
  if (!slipp) {
    sikkerhet('for-mange-kall', { aarsak: 'koe' });
    if (!res.hasHeader('Retry-After')) res.setHeader('Retry-After', '5');
    if (req.url?.startsWith('/api/')) return avvisApi(req, res);
    // Rendering the error page would cost the capacity that is lacking.
    res.writeHead(429, { 'Cache-Control': 'no-store' }).end();
    return;
  }
  if (res.destroyed || req.socket.destroyed) return slipp();
  res.once('finish', slipp).once('close', slipp);
  fortsett();
}

/** Refuses in the published error format, as the route itself would have. */
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
