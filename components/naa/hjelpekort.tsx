import type { KalenderVisning } from '#components/kalender/kalender-visning';
import { KnappLenke } from '#components/ui/lenke';
import { alleHarSvart, sistHoert } from '#lib/domain/kilde/kilde';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { heleDatoen, withKlokkeslett } from '#lib/tekst/dato';
import { svartekst } from '#lib/tekst/kilde';
import { Kalenderbilde } from './kalenderbilde';

/** Ways to remember the frister, and when the kilder were last heard. */
export function Hjelpekort({
  tekster,
  kalender: { kilder, registerdato },
  aar,
}: {
  tekster: Tekster;
  kalender: Pick<KalenderVisning, 'kilder' | 'registerdato'>;
  aar: number;
}) {
  const ord = tekster.naa;
  const hoert = sistHoert(kilder);
  return (
    <div className="naa-hjelp">
      <section aria-labelledby="husk" className="skjul-i-utskrift bg-ochre-5 p-5">
        <Kalenderbilde />
        <h2 id="husk" className="pt-4 text-lg">
          {ord.hjelpTittel}
        </h2>
        <div className="flex flex-wrap gap-3 pt-3">
          <KnappLenke href="/kalender" ikon="kalender">
            {ord.leggIKalender}
          </KnappLenke>
          <KnappLenke href="/paaminnelser" ikon="varsel">
            {ord.faaPaaminnelse}
          </KnappLenke>
          <KnappLenke href={`/frister/${aar}/veggark`} ikon="skriver">
            {ord.skrivUtAaret}
          </KnappLenke>
        </div>
      </section>
      <section aria-labelledby="fersk" className="naa-boks text-sm">
        <h2 id="fersk" className="text-base">
          {alleHarSvart(kilder) && hoert !== null
            ? fill(ord.oppdatert, { klokke: withKlokkeslett(tekster, hoert) })
            : ord.ikkeAlt}
        </h2>
        <ul className="pt-1 text-graphite-70">
          {kilder.map((ett) => (
            <li key={ett.kilde}>{svartekst(tekster, ett)}</li>
          ))}
          <li>{tekster.frister.grunnlag(heleDatoen(tekster, registerdato))}</li>
        </ul>
      </section>
    </div>
  );
}
