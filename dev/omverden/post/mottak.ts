import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** How the mail server behaves. */
export const POSTMODUSER = [
  'ok',
  /** Refuses every connection, and ends those there are. */
  'nede',
  /** Waits before it answers to the text. */
  'treg',
  /** Says that it closes, when an address is given. */
  '421',
  /** Accepts nothing from our sender. */
  'fremmed',
  /** Takes the whole text, keeps it, and dies before it answers. */
  'doed',
  /** Dies when the text is announced, before it is asked for. */
  'doed-foer',
] as const;
export type Postmodus = (typeof POSTMODUSER)[number];

/** A mail that was received. */
export interface Mottatt {
  nr: number;
  mottatt: Date;
  /** The envelope. */
  fra: string;
  til: string[];
  messageId: string;
  emne: string;
  tekst: string;
  raa: string;
}

export interface Postmottak {
  port: number;
  setModus(modus: Postmodus, ms?: number): void;
  /** All mails since it was emptied, oldest first; at most the last 500 have their text. */
  alle(): readonly Mottatt[];
  /** The Message-ID of each mail since it was emptied, oldest first. */
  ider(): readonly string[];
  /** How many connections there have been since it was emptied. */
  forbindelser(): number;
  toem(): void;
  stopp(): Promise<void>;
}

const BEHOLDES = 500;
const svar = (kode: number, tekst: string) => Object.assign(new Error(tekst), { responseCode: kode });

/**
 * Starts a mail server that receives everything and delivers nothing. The first word of an address decides its fate: `ukjent.` does not
 * exist (550), `full.` has no room (452), `graa.` is greylisted the first time (451), `utenfor.` is not relayed to (554 5.7.1), and
 * `innhold.` refuses the text when it has come (554). The others are received.
 * @param lett only counts the mails by Message-ID, for load tests
 */
export async function startPostmottak({
  port = 0,
  host = '127.0.0.1',
  lett = false,
}: {
  port?: number;
  host?: string;
  lett?: boolean;
} = {}): Promise<Postmottak> {
  if (process.env.MILJOE === 'produksjon') throw new Error('The mail sink does not run in production');
  let modus: Postmodus = 'ok';
  let ventMs = 0;
  let nr = 0;
  let mottatte: Mottatt[] = [];
  let ider: string[] = [];
  const sett = new Set<string>();
  const sockets = new Set<Socket>();
  let antallForbindelser = 0;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideDSN: false,
    size: 5 * 1024 * 1024,
    socketTimeout: 120_000,
    onConnect: (_session, ferdig) => ferdig(modus === 'nede' ? svar(421, 'Not now') : undefined),
    onMailFrom: (_avsender, _session, ferdig) =>
      ferdig(modus === 'fremmed' ? svar(550, '5.1.8 Sender rejected') : undefined),
    onRcptTo({ address }, _session, ferdig) {
      if (modus === '421') return ferdig(svar(421, 'Closing'));
      if (address.startsWith('ukjent.')) return ferdig(svar(550, '5.1.1 No such user'));
      if (address.startsWith('utenfor.')) return ferdig(svar(554, '5.7.1 Relay access denied'));
      if (address.startsWith('full.')) return ferdig(svar(452, '4.2.2 Mailbox full'));
      if (address.startsWith('graa.') && !sett.has(address)) {
        sett.add(address);
        return ferdig(svar(451, '4.7.1 Greylisted, try again'));
      }
      return ferdig();
    },
    onData(stroem, session, ferdig) {
      receive(stroem, session).then(() => ferdig(), ferdig);
    },
  });

  async function receive(stroem: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const [valgt, ms] = [modus, ventMs];
    if (valgt === 'doed-foer') return killAll();
    const raa = await buffer(stroem);
    if (session.envelope.rcptTo.some(({ address }) => address.startsWith('innhold.')))
      throw svar(554, '5.6.0 The text is refused');
    await store(raa, session);
    if (valgt === 'doed') return killAll();
    if (valgt === 'treg') await new Promise((resolve) => setTimeout(resolve, ms));
  }

  async function store(raa: Buffer, { envelope }: SMTPServerSession): Promise<void> {
    nr += 1;
    const id = /^message-id:\s*(<[^>]+>)/im.exec(raa.subarray(0, 8_000).toString('latin1'))?.[1] ?? '';
    ider.push(id);
    if (lett) return;
    const mottatt = nr;
    const mail = await simpleParser(raa);
    mottatte = [
      ...mottatte,
      {
        nr: mottatt,
        mottatt: new Date(),
        fra: envelope.mailFrom ? envelope.mailFrom.address : '',
        til: envelope.rcptTo.map(({ address }) => address),
        messageId: id,
        emne: mail.subject ?? '',
        tekst: mail.text ?? '',
        raa: raa.toString('utf8'),
      },
    ].slice(-BEHOLDES);
  }

  /** As when the machine of the mail server loses its power. */
  function killAll(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    return new Promise(() => {});
  }

  server.server.on('connection', (socket: Socket) => {
    antallForbindelser += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // A client that goes away in the middle is no fault of the sink.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    setModus(ny, ms = 0) {
      modus = ny;
      ventMs = ms;
      if (ny === 'nede') for (const socket of sockets) socket.destroy();
    },
    alle: () => mottatte,
    ider: () => ider,
    forbindelser: () => antallForbindelser,
    toem() {
      antallForbindelser = 0;
      mottatte = [];
      ider = [];
      sett.clear();
      modus = 'ok';
    },
    stopp: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
