import type { Metadata } from 'next';
import { type Delingsmelding, Delingsside } from '#components/deling/delingsside';
import { tekster } from '#lib/messages/index';
import { virksomhetSide } from '#lib/request/side/side';
import { requireTilgang } from '#lib/usecases/adgang/require-tilgang';
import { listDelinger } from '#lib/usecases/partner/list-delinger';
import { grantTilgang, withdrawTilgang } from './handlinger';

export const metadata: Metadata = { title: tekster.deling.tittel };

const MELDINGER: Readonly<Record<string, Delingsmelding>> = {
  gitt: 'gitt',
  trukket: 'trukket',
  avbrutt: 'avbrutt',
  'avbrutt-trekk': 'avbruttTrekk',
};

export default virksomhetSide(
  () => '/deling',
  async ({ soek, context }) => {
    const tilgang = await requireTilgang(context.aktoer, context.organisasjonsnummer);
    const { organisasjonsnummer, delinger, partnere } = await listDelinger(tilgang, context);
    return (
      <Delingsside
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
