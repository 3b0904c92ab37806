import {
  findHendelser,
  findStart,
  type Listehendelse,
  type Synlig,
  synligForPartner,
} from '#lib/data/hendelsesliste';
import { findInnsynsgrunnlag } from '#lib/data/innsyn';
import { loggInnsyn } from '#lib/data/innsynslogg';
import { toLeser } from '#lib/domain/adgang/leser';
import { canGetDeling } from '#lib/domain/adgang/partner';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import { type Dato, startPaaDagen } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { findInnsyn } from '#lib/usecases/adgang/find-innsyn';
import type { Oppslag } from '#lib/usecases/adgang/require-innsyn';
import type { Utsnitt } from '#lib/usecases/kilde/list-hendelser';

type Tid = Pick<Oppslag, 'naa' | 'idag'>;

/**
 * Returns the changes of the calendars that a partner may read at the time of the call, from a sekvensnummer
 * on (included), in the order they became visible. The virksomheter in the answer are written to the access
 * log.
 * @throws AppError `ukjent-partner` when the supplier that calls has been stopped; `altinn-utilgjengelig`
 */
export async function listPartnerhendelser(
  system: Systemaktoer,
  { fraSekvensnummer, antall }: Utsnitt,
  oppslag: Oppslag,
): Promise<Listehendelse[]> {
  const hendelser = await findHendelser(await forPartneren(system, oppslag), fraSekvensnummer, antall);
  const numre = [...new Set(hendelser.map(({ organisasjonsnummer }) => organisasjonsnummer))];
  const poster = numre
    .filter(isOrganisasjonsnummer)
    .map((organisasjonsnummer) => ({ organisasjonsnummer, utfall: 'gitt' as const }));
  await loggInnsyn(toLeser(system), poster, oppslag);
  return hendelser;
}

/**
 * Returns the sekvensnummer to start at to get all changes from a day (in Oslo) on; null when there are none
 * yet.
 * @throws AppError as `listPartnerhendelser`
 */
export async function getPartnerhendelsestart(
  system: Systemaktoer,
  dato: Dato,
  tid: Tid,
): Promise<number | null> {
  return findStart(await forPartneren(system, tid), startPaaDagen(dato));
}

/**
 * Returns the filter of what the system may read: the virksomheter named in its token, and those that share
 * with it in our portal.
 */
async function forPartneren(system: Systemaktoer, tid: Tid): Promise<Synlig> {
  const { partner, leverandoerStoppet } = await findInnsynsgrunnlag(system, [], tid.idag);
  if (leverandoerStoppet) throw new AppError('ukjent-partner');
  const { consumer, systembruker, samtykker } = system;
  const navngitte = [consumer, systembruker?.organisasjonsnummer, ...samtykker.map(({ fra }) => fra)];
  const innsyn = await findInnsyn(
    system,
    navngitte.filter((nr) => nr != null),
    tid,
  );
  return synligForPartner(
    innsyn.flatMap((ett) => (ett.avslag === null ? [ett.organisasjonsnummer] : [])),
    consumer,
    partner && canGetDeling(partner) ? partner : null,
    tid.idag,
  );
}
