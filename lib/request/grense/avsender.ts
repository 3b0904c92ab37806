import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { env } from '#lib/oppsett/env';

/** The longest proxy chain that is read. */
const FLESTE_LEDD = 20;

let stolte: BlockList | undefined;

/** The trusted proxies, from `STOLTE_PROXYER`. */
function stolteProxyer(): BlockList {
  if (stolte) return stolte;
  stolte = new BlockList();
  for (const ett of env().STOLTE_PROXYER?.split(',') ?? []) {
    const [adresse = '', bits] = ett.trim().split('/');
    const slag = isIP(adresse) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) stolte.addAddress(adresse, slag);
    else stolte.addSubnet(adresse, Number(bits), slag);
  }
  return stolte;
}

/**
 * Returns the address a request comes from. `X-Forwarded-For` is read from the right for as long as each
 * sender is a trusted proxy; entries further left can be forged. An IPv6 address is shortened to its /64
 * network.
 */
export function avsenderAv({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const sagt = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').slice(-FLESTE_LEDD);
  let naa = renAdresse(socket.remoteAddress ?? '');
  while (isStolt(naa) && sagt.length > 0) {
    const foer = renAdresse(sagt.pop() ?? '');
    if (isIP(foer) === 0) break;
    naa = foer;
  }
  return isIP(naa) === 6 ? nettAv(naa) : naa;
}

const isStolt = (adresse: string): boolean => {
  const slag = isIP(adresse);
  return slag !== 0 && stolteProxyer().check(adresse, slag === 6 ? 'ipv6' : 'ipv4');
};

/** Removes port, brackets, zone, and the IPv6 form of an IPv4 address. */
function renAdresse(tekst: string): string {
  const uten = tekst
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  return uten.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
}

/** Returns the /64 network of an IPv6 address: one customer has the whole network. */
function nettAv(adresse: string): string {
  const [foran = '', bak] = adresse.split('::');
  const deler = foran.split(':').filter((del) => del !== '');
  const siste = bak?.split(':').filter((del) => del !== '') ?? [];
  const nuller = Array.from({ length: Math.max(0, 8 - deler.length - siste.length) }, () => '0');
  const hele = bak === undefined ? deler : [...deler, ...nuller, ...siste];
  return `${hele
    .slice(0, 4)
    .map((del) => Number.parseInt(del, 16).toString(16))
    .join(':')}::/64`;
}
