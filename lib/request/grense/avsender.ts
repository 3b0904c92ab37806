import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { env } from '#lib/oppsett/env';

/** Nobody stands behind more proxies; a longer list is not read to its end. */
const FLESTE_LEDD = 20;

let stolte: BlockList | undefined;

/** The proxies of ours that tell whom they ask for. */
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
 * The address a request comes from. What `X-Forwarded-For` says is believed as far back as each that said it is a proxy of ours;
 * what anybody else writes there is only text.
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

/** Without port, brackets, zone, and the IPv6 form of an IPv4 address. */
function renAdresse(tekst: string): string {
  const uten = tekst
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  return uten.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
}

/** The first half of an IPv6 address: whoever has one has all of the other half. */
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
