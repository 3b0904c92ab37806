import type { Metadata } from 'next';
import { Regelverkside } from '#components/regelverk/regelverkside';
import { tekster } from '#lib/messages/index';
import { aapenSide } from '#lib/request/side/aapen-side';
import { EKSEMPELAAR, listRegler } from '#lib/usecases/regelverk/list-regler';
import { regelverkVersjon } from '#lib/usecases/regelverk/regelverk-versjon';

export const metadata: Metadata = { title: tekster.regelverk.tittel, robots: { index: true } };

export default aapenSide('/utvikler/regelverk', () => (
  <Regelverkside regler={listRegler()} versjon={regelverkVersjon()} aar={EKSEMPELAAR} />
));
