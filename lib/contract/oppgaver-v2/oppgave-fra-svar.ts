import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { OppgaveSvar } from './oppgave-svar';

/**
 * Maps an oppgave of version 2 back to the domain, for the portal's own client, which reads the same answer.
 */
export function fromOppgaveSvar(svar: OppgaveSvar): Oppgave {
  const { noekkel, bruker, kilde, trukket } = svar;
  return {
    noekkel,
    regel: svar.regel,
    gjelder: svar.gjelder,
    myndighet: svar.myndighet,
    produktomraade: svar.produktomraade,
    oppgaveType: svar.oppgaveType,
    frist: svar.frist,
    nominellFrist: svar.nominellFrist,
    flytting: svar.flytting,
    flytteregel: svar.flytteregel,
    utloestAv: svar.begrunnelse.forhold.map(({ navn }) => navn),
    hjemmel: svar.hjemmel,
    lenke: svar.lenke,
    par: svar.par,
    frivillig: svar.frivillig,
    status: svar.status,
    oppsyn: svar.oppsyn,
    markering: bruker && { noekkel, verdi: bruker.verdi, dato: bruker.dato, av: bruker.av ?? '' },
    levert: kilde && toKildeord(svar, kilde),
    trukket: trukket && { kilde: trukket.kilde, kildenavn: trukket.navn, statusDato: trukket.dato },
  };
}

function toKildeord(
  { myndighetsnavn, beloep, betaling }: OppgaveSvar,
  { navn, ...kilde }: NonNullable<OppgaveSvar['kilde']>,
): NonNullable<Oppgave['levert']> {
  return { ...kilde, kildenavn: navn, myndighetsnavn, beloep, betaling };
}
