import type { Metadata } from 'next';
import { Feilside } from '#components/feil/feilside';
import { tekster } from '#lib/messages/index';

/** Next takes the title from here for every answer with status 404, rewritten ones too. */
export const metadata: Metadata = { title: tekster.feil.sider['ikke-funnet'].tittel };

export default function NotFound() {
  return <Feilside kode="ikke-funnet" til={null} id={null} />;
}
