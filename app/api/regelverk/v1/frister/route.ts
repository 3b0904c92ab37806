import { fristerSoek } from '#lib/contract/regelverk/frister-soek';
import { type FristerOrd, toFristerSvar } from '#lib/contract/regelverk/frister-svar';
import { toForhold } from '#lib/contract/regelverk/situasjon-soek';
import { type Tekster, tekster } from '#lib/messages/index';
import { aapenAvvisning, aapenRoute } from '#lib/request/api/aapen-route';
import { datotekst, forbeholdstekst, grunnertekst, konsekvenstekst } from '#lib/tekst/forklaring';
import { regeltekst } from '#lib/tekst/oppgave';
import { beregnFrister } from '#lib/usecases/regelverk/beregn-frister';
import { regelverkVersjon } from '#lib/usecases/regelverk/regelverk-versjon';

const toOrd = (tekster: Tekster): FristerOrd => ({
  regel: (id) => regeltekst(tekster, id).tittel,
  begrunnelse: (oppgave) => `${grunnertekst(tekster, oppgave.grunner)} ${datotekst(tekster, oppgave)}`,
  konsekvens: (konsekvens) => konsekvenstekst(tekster, konsekvens),
  forbehold: (kode) => forbeholdstekst(tekster, [kode]),
});

/** The statutory frister of a described virksomhet. Open to everyone. */
export const GET = aapenRoute(fristerSoek, (soek) => {
  const frister = beregnFrister(toForhold(soek.situasjon), soek);
  return toFristerSvar(soek, { ...frister, versjon: regelverkVersjon() }, toOrd(tekster(soek.spraak)));
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = aapenAvvisning;
