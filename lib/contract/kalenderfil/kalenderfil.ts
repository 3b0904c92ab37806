import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Innslag } from '#lib/domain/abonnement/innslag';
import { addDager, type Dato } from '#lib/domain/dag/dato';

/** The texts of a calendar file, in its language. */
export interface Kalenderfilord {
  /** The name of the calendar. */
  navn: string;
  /** Code of the language, such as `nb`. */
  spraak: string;
  /** «Flyttet fra 10. til 12. oktober.» */
  flyttet(fra: Dato, til: Dato): string;
  /** «Utgår: Lever mva-meldingen» */
  utgaar(tittel: string): string;
}

/** How often a programme is asked to fetch, in seconds. Most have a rhythm of their own. */
const HENTES_HVER = 12 * 60 * 60;

/** The alarm is at 09:00 the day before. In many programmes one of a whole day would ring at midnight. */
const VARSEL_SEKUNDER = 15 * 60 * 60;

/** Midnight UTC: without a time zone ical-generator writes the day as it is. */
const dag = (dato: Dato): Date => new Date(`${dato}T00:00:00Z`);

/**
 * Frister as iCalendar (RFC 5545 and 7986): all-day events that block no time, without amounts and names of persons. The
 * same frister give the same bytes. Ends with CRLF.
 * @param abonnement whether the file is fetched again and again, and so has a rhythm
 */
export function toKalenderfil(
  innslag: readonly Innslag[],
  ord: Kalenderfilord,
  { abonnement = false, varsel = false }: { abonnement?: boolean; varsel?: boolean } = {},
): string {
  const fil = ical({
    // The library escapes all texts but this.
    name: ord.navn.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&'),
    prodId: { company: 'Kalendertjenester', product: 'Frister', language: ord.spraak.toUpperCase() },
    ...(abonnement && { ttl: HENTES_HVER }),
  });
  for (const ett of innslag) addInnslag(fil, ett, ord, varsel);
  // ical-generator leaves out the last line ending, which some programmes need.
  return `${fil.toString()}\r\n`;
}

function addInnslag(fil: ICalCalendar, innslag: Innslag, ord: Kalenderfilord, varsel: boolean): void {
  const { uid, dato, tittel, beskrivelse, lenke, kategori, ferdig, sekvens, flyttetFra, utgikk } = innslag;
  const endret = new Date(innslag.endret);
  const hendelse = fil.createEvent({
    id: uid,
    start: dag(dato),
    // Exclusive: the day after.
    end: dag(addDager(dato, 1)),
    allDay: true,
    summary: utgikk ? ord.utgaar(tittel) : `${ferdig ? '✓ ' : ''}${tittel}`,
    description: [flyttetFra && ord.flyttet(flyttetFra, dato), beskrivelse].filter(Boolean).join('\n'),
    url: lenke,
    categories: [{ name: kategori }],
    // By default the time of writing, so that every reading would differ.
    stamp: endret,
    lastModified: endret,
    sequence: sekvens,
    status: utgikk ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: ICalEventBusyStatus.FREE,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  if (varsel && !ferdig && !utgikk) {
    hendelse.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: VARSEL_SEKUNDER,
      description: tittel,
    });
  }
}
