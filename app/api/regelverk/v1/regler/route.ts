import { reglerSoek } from '#lib/contract/regelverk/regler-soek';
import { type ReglerOrd, toReglerSvar } from '#lib/contract/regelverk/regler-svar';
import { type Tekster, tekster } from '#lib/messages/index';
import { aapenAvvisning, aapenRoute } from '#lib/request/api/aapen-route';
import { forbeholdstekst } from '#lib/tekst/forklaring';
import { regeltekst } from '#lib/tekst/oppgave';
import { listRegler } from '#lib/usecases/regelverk/list-regler';
import { regelverkVersjon } from '#lib/usecases/regelverk/regelverk-versjon';

const toOrd = (tekster: Tekster): ReglerOrd => ({
  regel: (id) => regeltekst(tekster, id),
  forbehold: (kode) => forbeholdstekst(tekster, [kode]),
});

/** Every rule, with validity and hjemmel. Open to everyone. */
export const GET = aapenRoute(reglerSoek, ({ spraak }) =>
  toReglerSvar(regelverkVersjon(), listRegler(), toOrd(tekster(spraak))),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = aapenAvvisning;
