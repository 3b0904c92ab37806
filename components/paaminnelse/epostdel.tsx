import { Mappe } from '#components/ui/mappe';
import { Varsel } from '#components/ui/varsel';
import type { Adressefeil } from '#lib/domain/paaminnelse/paaminnelse';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { Adresseskjema, Kodeskjema } from './epostskjema';
import type { Paaminnelseshandlinger } from './paaminnelseshandlinger';
import { toEpostord } from './paaminnelsesord';

/** The person's own address: the one in use, the one that waits for its code, and how to change or delete it. */
export function Epostdel({
  tekster,
  epost,
  epostAv,
  venter,
  sendKode,
  bekreft,
  fjern,
}: {
  tekster: Tekster;
  epost: string | null;
  epostAv: Adressefeil | null;
  venter: string | null;
} & Pick<Paaminnelseshandlinger, 'sendKode' | 'bekreft' | 'fjern'>) {
  const ord = tekster.paaminnelse;
  const egne = toEpostord(tekster);
  return (
    <section aria-labelledby="epost-tittel" className="space-y-4">
      <h2 id="epost-tittel">{ord.epostTittel}</h2>
      {epost && epostAv && <Varsel type="advarsel">{fill(ord.epostAv[epostAv], { epost })}</Varsel>}
      {epost && !epostAv && <p className="wrap-anywhere">{fill(ord.bruker, { epost })}</p>}
      {!epost && !venter && <p>{ord.ubekreftet}</p>}
      {venter && <Kodeskjema ord={egne} epost={venter} send={bekreft} />}
      {epost || venter ? (
        <Mappe tittel={ord.bytt}>
          <div className="pt-3">
            <Adresseskjema ord={egne} merke={ord.epost} send={sendKode} />
          </div>
        </Mappe>
      ) : (
        <Adresseskjema ord={egne} merke={ord.epost} send={sendKode} />
      )}
      {(epost || venter) && (
        <form action={fjern}>
          <button type="submit" className="ds-pille">
            {ord.fjern}
          </button>
        </form>
      )}
    </section>
  );
}
