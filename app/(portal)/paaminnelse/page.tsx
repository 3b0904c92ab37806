import type { Metadata } from 'next';
import { KnappLenke } from '#components/ui/lenke';
import { innloggetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTekster()).naa.paaminnelseTittel };
}

export default innloggetSide(
  () => '/paaminnelse',
  async ({ tekster }) => {
    const ord = tekster.naa;
    return (
      <div className="bredde artikkel space-y-4 py-6">
        <h1>{ord.paaminnelseTittel}</h1>
        <p>{ord.paaminnelseTekst}</p>
        <p>
          <KnappLenke href="/kalender" ikon="kalender">
            {ord.leggIKalender}
          </KnappLenke>
        </p>
      </div>
    );
  },
);
