import { aarAv, type Dato } from '#lib/domain/dag/dato';
import type { NyHendelse } from '#lib/domain/kilde/hendelse';
import { type HendelseInnhold, hasSameInnhold, type Levering } from '#lib/domain/kilde/levering';
import type { BeregnetOppgave } from '#lib/domain/oppgave/oppgave';
import { toOppgaver } from './hendelser';

const oppgaverAv = (levering: Levering<HendelseInnhold> | null): BeregnetOppgave[] =>
  levering && !levering.innhold.trukket ? toOppgaver(levering.innhold.hendelse) : [];

/**
 * Returns how an event from a kilde changes the calendar: one entry per oppgave that it adds, moves or
 * removes.
 */
export function myndighetshendelse(
  foer: Levering<HendelseInnhold> | null,
  etter: Levering<HendelseInnhold>,
): NyHendelse[] {
  if (foer && hasSameInnhold(foer, etter)) return [];
  const gamle = new Map(oppgaverAv(foer).map((o) => [o.noekkel, o]));
  const nye = new Map(oppgaverAv(etter).map((o) => [o.noekkel, o]));
  return [...new Set([...gamle.keys(), ...nye.keys()])].flatMap((noekkel): NyHendelse[] => {
    const [gammel, ny] = [gamle.get(noekkel), nye.get(noekkel)];
    if (gammel && ny && gammel.frist.frist === ny.frist.frist) return [];
    const frist = (ny ?? gammel)?.frist.frist;
    return [
      {
        type: !ny ? 'TRUKKET' : gammel ? 'ENDRET' : 'NY',
        noekkel,
        gjelderPeriode: frist ? String(aarAv(frist)) : null,
        endring: {
          foer: bilde(gammel),
          etter: bilde(ny),
          flyttetFra: flyttetFra(gammel, ny),
          aarsak: null,
          beskrivelse: [],
        },
      },
    ];
  });
}

const bilde = (oppgave: BeregnetOppgave | undefined) =>
  oppgave ? { frist: oppgave.frist.frist, status: 'ikkeStartet' as const, beloep: null } : null;

/**
 * Returns the day an oppgave was moved from: the frist known before, or, for a new oppgave with a granted
 * extension, the ordinary frist.
 */
function flyttetFra(gammel: BeregnetOppgave | undefined, ny: BeregnetOppgave | undefined): Dato | null {
  if (!ny) return null;
  if (gammel) return gammel.frist.frist;
  return ny.flytting?.aarsak.type === 'innvilgetUtsettelse' ? ny.flytting.fra : null;
}
