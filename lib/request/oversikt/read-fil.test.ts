import { describe, expect, it } from 'vitest';
import { STOERSTE_FIL } from '#lib/contract/oversikt/importfil';
import { readFil } from './read-fil';

function send(fil: string | Uint8Array<ArrayBuffer> | null, navn = 'fil'): Request {
  const form = new FormData();
  if (fil !== null)
    form.set(
      navn,
      typeof fil === 'string' ? fil : new Blob([fil]),
      ...((typeof fil === 'string' ? [] : ['x.csv']) as []),
    );
  return new Request('http://localhost/oversikt/opplasting', { method: 'POST', body: form });
}

describe('the file of a form', () => {
  it('is read as it is', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, nr) => nr);
    expect(await readFil(send(bytes))).toEqual(bytes);
  });

  it('may have ten megabytes, and no more', async () => {
    expect(await readFil(send(new Uint8Array(STOERSTE_FIL)))).toHaveLength(STOERSTE_FIL);
    expect(await readFil(send(new Uint8Array(STOERSTE_FIL + 1)))).toBe('stor');
    expect(await readFil(send(new Uint8Array(STOERSTE_FIL + 100_000)))).toBe('stor');
  });

  it.each([
    ['none', null],
    ['an empty one', new Uint8Array(0)],
    ['a text', 'organisasjonsnummer;noekkel'],
  ])('is missed: %s', async (_, fil) => {
    expect(await readFil(send(fil))).toBe('tom');
  });

  it.each([
    ['no form', 'text/csv', 'a;b'],
    [
      'half a form',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="fil"\r\n\r\nabc',
    ],
    ['a form without its boundary', 'multipart/form-data', 'abc'],
  ])('cannot be read: %s', async (_, type, body) => {
    const request = new Request('http://localhost/', {
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
    });
    expect(await readFil(request)).toBe('ulest');
  });

  it('is not read to its end when it says how large it is', async () => {
    const headers = {
      'Content-Length': String(STOERSTE_FIL * 2),
      'Content-Type': 'multipart/form-data; boundary=x',
    };
    const { body } = new Response('x');
    const request = { headers: new Headers(headers), body } as Request;
    expect(await readFil(request)).toBe('stor');
    expect(body?.locked).toBe(false);
  });
});
