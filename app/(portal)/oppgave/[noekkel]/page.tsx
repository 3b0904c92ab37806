import { Oppgaveside } from '#components/oppgave/oppgaveside';
import { parseNoekkelSti } from '#lib/request/felles/sti';
import { kalenderSide } from '#lib/request/side/side';
import { getOppgave } from '#lib/usecases/kalender/get-oppgave';
import { markAndReturn, merk } from '../../merk';
import { oppgavemetadata } from '../../oppgavemetadata';

interface Params extends Record<string, string> {
  noekkel: string;
}

export const generateMetadata = oppgavemetadata;

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
