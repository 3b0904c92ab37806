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
 * The changes of the calendars that a partner may read as it asks, from a number on (included), in the order they became visible.
 * Those it hears of stand in the access log.
 * @throws AppError `ukjent-partner` when the vendor that calls has been stopped; `altinn-utilgjengelig`
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
 * The number to begin at to get all changes from a day (in Oslo) on; null when there are none yet.
 * @throws AppError as `listPartnerhendelser`
 */
export async function getPartnerhendelsestart(
  system: Systemaktoer,
  dato: Dato,
  tid: Tid,
): Promise<number | null> {
  return findStart(await forPartneren(system, tid), startPaaDagen(dato));
}

/** What the token lets it read, and what has been shared with it in our portal. */
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
