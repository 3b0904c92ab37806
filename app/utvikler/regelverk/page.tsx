import type { Metadata } from 'next';
import { Regelverkside } from '#components/regelverk/regelverkside';
import { aapenSide } from '#lib/request/side/aapen-side';
import { readTekster } from '#lib/request/side/spraak';
import { EKSEMPELAAR, listRegler } from '#lib/usecases/regelverk/list-regler';
import { regelverkVersjon } from '#lib/usecases/regelverk/regelverk-versjon';

export async function generateMetadata(): Promise<Metadata> {
  const tekster = await readTekster();
  return { title: tekster.regelverk.tittel, robots: { index: true } };
}

export default aapenSide('/utvikler/regelverk', ({ tekster }) => (
  <Regelverkside tekster={tekster} regler={listRegler()} versjon={regelverkVersjon()} aar={EKSEMPELAAR} />
));
