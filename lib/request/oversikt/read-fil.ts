import { type Importfeil, STOERSTE_FIL } from '#lib/contract/oversikt/importfil';

/** What a form adds around its file, in bytes, at most. */
const OMSLAG = 16 * 1024;

/** Returns the file of a form, or what is wrong. The body is counted, since what it says of its length may be wrong. */
export async function readFil(request: Request): Promise<Uint8Array | Importfeil> {
  const stoerst = STOERSTE_FIL + OMSLAG;
  if (Number(request.headers.get('Content-Length') ?? 0) > stoerst) return 'stor';
  const biter: Uint8Array[] = [];
  let lengde = 0;
  const leser = request.body?.getReader();
  try {
    for (;;) {
      const { done, value } = (await leser?.read()) ?? { done: true };
      if (done || !value) break;
      lengde += value.length;
      // Not cancelled: that would close the socket before the answer is sent.
      if (lengde > stoerst) return 'stor';
      biter.push(value);
    }
    const hoder = { 'Content-Type': request.headers.get('Content-Type') ?? '' };
    const form = await new Response(Buffer.concat(biter), { headers: hoder }).formData();
    const fil = form.get('fil');
    if (!(fil instanceof Blob) || fil.size === 0) return 'tom';
    return fil.size > STOERSTE_FIL ? 'stor' : new Uint8Array(await fil.arrayBuffer());
  } catch {
    // The sender broke off, or it is no form.
    return 'ulest';
  }
}
