import type { Metadata } from 'next';
import { Resultat } from '#components/hvilke-frister/resultat';
import { Veiviserside } from '#components/hvilke-frister/veiviserside';
import { toForhold } from '#lib/contract/regelverk/situasjon-soek';
import { HVA_OM } from '#lib/contract/skjema/hva-om';
import { readVeiviser } from '#lib/contract/skjema/hvilke-frister';
import { HVILKE_FRISTER } from '#lib/contract/skjema/veiviser-adresse';
import { aarAv } from '#lib/domain/dag/dato';
import { aarsperiode } from '#lib/request/felles/sti';
import { aapenSide } from '#lib/request/side/aapen-side';
import { aapenMetadata } from '#lib/request/side/offentlig';
import { readTekster } from '#lib/request/side/spraak';
import { beregnFrister } from '#lib/usecases/regelverk/beregn-frister';
import { sammenlignFrister } from '#lib/usecases/regelverk/sammenlign-frister';

export async function generateMetadata(): Promise<Metadata> {
  const tekster = await readTekster();
  return aapenMetadata(HVILKE_FRISTER, tekster.hvilkeFrister.tittel, tekster.hvilkeFrister.ingress);
}

export default aapenSide(HVILKE_FRISTER, ({ soek, idag, tekster }) => {
  const lest = readVeiviser(soek, idag);
  const side = { verdier: soek, feil: lest.type === 'feil' ? lest.feil : {}, aar: aarAv(idag) };
  if (lest.type !== 'svar') return <Veiviserside tekster={tekster} {...side} svar={null} resultat={null} />;
  const { svar, visning } = lest;
  const periode = aarsperiode(visning.aar);
  const forhold = toForhold(svar);
  const { oppgaver, utenDato } = beregnFrister(forhold, periode);
  const hvaOm = visning.hvaOm && {
    navn: visning.hvaOm,
    sammenligning: sammenlignFrister(forhold, toForhold(HVA_OM[visning.hvaOm].endre(svar)), periode),
  };
  const resultat = { svar, visning, frister: oppgaver, utenDato, hvaOm, idag };
  return (
    <Veiviserside
      tekster={tekster}
      {...side}
      svar={svar}
      resultat={<Resultat tekster={tekster} {...resultat} />}
    />
  );
});
