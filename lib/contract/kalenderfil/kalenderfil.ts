import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { addDager, type Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';

/** The texts, ids and links of the file, which depend on the language and the address of the portal. */
export interface Kalenderfilord {
  navn: string;
  tittel(oppgave: Oppgave): string;
  beskrivelse(oppgave: Oppgave): string;
  /** Opaque and the same for ever; never an organisasjonsnummer. */
  uid(oppgave: Oppgave): string;
  lenke(oppgave: Oppgave): string;
}

/** Midnight UTC: without a time zone ical-generator writes the day as it is. */
const dag = (dato: Dato): Date => new Date(`${dato}T00:00:00Z`);

/**
 * The frister of a calendar as iCalendar (RFC 5545): all-day events that block no time, without amounts and names. Ends with CRLF.
 * @param lest when the calendar was read
 */
export function toKalenderfil(oppgaver: readonly Oppgave[], ord: Kalenderfilord, lest: Date): string {
  const fil = ical({
    name: ord.navn,
    prodId: { company: 'Kalendertjenester', product: 'Frister', language: 'NO' },
  });
  for (const oppgave of oppgaver) {
    const { frist } = oppgave.frist;
    fil.createEvent({
      id: ord.uid(oppgave),
      start: dag(frist),
      end: dag(addDager(frist, 1)),
      allDay: true,
      summary: ord.tittel(oppgave),
      description: ord.beskrivelse(oppgave),
      url: ord.lenke(oppgave),
      stamp: lest,
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${fil.toString()}\r\n`;
}
