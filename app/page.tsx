import type { Metadata } from 'next';
import { Forside } from '#components/ramme/forside';
import { aapenMetadata } from '#lib/request/side/offentlig';
import { readRamme } from '#lib/request/side/ramme';
import { readTekster } from '#lib/request/side/spraak';

export async function generateMetadata(): Promise<Metadata> {
  const { tjeneste, forside } = await readTekster();
  return { ...aapenMetadata('/', tjeneste, forside.ingress), title: { absolute: tjeneste } };
}

export default async function Page() {
  const [{ innlogget }, tekster] = [await readRamme(), await readTekster()];
  return <Forside tekster={tekster} innlogget={innlogget} />;
}
