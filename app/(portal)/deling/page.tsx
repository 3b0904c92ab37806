import type { Metadata } from 'next';
import { type Delingsmelding, Delingsside } from '#components/deling/delingsside';
import { virksomhetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { requireTilgang } from '#lib/usecases/adgang/require-tilgang';
import { listDelinger } from '#lib/usecases/partner/list-delinger';
import { grantTilgang, withdrawTilgang } from './handlinger';

export async function generateMetadata(): Promise<Metadata> {
  const tekster = await readTekster();
  return { title: tekster.deling.tittel };
}

const MELDINGER: Readonly<Record<string, Delingsmelding>> = {
  gitt: 'gitt',
  trukket: 'trukket',
  avbrutt: 'avbrutt',
  'avbrutt-trekk': 'avbruttTrekk',
};

export default virksomhetSide(
  () => '/deling',
  async ({ soek, context, tekster }) => {
    const tilgang = await requireTilgang(context.aktoer, context.organisasjonsnummer);
    const { organisasjonsnummer, delinger, partnere } = await listDelinger(tilgang, context);
    return (
      <Delingsside
        tekster={tekster}
        organisasjonsnummer={organisasjonsnummer}
        delinger={delinger}
        partnere={partnere}
        melding={MELDINGER[soek.melding ?? ''] ?? null}
        utkast={soek.melding === 'avbrutt' ? soek : {}}
        gi={grantTilgang}
        trekk={withdrawTilgang}
      />
    );
  },
);
