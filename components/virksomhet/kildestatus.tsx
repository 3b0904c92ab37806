import { Alert } from '#components/ui/ds';
import { alleHarSvart, type Kildesvar } from '#lib/domain/kilde/kilde';
import type { Tekster } from '#lib/messages/index';
import { withKlokke } from '#lib/tekst/dato';
import { svartekst } from '#lib/tekst/kilde';

/** Which kilder have answered, and when. Those that have not are prominent. */
export function Kildestatus({ tekster, kilder }: { tekster: Tekster; kilder: readonly Kildesvar[] }) {
  if (kilder.length === 0) return null;
  const ord = tekster.kilder;
  const borte = kilder.filter(({ tilstand }) => tilstand !== 'OK');
  const hoert = kilder.flatMap(({ sistHoert }) => sistHoert ?? []);
  return (
    <>
      {!alleHarSvart(kilder) && (
        <Alert variant="warning" showAlert>
          {ord.mangler(borte.map((ett) => svartekst(tekster, ett)).join('; '))}
        </Alert>
      )}
      <p className="text-sm text-graphite-70">
        {hoert.length > 0 && `${ord.oppdatert(withKlokke(tekster, Math.max(...hoert)))} `}
        {kilder
          .filter(({ tilstand }) => tilstand === 'OK')
          .map((ett) => svartekst(tekster, ett))
          .join('. ')}
        {borte.length < kilder.length && '.'}
      </p>
    </>
  );
}
