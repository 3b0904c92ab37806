import type { Metadata } from 'next';
import { Feilside } from '#components/feil/feilside';
import { readTekster } from '#lib/request/side/spraak';

/** Next takes the title from here for every answer with status 404, also for rewrites. */
export async function generateMetadata(): Promise<Metadata> {
  const tekster = await readTekster();
  return { title: tekster.feil.sider['ikke-funnet'].tittel };
}

export default async function NotFound() {
  return <Feilside tekster={await readTekster()} kode="ikke-funnet" til={null} id={null} />;
}
