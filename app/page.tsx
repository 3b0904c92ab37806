import { Forside } from '#components/ramme/forside';
import { readRamme } from '#lib/request/side/ramme';
import { readTekster } from '#lib/request/side/spraak';

export default async function Page() {
  const [{ innlogget }, tekster] = [await readRamme(), await readTekster()];
  return <Forside tekster={tekster} innlogget={innlogget} />;
}
