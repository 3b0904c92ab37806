import type { Markering, Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { dagOgMaaned } from './dato';
import { gjelderTekst, oppgavetittel } from './oppgave';

/** Returns the texts of the form that marks an oppgave. All of them are data, so that they can be sent to the browser. */
export function merkeord(tekster: Tekster, oppgave: Oppgave) {
  const { merkGjort, merkIkkeAktuell, angre, merkFor, feilet, merket } = tekster.oppgave;
  const { markering, gjelder } = oppgave;
  const tittel = [oppgavetittel(tekster, oppgave), gjelder && gjelderTekst(tekster, gjelder)]
    .filter(Boolean)
    .join(', ');
  return {
    ...{ merkGjort, merkIkkeAktuell, angre, feilet },
    forHva: fill(merkFor, { tittel }),
    merket: markering && `${merket[markering.verdi]} ${merketAv(tekster, markering)}`,
  };
}

/** «av Kari 12. oktober», or only the day. */
function merketAv(tekster: Tekster, { av, dato }: Markering): string {
  const { navn, utenNavn } = tekster.oppgave.merketAv;
  return fill(av ? navn : utenNavn, { av, dato: dagOgMaaned(tekster, dato) });
}
