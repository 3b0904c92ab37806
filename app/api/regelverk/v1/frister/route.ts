import { datotekst, forbeholdstekst, grunnertekst, konsekvenstekst } from '#components/tekst/forklaring';
import { regeltekst } from '#components/tekst/oppgave';
import { fristerSoek } from '#lib/contract/frister-soek';
import { type FristerOrd, toFristerSvar } from '#lib/contract/frister-svar';
import { toForhold } from '#lib/contract/situasjon-soek';
import { aapenAvvisning, aapenRoute } from '#lib/request/aapen-route';
import { beregnFrister } from '#lib/usecases/beregn-frister';
import { regelverkVersjon } from '#lib/usecases/regelverk-versjon';

const ORD: FristerOrd = {
  regel: (id) => regeltekst(id).tittel,
  begrunnelse: (oppgave) => `${grunnertekst(oppgave.grunner)} ${datotekst(oppgave)}`,
  konsekvens: konsekvenstekst,
  forbehold: (kode) => forbeholdstekst([kode]),
};

/** The statutory frister of a virksomhet that is described. Open to everyone. */
export const GET = aapenRoute(fristerSoek, (soek) => {
  const frister = beregnFrister(toForhold(soek.situasjon), soek);
  return toFristerSvar(soek, { ...frister, versjon: regelverkVersjon() }, ORD);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = aapenAvvisning;
