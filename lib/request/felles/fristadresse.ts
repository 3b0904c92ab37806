import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { env } from '#lib/oppsett/env';

/**
 * The address of a frist from a calendar: it finds the virksomhet it is about. What only a kilde has delivered has a noekkel of
 * the kilde's own, which may say anything, so its address is that of all frister.
 */
export const fristadresse = (uid: string, { regel, noekkel }: Pick<Oppgave, 'regel' | 'noekkel'>): string =>
  regel === null
    ? `${env().APP_URL}/frister`
    : `${env().APP_URL}/kalender/frist/${uid}/${encodeURIComponent(noekkel)}`;
