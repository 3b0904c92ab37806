import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { MARKERINGER, type MarkeringVerdi } from '#lib/domain/oppgave/oppgave';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { innHendelser } from './hendelse';
import { prismaHendelser } from './klient';
import type { Markering as Rad } from './prisma/client';

/**
 * A stored markering: the person (keyed hash and display name) and the instant, which the caller converts to
 * a day.
 */
export interface LagretMarkering {
  noekkel: Noekkel;
  verdi: MarkeringVerdi;
  personId: string;
  navn: string;
  tidspunkt: Date;
}

/** Converts a row; an unknown mark is skipped. */
export function fromMarkeringsrad(rad: Rad): LagretMarkering[] {
  const verdi = MARKERINGER.find((kjent) => kjent === rad.verdi);
  return verdi ? [{ ...rad, noekkel: rad.noekkel as Noekkel, verdi }] : [];
}

/**
 * Stores a mark, or deletes it (`verdi: null`), and writes an event. The last mark counts. Repeating a mark
 * by the same person, or deleting one that does not exist, writes no event.
 */
export async function saveMarkering(
  organisasjonsnummer: Organisasjonsnummer,
  { verdi, ...merke }: Omit<LagretMarkering, 'verdi'> & { verdi: MarkeringVerdi | null },
): Promise<void> {
  const { noekkel, navn, tidspunkt } = merke;
  const nokkelfelt = { organisasjonsnummer, noekkel };
  await prismaHendelser().$transaction(async (tx) => {
    const foer = await tx.markering.findUnique({
      where: { organisasjonsnummer_noekkel: nokkelfelt },
      select: { verdi: true, personId: true },
    });
    const sammeIgjen = foer?.verdi === verdi && foer.personId === merke.personId;
    if (verdi) {
      const rad = { ...merke, verdi };
      await tx.markering.upsert({
        where: { organisasjonsnummer_noekkel: nokkelfelt },
        create: { organisasjonsnummer, ...rad },
        update: rad,
      });
    } else {
      await tx.markering.deleteMany({ where: nokkelfelt });
    }
    if (sammeIgjen || (!verdi && !foer)) return;
    const hendelse = { type: 'MERKET', noekkel, gjelderPeriode: null, endring: { merket: verdi } } as const;
    await tx.$executeRaw(
      innHendelser([{ ...hendelse, organisasjonsnummer, fra: 'bruker', navn }], tidspunkt),
    );
  });
}
