import type { Metadata } from 'next';
import { Sletteside } from '#components/person/sletteside';
import { innloggetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTekster()).person.slett.tittel };
}

export default innloggetSide(
  () => '/opplysninger/slett',
  async ({ tekster }) => <Sletteside ord={tekster.person.slett} />,
);
