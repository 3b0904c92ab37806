import type { Metadata } from 'next';
import { Virksomhetside } from '#components/virksomhet/virksomhetside';
import { virksomhetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { getForhold } from '#lib/usecases/kalender/get-forhold';
import { saveOpplysninger } from './lagre';

export async function generateMetadata(): Promise<Metadata> {
  const tekster = await readTekster();
  return { title: tekster.virksomhet.tittel };
}

export default virksomhetSide(
  () => '/virksomhet',
  async ({ soek, context, tekster }) => (
    <Virksomhetside
      tekster={tekster}
      kjent={await getForhold(await requireKalender(context.aktoer, context.organisasjonsnummer), context)}
      utkast={soek.avbrutt === 'lagre' ? soek : null}
      lagret={soek.lagret === 'ja'}
      lagre={saveOpplysninger}
    />
  ),
);
