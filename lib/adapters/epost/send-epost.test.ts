import { generateKeyPairSync } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { env } from '#lib/oppsett/env';
import type { Epost } from './raatekst';
import { closeEpost, sendEpost } from './send-epost';

const verden = iMiljoe('2026-12-11', {}, true);
const ID = 'a2f4e5c0-1111-4000-8000-000000000001';
const mail = (annet: Partial<Epost> = {}): Epost => ({
  ...{ id: ID, til: 'kari@example.no', emne: 'Lever mva-meldingen: Fristen var 10. desember – æøå' },
  ...{ tekst: 'Hei\n\nÆ, ø og å.\n', avmeldUrl: 'https://kalender.example.no/avmeld/hemmelig', spraak: 'nb' },
  dato: new Date('2026-12-11T08:00:00Z'),
  ...annet,
});
const ja = async () => true;

beforeEach(() => verden.post().toem());
afterEach(() => closeEpost());

describe('a mail', () => {
  it('has the headers that a machine and a mail provider need, and says who it is to', async () => {
    expect(await sendEpost(mail(), ja)).toMatchObject({ type: 'sendt' });
    const [mottatt] = verden.post().alle();
    const { headers, text, subject, from } = await simpleParser(mottatt?.raa ?? '');
    expect(subject).toBe('Lever mva-meldingen: Fristen var 10. desember – æøå');
    expect(text?.trim()).toBe('Hei\n\nÆ, ø og å.');
    expect(from?.text).toBe('paaminnelse@kalender.example.no');
    expect(mottatt).toMatchObject({ fra: `retur+${ID}@kalender.example.no`, til: ['kari@example.no'] });
    expect(mottatt?.messageId).toBe(`<${ID}@kalender.example.no>`);
    expect(mottatt?.raa).toContain('List-Unsubscribe: <https://kalender.example.no/avmeld/hemmelig>\r\n');
    expect(mottatt?.raa).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-auto-response-suppress')).toBe('All');
    expect(headers.get('content-language')).toBe('nb');
    expect(headers.get('date')).toEqual(new Date('2026-12-11T08:00:00Z'));
    expect(mottatt?.raa).not.toMatch(/<html|text\/html/i);
  });

  it('with a code has no link that ends reminders', async () => {
    await sendEpost(mail({ avmeldUrl: null }), ja);
    expect(verden.post().alle()[0]?.raa).not.toMatch(/list-unsubscribe/i);
  });

  it('says nothing but what it was given, and takes no header from its subject', async () => {
    const avmeldUrl = `https://kalender.example.no/avmeld/${'x'.repeat(150)}`;
    await sendEpost(mail({ emne: 'Frist\r\nBcc: ola@example.no', avmeldUrl }), ja);
    const [mottatt] = verden.post().alle();
    const { headerLines } = await simpleParser(mottatt?.raa ?? '');
    expect(headerLines.map(({ key }) => key)).not.toContain('bcc');
    expect(mottatt?.til).toEqual(['kari@example.no']);
    // A long address is folded before it, never inside.
    expect(mottatt?.raa).toContain(`<${avmeldUrl}>\r\n`);
    // Eleven digits in a row could be a fødselsnummer.
    expect(mottatt?.raa).not.toMatch(/(?<!\d)\d{11}(?!\d)/);
  });

  it('is the same bytes at every attempt', async () => {
    await sendEpost(mail(), ja);
    await sendEpost(mail(), ja);
    const [foerste, annen] = verden.post().alle();
    expect(annen?.raa).toBe(foerste?.raa);
  });

  it('is signed for the domain of the sender, with the links inside the signature', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const noekkel = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    Object.assign(env(), { DKIM_VELGER: 'kal', DKIM_NOEKKEL: noekkel });
    try {
      await sendEpost(mail(), ja);
    } finally {
      Object.assign(env(), { DKIM_VELGER: undefined, DKIM_NOEKKEL: undefined });
    }
    const signatur = /DKIM-Signature:[\s\S]+?(?=\r\n\S)/.exec(verden.post().alle()[0]?.raa ?? '')?.[0] ?? '';
    expect(signatur).toContain('d=kalender.example.no');
    expect(signatur).toContain('s=kal');
    expect(signatur.toLowerCase()).toMatch(/h=[\s\S]*list-unsubscribe:[\s\S]*list-unsubscribe-post/);
  });
});

