import type { Dato } from '#lib/domain/dag/dato';
import type { Rad } from '#lib/domain/oppgave/naa';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { dagOgMaaned } from './dato';
import { gjelderTekst, oppgavetittel } from './oppgave';

/** «Lever og betal merverdiavgift for juli–august 2026», or the title of the one there is. */
export function radtittel(tekster: Tekster, rad: Rad): string {
  const [foerste, annen] = rad;
  const par: Readonly<Record<string, string>> = tekster.naa.par;
  const felles = annen && foerste.regel ? par[foerste.regel] : undefined;
  const tittel = felles ?? oppgavetittel(tekster, foerste);
  return foerste.gjelder
    ? fill(tekster.naa.med, { tittel, gjelder: gjelderTekst(tekster, foerste.gjelder) })
    : tittel;
}

/** «Leveringen er utsatt til 24. desember, betalingen er det ikke», for a payment whose delivery has more time. */
export function utsattlinje(tekster: Tekster, oppgave: Oppgave, par: Dato | null): string | null {
  if (oppgave.frist.fristType !== 'betalingsfrist' || par === null || par <= oppgave.frist.frist) return null;
  return fill(tekster.naa.leveringUtsatt, { dato: dagOgMaaned(tekster, par) });
}
