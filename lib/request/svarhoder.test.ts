import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { iMiljoe } from '#dev/test/bare-miljoe';
import { svar } from './svarhoder';

iMiljoe('2026-11-10');

describe('an address of an API that cannot be', () => {
  it.each(['/api/%E0', '/api/kilder/v1/%e0%a4/oppgaver', '/api/auth/%C3%A5', '/api/helse/%zz', '/api/x%'])(
    '%s is unknown, and said as an API says it',
    async (sti) => {
      const gitt = await svar(new NextRequest(`http://localhost:3999${sti}`));
      expect([gitt.status, (await gitt.json()).kode]).toEqual([404, 'KAL-009']);
    },
  );

  it.each(['/api/auth/providers', '/api/helse/live', '/api/auth/a%3Ab', '/hvilke-frister'])(
    '%s is let through',
    async (sti) => {
      const gitt = await svar(new NextRequest(`http://localhost:3999${sti}`));
      expect(gitt.headers.get('x-middleware-next')).toBe('1');
    },
  );
});
