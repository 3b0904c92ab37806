import type { Metadata } from 'next';
import { Opplysningsside } from '#components/person/opplysningsside';
import { innloggetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { getOpplysninger } from '#lib/usecases/person/get-opplysninger';
import { requireSelv } from '#lib/usecases/person/require-person';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTekster()).person.tittel };
}

export default innloggetSide(
  () => '/opplysninger',
  async ({ context: { aktoer, tokenHash }, tekster }) => (
    <Opplysningsside
      tekster={tekster}
      opplysninger={await getOpplysninger(await requireSelv(aktoer, tokenHash))}
    />
  ),
);
