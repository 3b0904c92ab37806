import { describe, expect, it } from 'vitest';
import { readRetur } from './read-retur';

const ID = 'a2f4e5c0-1111-4000-8000-000000000001';
const TIL = `retur+${ID}@kalender.example.no`;

function report({
  til = TIL,
  status = 'Status: 5.1.1',
  action = 'failed',
  type = 'delivery-status',
  original = `Message-ID: <${ID}@kalender.example.no>`,
  hoder = '',
  felles = 'Reporting-MTA: dns; mx.example.no',
} = {}) {
  return Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example.no',
      `To: ${til}`,
      'Subject: Undelivered',
      ...(hoder ? [hoder] : []),
      'MIME-Version: 1.0',
      `Content-Type: multipart/report; report-type=${type}; boundary="g"`,
      '',
      '--g',
      'Content-Type: text/plain; charset=iso-8859-1',
      '',
      'Vi fikk ikke levert. Status 5.0.0 er bare tekst.',
      '--g',
      type === 'feedback-report'
        ? 'Content-Type: message/feedback-report'
        : 'Content-Type: message/delivery-status',
      '',
      felles,
      '',
      'Final-Recipient: rfc822; kari@example.no',
      `Action: ${action}`,
      ...(status ? [status] : []),
      '',
      '--g',
      'Content-Type: text/rfc822-headers',
      '',
      original,
      '--g--',
      '',
    ].join('\r\n'),
  );
}

/** As a mail provider sends it (RFC 5965), to the address for complaints. */
const klage = () =>
  Buffer.from(
    [
      'From: <complaints@mail.example.no>',
      'To: <abuse@kalender.example.no>',
      'Message-ID: <c1d0c3aa-3333-4000-8000-000000000003@mail.example.no>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=feedback-report; boundary="k"',
      '',
      '--k',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: 8bit',
      '',
      'Mottakeren \xf8nsker ikke dette.',
      '--k',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      'User-Agent: Example/1.0',
      `Original-Mail-From: <${TIL}>`,
      '--k',
      'Content-Type: message/rfc822',
      'Content-Disposition: inline',
      '',
      'From: paaminnelse@kalender.example.no',
      'To: kari@example.no',
      `Message-ID: <${ID}@kalender.example.no>`,
      'Subject: Frist',
      '',
      'Hei',
      '--k--',
      '',
    ].join('\r\n'),
    'latin1',
  );

describe('a mail that came back', () => {
  // Quadratic time for half a megabyte is a quarter of an hour, and the test is then given up.
  it.each(['Original-Envelope-Id:', 'Original-Envelope-Id: rfc822;', 'Message-ID:', 'Status:', 'Action:'])(
    'is read in the time of its length, with blanks after %s',
    async (hode) => {
      const les = (antall: number) =>
        readRetur(report({ til: 'x@example.no', original: `${hode}${' '.repeat(antall)}x` }));
      expect(await les(500_000)).toEqual({ type: 'annet' });
    },
  );

  it.each([
    ['Postfix: no such user', report(), { type: 'retur', id: ID, slag: 'hard', status: '5.1.1' }],
    [
      'Exchange: blocked',
      report({ status: 'Status: 5.7.1' }),
      { type: 'retur', id: ID, slag: 'hard', status: '5.7.1' },
    ],
    [
      'Gmail: full, given up',
      report({ status: 'Status: 4.2.2' }),
      { type: 'retur', id: ID, slag: 'myk', status: '4.2.2' },
    ],
    ['without status', report({ status: '' }), { type: 'retur', id: ID, slag: 'hard', status: '5.0.0' }],
    ['delivered', report({ status: 'Status: 2.0.0', action: 'delivered' }), { type: 'annet' }],
    ['a delay without status', report({ status: '', action: 'delayed' }), { type: 'annet' }],
    // The server is still trying, and most of these arrive.
    ['a delay', report({ status: 'Status: 4.2.2', action: 'delayed' }), { type: 'annet' }],
    ['a complaint', report({ type: 'feedback-report' }), { type: 'klage', id: ID }],
    [
      'only the Message-ID names it',
      report({ til: 'retur@kalender.example.no' }),
      { type: 'retur', id: ID, slag: 'hard', status: '5.1.1' },
    ],
    [
      'only the envelope id names it',
      report({
        til: 'retur@kalender.example.no',
        original: 'Subject: x',
        felles: `Reporting-MTA: dns; mx\r\nOriginal-Envelope-Id: ${ID}`,
      }),
      { type: 'retur', id: ID, slag: 'hard', status: '5.1.1' },
    ],
    [
      'Exchange, whose own Message-ID looks like ours',
      report({
        til: 'retur@kalender.example.no',
        hoder: 'Message-ID: <b7d0c3aa-2222-4000-8000-000000000002@prod.example.no>',
      }),
      { type: 'retur', id: ID, slag: 'hard', status: '5.1.1' },
    ],
    [
      'two recipients, one of them for good',
      report({ status: 'Status: 4.4.1\r\n\r\nFinal-Recipient: rfc822; ola@example.no\r\nStatus: 5.2.1' }),
      { type: 'retur', id: ID, slag: 'hard', status: '5.2.1' },
    ],
    ['a complaint with the mail in it', klage(), { type: 'klage', id: ID }],
    [
      'a report inside another part',
      Buffer.from(
        `To: ${TIL}\r\nContent-Type: multipart/mixed; boundary="y"\r\n\r\n--y\r\n${report()}\r\n--y--\r\n`,
      ),
      { type: 'retur', id: ID, slag: 'hard', status: '5.1.1' },
    ],
    [
      'thousands of parts',
      Buffer.from(
        `To: ${TIL}\r\nContent-Type: multipart/mixed; boundary="y"\r\n\r\n${'--y\r\n\r\nx\r\n'.repeat(20_000)}--y--\r\n`,
      ),
      { type: 'annet' },
    ],
    [
      'Delivered-To names it',
      report({ til: 'alle@example.no', hoder: `Delivered-To: ${TIL}`, original: 'Subject: x' }),
      { type: 'retur', id: ID, slag: 'hard', status: '5.1.1' },
    ],
    [
      'about nothing of ours',
      report({ til: 'retur@kalender.example.no', original: 'Message-ID: <abc@example.no>' }),
      { type: 'annet' },
    ],
    [
      'an automatic reply',
      Buffer.from(
        `From: kari@example.no\r\nTo: ${TIL}\r\nAuto-Submitted: auto-replied\r\nSubject: Ferie\r\n\r\nStatus: 5.1.1\r\nAction: failed\r\n`,
      ),
      { type: 'annet' },
    ],
    [
      'an id in capital letters',
      report({ til: TIL.toUpperCase() }),
      { type: 'retur', id: ID, slag: 'hard', status: '5.1.1' },
    ],
    ['nothing', Buffer.from(''), { type: 'annet' }],
    ['rubbish', Buffer.from([0xff, 0xfe, 0, 1, 2, 3]), { type: 'annet' }],
    ['cut off in the middle', report().subarray(0, 420), { type: 'annet' }],
  ])('%s', async (_, raa, svar) => {
    expect(await readRetur(raa)).toEqual(svar);
  });

  it('that is too large is refused', async () => {
    await expect(readRetur(Buffer.alloc(1024 * 1024 + 1))).rejects.toThrow(RangeError);
  });
});
