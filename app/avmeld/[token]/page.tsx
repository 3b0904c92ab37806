import type { Metadata } from 'next';
import { Avmeldingsside } from '#components/paaminnelse/avmeldingsside';
import { aapenSide } from '#lib/request/side/aapen-side';
import { readTekster } from '#lib/request/side/spraak';
import { findAvmeldt } from '#lib/usecases/paaminnelse/meld-av';

export async function generateMetadata(): Promise<Metadata> {
  // The address is a secret: no search engine may list it.
  return { title: (await readTekster()).paaminnelse.avmelding.tittel, robots: { index: false } };
}

export default aapenSide<{ token: string }>('/', async ({ params: { token }, soek, tekster }) => (
  <Avmeldingsside
    tekster={tekster}
    hva={soek.ferdig === 'virksomhet' ? 'virksomhet' : await findAvmeldt(token)}
    isFerdig={soek.ferdig !== undefined}
  />
));
