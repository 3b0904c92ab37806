import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { env } from '#lib/oppsett/env';
import { closeEpost, sendEpost } from './send-epost';

const verden = iMiljoe('2026-12-11', {}, true);
const ja = async () => true;

const mail = {
  ...{ id: 'a2f4e5c0-1111-4000-8000-000000000001', til: 'kari@example.no', emne: 'Frist', tekst: 'Hei' },
  ...{ avmeldUrl: null, spraak: 'nb', dato: new Date('2026-12-11T08:00:00Z') },
};

/** Sends a mail to another mail server. */
async function sendTil(smtpUrl: string) {
  const foerData = vi.fn(async () => true);
  const riktig = env().SMTP_URL;
  Object.assign(env(), { SMTP_URL: smtpUrl });
  try {
    return { svar: await sendEpost(mail, foerData), spurt: foerData.mock.calls.length };
  } finally {
    Object.assign(env(), { SMTP_URL: riktig });
  }
}

const rydd: (() => void)[] = [];
beforeEach(() => verden.post().toem());
afterEach(async () => {
  await closeEpost();
  for (const stopp of rydd.splice(0)) stopp();
});

/** Starts a server that answers each line by a script. `null` ends the connection. */
async function startManus(answer: (linje: string) => string | null, vert = '127.0.0.1') {
  const linjer: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 mail.example.no\r\n');
    socket.on('data', (bit) => {
      for (const linje of String(bit).split('\r\n').filter(Boolean)) {
        linjer.push(linje);
        const svar = answer(linje);
        if (svar === null) socket.destroy();
        else socket.write(`${svar}\r\n`);
      }
    });
  });
  server.listen(0, vert);
  await once(server, 'listening');
  rydd.push(() => server.close());
  return { linjer, port: (server.address() as AddressInfo).port };
}

describe('logging in', () => {
  it.each([
    ['goes away', null, null],
    ['refuses us', '535 5.7.8 No', 535],
    ['closes', '421 Closing', 421],
  ])('a server that %s meanwhile is tried again later', async (_, svar, kode) => {
    const { port } = await startManus((linje) =>
      linje.startsWith('EHLO') ? '250-mail.example.no\r\n250 AUTH PLAIN' : svar,
    );
    const utfall = await sendTil(`smtp://kalender:hemmelig@127.0.0.1:${port}`);
    expect(utfall).toEqual({ svar: { type: 'senere', kode }, spurt: 0 });
  });

  const egen = Object.values(networkInterfaces())
    .flatMap((flere) => flere ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

  it.skipIf(!egen)('another machine is not told the password without TLS', async () => {
    const { linjer, port } = await startManus(
      (linje) => (linje.startsWith('EHLO') ? '250-mail.example.no\r\n250 AUTH PLAIN' : '502 No'),
      egen,
    );
    expect(await sendTil(`smtp://kalender:hemmelig@${egen}:${port}`)).toMatchObject({
      svar: { type: 'senere' },
      spurt: 0,
    });
    expect(linjer.filter((linje) => linje.startsWith('AUTH'))).toEqual([]);
  });
});

describe('a server that', () => {
  it('has a certificate of its own making is not trusted', async () => {
    const mottatt = vi.fn();
    const server = new SMTPServer({
      logger: false,
      authOptional: true,
      onRcptTo: (_adresse, _session, ferdig) => {
        mottatt();
        ferdig();
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve());
    });
    rydd.push(() => server.close());
    const { port } = server.server.address() as AddressInfo;
    expect(await sendTil(`smtp://127.0.0.1:${port}`)).toEqual({
      svar: { type: 'senere', kode: null },
      spurt: 0,
    });
    expect(mottatt).not.toHaveBeenCalled();
  });

  it('takes everything at once and refuses the address asks for no text', async () => {
    const { linjer, port } = await startManus((linje) => {
      if (linje.startsWith('EHLO')) return '250-mail.example.no\r\n250-DSN\r\n250 PIPELINING';
      if (linje.startsWith('RCPT')) return '550 5.1.1 No such user';
      return linje === 'DATA' ? '354 Go on' : '250 OK';
    });
    expect(await sendTil(`smtp://127.0.0.1:${port}`)).toEqual({
      svar: { type: 'avvist', kode: 550, fase: 'mottaker' },
      spurt: 0,
    });
    expect(linjer.at(-1)).toBe('.');
    expect(linjer.find((linje) => linje.startsWith('MAIL'))).toContain(`ENVID=${mail.id}`);
    expect(linjer.find((linje) => linje.startsWith('RCPT'))).toMatch(/NOTIFY=FAILURE(?!,DELAY)/);
  });
});

describe('connections', () => {
  it('one is used for many mails', async () => {
    for (const _ of [1, 2, 3]) await sendEpost(mail, ja);
    expect(verden.post().alle()).toHaveLength(3);
    expect(verden.post().forbindelser()).toBe(1);
  });

  it('one that the server ended while it was not in use loses no mail', async () => {
    await sendEpost(mail, ja);
    verden.post().setModus('nede');
    verden.post().setModus('ok');
    expect(await sendEpost(mail, ja)).toMatchObject({ type: 'sendt' });
    expect(verden.post().forbindelser()).toBe(2);
  });

  it('a hundred mails are what one sends', async () => {
    for (let nr = 0; nr < 101; nr += 1) await sendEpost(mail, ja);
    expect(verden.post().ider()).toHaveLength(101);
    expect(verden.post().forbindelser()).toBe(2);
  });
});
