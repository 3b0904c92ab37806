import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { avsenderAv } from './avsender';

iMiljoe('2026-11-10', { STOLTE_PROXYER: '10.0.0.0/8, 192.0.2.7,2001:db8:1::/48' });

const fra = (remoteAddress: string, sagt?: string) =>
  avsenderAv({
    socket: { remoteAddress },
    headers: sagt === undefined ? {} : { 'x-forwarded-for': sagt },
  } as unknown as IncomingMessage);

it.each([
  ['one who comes straight', '198.51.100.1', undefined, '198.51.100.1'],
  ['one who comes straight and says something', '198.51.100.1', '203.0.113.9', '198.51.100.1'],
  ['behind a proxy of ours', '10.1.2.3', '203.0.113.9', '203.0.113.9'],
  ['behind two', '10.1.2.3', '203.0.113.9, 192.0.2.7', '203.0.113.9'],
  ['behind one, with something made up before it', '10.1.2.3', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
  ['behind one that says nothing', '10.1.2.3', undefined, '10.1.2.3'],
  ['behind one that says nonsense', '10.1.2.3', 'unknown', '10.1.2.3'],
  ['behind one that says a proxy of ours only', '10.1.2.3', '10.9.9.9', '10.9.9.9'],
  ['with a port', '10.1.2.3', '203.0.113.9:4711', '203.0.113.9'],
  ['IPv4 written as IPv6', '::ffff:10.1.2.3', '::ffff:203.0.113.9', '203.0.113.9'],
  ['IPv6', '2001:db8:2:3:4:5:6:7', undefined, '2001:db8:2:3::/64'],
  ['the same net, written short', '2001:db8:2:3::1', undefined, '2001:db8:2:3::/64'],
  [
    'IPv6 behind a proxy on IPv6, with brackets and port',
    '2001:db8:1::1',
    '[2001:db8:9::5]:443',
    '2001:db8:9:0::/64',
  ],
  ['ourselves', '::1', undefined, '0:0:0:0::/64'],
  ['a connection that is gone', '', undefined, ''],
])('%s', (_hvem, remoteAddress, sagt, ventet) => {
  expect(fra(remoteAddress, sagt)).toBe(ventet);
});

it('only the end of a long list is read', () => {
  expect(fra('10.1.2.3', Array.from({ length: 5_000 }, () => '10.0.0.1').join(','))).toBe('10.0.0.1');
});
