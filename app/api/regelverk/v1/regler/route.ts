import { forbeholdstekst } from '#components/tekst/forklaring';
import { regeltekst } from '#components/tekst/oppgave';
import { ingenSoek } from '#lib/contract/ingen-soek';
import { type ReglerOrd, toReglerSvar } from '#lib/contract/regler-svar';
import { aapenAvvisning, aapenRoute } from '#lib/request/aapen-route';
import { listRegler } from '#lib/usecases/list-regler';
import { regelverkVersjon } from '#lib/usecases/regelverk-versjon';

const ORD: ReglerOrd = { regel: regeltekst, forbehold: (kode) => forbeholdstekst([kode]) };

/** Every rule, with validity and basis. Open to everyone. */
export const GET = aapenRoute(ingenSoek, () => toReglerSvar(regelverkVersjon(), listRegler(), ORD));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = aapenAvvisning;
