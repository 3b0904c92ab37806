import { meldAv } from '#lib/usecases/paaminnelse/meld-av';
import { toFeilsti } from './feil';

/** What a mail provider sends (RFC 8058, 3.2). */
const ETT_KLIKK = /List-Unsubscribe["=\s]+One-Click/i;
/** The longest body that is read: the one line of a mail provider, as form or multipart. */
const LENGST = 2_000;

/**
 * Ends reminders by the link of a message. A mail provider gets 200 and no redirect, as the standard requires; a person gets
 * a page. An address that never was gets the same answers.
 */
export async function avmeldRoute(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params;
  const sti = `/avmeld/${encodeURIComponent(token)}`;
  const isEttKlikk = ETT_KLIKK.test(await readStart(request));
  try {
    const hva = await meldAv(token);
    if (isEttKlikk) return new Response('OK\n', { headers: { 'Cache-Control': 'no-store' } });
    return new Response(null, { status: 303, headers: { Location: `${sti}?ferdig=${hva}` } });
  } catch (feil) {
    // The provider tries again; a person sees the page that says what to do.
    if (isEttKlikk) return new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store' } });
    // Not the redirect of a page, which keeps the method and the body.
    return new Response(null, { status: 303, headers: { Location: toFeilsti(feil, sti) } });
  }
}

async function readStart({ body }: Request): Promise<string> {
  const leser: ReadableStreamDefaultReader<Uint8Array> | undefined = body?.getReader();
  let tekst = '';
  const tolk = new TextDecoder();
  while (leser && tekst.length < LENGST) {
    const { done, value } = await leser.read().catch(() => ({ done: true, value: undefined }));
    if (done) break;
    tekst += tolk.decode(value, { stream: true });
  }
  return tekst.slice(0, LENGST);
}
