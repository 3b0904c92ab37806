import type { Metadata } from 'next';
import { Oppgaveside } from '#components/oppgave/oppgaveside';
import { isNoekkel } from '#lib/domain/oppgave/noekkel';
import { parseNoekkelSti } from '#lib/request/felles/sti';
import { kalenderSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { oppgavetittel } from '#lib/tekst/oppgave';
import { getOppgave } from '#lib/usecases/kalender/get-oppgave';
import { markAndReturn, merk } from '../../merk';

interface Params extends Record<string, string> {
  noekkel: string;
}

export async function generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
  const tekster = await readTekster();
  const noekkel = parseNoekkelSti((await params).noekkel);
  return { title: isNoekkel(noekkel) ? oppgavetittel(tekster, { regel: null, noekkel }) : '' };
}

export default kalenderSide<Params>(
  ({ noekkel }) => `/oppgave/${parseNoekkelSti(noekkel)}`,
  async ({ params, soek, context, tilgang, tekster }) => {
    const noekkel = parseNoekkelSti(params.noekkel);
    const funnet = await getOppgave(tilgang, noekkel, context);
    return (
      <Oppgaveside
        {...funnet}
        tekster={tekster}
        idag={context.idag}
        avbrutt={soek.avbrutt === 'merk'}
        merk={merk}
        markAndReturn={markAndReturn}
      />
    );
  },
);
