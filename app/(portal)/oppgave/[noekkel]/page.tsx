import type { Metadata } from 'next';
import { Oppgaveside } from '#components/oppgave/oppgaveside';
import { regeltekst } from '#components/tekst/oppgave';
import { parseNoekkel } from '#lib/domain/noekkel';
import { virksomhetSide } from '#lib/request/side';
import { parseNoekkelSti } from '#lib/request/sti';
import { getOppgave } from '#lib/usecases/get-oppgave';
import { merk, merkOgTilbake } from '../../merk';

interface Params extends Record<string, string> {
  noekkel: string;
}

export async function generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
  const regel = parseNoekkel(parseNoekkelSti((await params).noekkel))?.regel;
  return { title: regel ? regeltekst(regel).tittel : '' };
}

export default virksomhetSide<Params>(
  ({ noekkel }) => `/oppgave/${parseNoekkelSti(noekkel)}`,
  async ({ params, soek, context }) => {
    const noekkel = parseNoekkelSti(params.noekkel);
    const funnet = await getOppgave(context.aktoer, context.organisasjonsnummer, noekkel, context);
    return (
      <Oppgaveside
        {...funnet}
        idag={context.idag}
        avbrutt={soek.avbrutt === 'merk'}
        merk={merk}
        merkOgTilbake={merkOgTilbake}
      />
    );
  },
);
