import { createTransport } from 'nodemailer';

/** Returns how another stand-in sends a mail into the sink, as Altinn's mail service would. */
export function sendTilMottak(port: number) {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  return async (til: string, emne: string, tekst: string): Promise<void> => {
    await transport.sendMail({ from: 'Altinn <noreply@altinn.cloud>', to: til, subject: emne, text: tekst });
  };
}
