import { toInnslagId } from '#lib/adapters/kryptering';
import { toKalenderfil } from '#lib/contract/kalenderfil/kalenderfil';
import type { FristerSoek } from '#lib/contract/regelverk/frister-soek';
import { veiviserSti } from '#lib/contract/skjema/hvilke-frister';
import { nyttInnslag } from '#lib/domain/abonnement/innslag';
import { aarAv, startPaaDagen, toDato } from '#lib/domain/dag/dato';
import { isIntern } from '#lib/domain/oppgave/oppgavestatus';
import { tekster } from '#lib/messages/index';
import { env } from '#lib/oppsett/env';
import { toInnslagsinnhold, toKalenderfilord } from '#lib/tekst/innslag';
import type { BeregnedeFrister } from '#lib/usecases/regelverk/beregn-frister';
import { toBeskjedfil } from './skriver';

/** When the first calendar was published. A stamp must not change with the time of the reading. */
const UTGITT = startPaaDagen(toDato(2026, 12, 1));

/**
 * Writes the statutory frister as a calendar. The rules have no history of their own: a frist that the law has extended
 * counts as changed once.
 */
export function toAapenKalender({ soek, frister }: { soek: FristerSoek; frister: BeregnedeFrister }): string {
  const ord = tekster(soek.spraak);
  const innslag = frister.oppgaver
    .filter((oppgave) => !isIntern(oppgave))
    .map((oppgave) => {
      const { flytting, frist, noekkel } = oppgave;
      const innhold = toInnslagsinnhold(ord, oppgave, {
        uid: toInnslagId('regelverk', noekkel),
        virksomhet: { organisasjonsnummer: '', navn: '' },
        medNavn: false,
        idag: soek.fraOgMed,
        lenke: `${env().APP_URL}${veiviserSti(soek.situasjon, { aar: aarAv(frist.frist) })}`,
      });
      return { ...nyttInnslag(innhold, UTGITT), sekvens: flytting?.aarsak.type === 'utsettelse' ? 1 : 0 };
    });
  if (innslag.length === 0) {
    const { spraak, fraOgMed } = soek;
    return toBeskjedfil(toInnslagId('regelverk', 'ingen'), 'ingenFrister', spraak, fraOgMed);
  }
  return toKalenderfil(innslag, toKalenderfilord(ord), { abonnement: true });
}
