import type { Metadata } from 'next';
import { Virksomhetside } from '#components/virksomhet/virksomhetside';
import { tekster } from '#lib/messages/index';
import { virksomhetSide } from '#lib/request/side/side';
import { requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { getForhold } from '#lib/usecases/kalender/get-forhold';
import { saveOpplysninger } from './lagre';

export const metadata: Metadata = { title: tekster.virksomhet.tittel };

export default virksomhetSide(
  () => '/virksomhet',
  async ({ soek, context }) => (
    <Virksomhetside
      kjent={await getForhold(await requireKalender(context.aktoer, context.organisasjonsnummer), context)}
      utkast={soek.avbrutt === 'lagre' ? soek : null}
      lagret={soek.lagret === 'ja'}
      lagre={saveOpplysninger}
    />
  ),
);
