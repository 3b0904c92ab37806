import { Forside } from '#components/ramme/forside';
import { readRamme } from '#lib/request/side/ramme';

export default async function Page() {
  const { innlogget } = await readRamme();
  return <Forside innlogget={innlogget} />;
}
