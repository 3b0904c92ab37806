import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Velgside } from '#components/virksomhet/velgside';
import { tryggSti } from '#lib/request/felles/sti';
import { innloggetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { chooseVirksomhet } from '#lib/usecases/sesjon/choose-virksomhet';

export async function generateMetadata(): Promise<Metadata> {
  const tekster = await readTekster();
  return { title: tekster.velg.tittel };
}

export default innloggetSide(
  () => '/velg-virksomhet',
  async ({ soek, context, tekster }) => {
    const { virksomheter, uleselige } = await listVirksomheter(context.aktoer);
    const til = tryggSti(soek.til);
    const [eneste, ...flere] = virksomheter.filter(({ kanVelges }) => kanVelges);
    // With only one virksomhet there is nothing to choose.
    if (eneste && flere.length === 0 && context.organisasjonsnummer === null) {
      await chooseVirksomhet(context.aktoer, context.tokenHash, eneste.organisasjonsnummer);
      redirect(til);
    }
    return (
      <Velgside
        tekster={tekster}
        virksomheter={virksomheter}
        uleselige={uleselige}
        side={Number(soek.side ?? 1)}
        valgt={context.organisasjonsnummer}
        soek={soek.soek?.slice(0, 100) ?? ''}
        til={til}
      />
    );
  },
);
