import type { Metadata } from 'next';
import { Feilside } from '#components/feil/feilside';
import { type Feilkode, isFeilkode } from '#lib/request/felles/feilkode';
import { tryggSti } from '#lib/request/felles/sti';
import { readTekster } from '#lib/request/side/spraak';

interface Props {
  params: Promise<{ kode: string }>;
  searchParams: Promise<{ til?: string; id?: string }>;
}

const toKode = (kode: string): Feilkode => (isFeilkode(kode) ? kode : 'ikke-funnet');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const tekster = await readTekster();
  return { title: tekster.feil.sider[toKode((await params).kode)].tittel };
}

/** Explains an error and what can be done. The proxy sets the status of the answer. */
export default async function Page({ params, searchParams }: Props) {
  const { til, id } = await searchParams;
  const tekster = await readTekster();
  return (
    <Feilside
      tekster={tekster}
      kode={toKode((await params).kode)}
      til={typeof til === 'string' ? tryggSti(til) : null}
      id={typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? id : null}
    />
  );
}