describe('what becomes of it', () => {
  it.each([
    ['ukjent.kari@example.no', { type: 'avvist', kode: 550, fase: 'mottaker' }],
    // Refused to everyone alike: no address is at fault.
    ['utenfor.kari@example.no', { type: 'senere', kode: 554 }],
    ['full.kari@example.no', { type: 'senere', kode: 452 }],
    ['graa.kari@example.no', { type: 'senere', kode: 451 }],
  ])('%s', async (til, svar) => {
    const foerData = vi.fn(ja);
    expect(await sendEpost(mail({ til }), foerData)).toEqual(svar);
    expect(foerData).not.toHaveBeenCalled();
    // The connection is as good as before.
    expect(await sendEpost(mail(), ja)).toMatchObject({ type: 'sendt' });
  });

  it('the text is refused when it has come', async () => {
    const foerData = vi.fn(ja);
    const svar = await sendEpost(mail({ til: 'innhold.kari@example.no' }), foerData);
    expect(svar).toEqual({ type: 'avvist', kode: 554, fase: 'tekst' });
    expect(foerData).toHaveBeenCalledTimes(1);
    expect(verden.post().alle()).toEqual([]);
  });

  it.each([
    ['nede', { type: 'senere', kode: 421 }, 0, 0],
    ['421', { type: 'senere', kode: 421 }, 0, 0],
    ['fremmed', { type: 'senere', kode: 550 }, 0, 0],
    ['doed-foer', { type: 'senere' }, 0, 0],
    ['doed', { type: 'ukjent' }, 1, 1],
  ] as const)('the server is %s', async (modus, svar, spurt, mottatt) => {
    verden.post().setModus(modus);
    const foerData = vi.fn(ja);
    expect(await sendEpost(mail(), foerData)).toMatchObject(svar);
    expect(foerData).toHaveBeenCalledTimes(spurt);
    expect(verden.post().alle()).toHaveLength(mottatt);
    verden.post().setModus('ok');
    expect(await sendEpost(mail(), ja)).toMatchObject({ type: 'sendt' });
  });

  it('there is no server', async () => {
    const riktig = env().SMTP_URL;
    Object.assign(env(), { SMTP_URL: 'smtp://127.0.0.1:1' });
    try {
      expect(await sendEpost(mail(), ja)).toEqual({ type: 'senere', kode: null });
    } finally {
      Object.assign(env(), { SMTP_URL: riktig });
    }
  });

  it('a slow answer is waited for', async () => {
    verden.post().setModus('treg', 1_000);
    expect(await sendEpost(mail(), ja)).toMatchObject({ type: 'sendt' });
  });

  it('a server that never answers is not waited for longer than the limit', async () => {
    verden.post().setModus('treg', 5_000);
    const start = performance.now();
    expect(await sendEpost(mail(), ja, 500)).toEqual({ type: 'ukjent' });
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('the connection ends while the question is asked', async () => {
    let isBesvart = false;
    const svar = await sendEpost(mail(), async () => {
      verden.post().setModus('nede');
      await new Promise((resolve) => setTimeout(resolve, 300));
      isBesvart = true;
      return true;
    });
    // Not before the question has ended: it stores something, and so does the caller.
    expect([svar, isBesvart]).toEqual([{ type: 'senere', kode: null }, true]);
    expect(verden.post().alle()).toEqual([]);
  });

  it('nothing is handed over before it may be', async () => {
    const rekke: string[] = [];
    const svar = await sendEpost(mail(), async () => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      rekke.push(`asked, ${verden.post().alle().length} received`);
      return true;
    });
    expect(rekke).toEqual(['asked, 0 received']);
    expect(svar).toMatchObject({ type: 'sendt' });
  });

  it.each([
    ['no', async () => false],
    ['a failure', () => Promise.reject(new Error('the database is gone'))],
  ])('with %s before it, nothing is received', async (_, foerData) => {
    expect(await sendEpost(mail(), foerData)).toEqual({ type: 'senere', kode: null });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(verden.post().alle()).toEqual([]);
    expect(await sendEpost(mail(), ja)).toMatchObject({ type: 'sendt' });
  });

  it('many at once are each received once, over a few connections', async () => {
    const ider = Array.from({ length: 40 }, (_, nr) => ID.replace(/1$/, String(nr + 10)));
    const svar = await Promise.all(ider.map((id) => sendEpost(mail({ id }), ja)));
    expect(new Set(svar.map(({ type }) => type))).toEqual(new Set(['sendt']));
    expect(new Set(verden.post().ider()).size).toBe(40);
    expect(verden.post().forbindelser()).toBe(5);
  });

  it('the answer of the server is kept without addresses', async () => {
    const svar = await sendEpost(mail(), ja);
    expect(svar).toEqual({ type: 'sendt', svar: expect.stringMatching(/^250 /) });
    expect(JSON.stringify(svar)).not.toContain('@');
  });
});
