import { regeltekst } from '#components/tekst/oppgave';
import { ingenSoek } from '#lib/contract/ingen-soek';
import { toReglerSvar } from '#lib/contract/regler-svar';
import { aapenOptions, aapenRoute } from '#lib/request/aapen-route';
import { listRegler } from '#lib/usecases/list-regler';
import { regelverkVersjon } from '#lib/usecases/regelverk-versjon';

/** Every rule, with validity and basis. Open to everyone. */
export const GET = aapenRoute(ingenSoek, () => toReglerSvar(regelverkVersjon(), listRegler(), regeltekst));

export const OPTIONS = aapenOptions;
