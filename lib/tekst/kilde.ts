import type { Hendelse, Oppgaveendring } from '#lib/domain/kilde/hendelse';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { tekster } from '#lib/messages/index';
import { dagOgMaaned, heleDatoen, withKlokke } from './dato';
import { iSpraaket, myndighetsnavn, oppgavetittel } from './oppgave';

/** «1234 56 78903» */
export const withKontomellomrom = (konto: string): string =>
  konto.replace(/^(\d{4})(\d{2})(\d{5})$/, '$1 $2 $3');

/** What the kilde has said about an oppgave, in short sentences: received, moved and why, amount, withdrawn. */
export function kildelinjer(oppgave: Oppgave): string[] {
  const ord = tekster.kilder;
  const { levert, trukket, flytting, frist } = oppgave;
  const linjer: string[] = [];
  if (levert?.status === 'fullfoert') {
    const tekst = frist.fristType === 'betalingsfrist' ? ord.betalt : ord.mottatt;
    linjer.push(tekst(myndighetsnavn(oppgave), levert.statusDato ? heleDatoen(levert.statusDato) : ''));
  }
  if (flytting && ['kilde', 'innvilgetUtsettelse'].includes(flytting.aarsak.type)) {
    const flyttet = flytting.fra < frist.frist ? ord.utsatt : ord.framskyndet;
    linjer.push(flyttet(dagOgMaaned(flytting.fra), dagOgMaaned(frist.frist)));
  }
  if (levert?.aarsak) linjer.push(ord.aarsak(levert.aarsak));
  if (trukket)
    linjer.push(ord.trukket(trukket.kildenavn, trukket.statusDato ? heleDatoen(trukket.statusDato) : ''));
  return linjer;
}

/** «Merverdiavgift: oppdatert» */
export function svartekst({ navn, tilstand, melding, sistHoert }: Kildesvar): string {
  const ord = tekster.kilder;
  const svar = ord.svar(ord.tilstand[tilstand], navn);
  if (tilstand === 'OK') return svar;
  const mer = [sistHoert === null ? null : ord.sistHoert(withKlokke(sistHoert)), melding].filter(Boolean);
  return mer.length === 0 ? svar : `${svar} (${mer.join('. ')})`;
}

const isOppgaveendring = (endring: Hendelse['endring']): endring is Oppgaveendring =>
  endring !== null && 'beskrivelse' in endring;

/** From and to, of what was moved. */
function flyttet({ etter, flyttetFra }: Oppgaveendring): [fra: string, til: string] | null {
  return etter && flyttetFra ? [heleDatoen(flyttetFra), heleDatoen(etter.frist)] : null;
}

/** One change as it stands in «endret siden sist». */
export function endringstekst({ type, noekkel, endring }: Hendelse): string {
  const ord = tekster.kilder.endringer;
  if (endring && 'forhold' in endring) return ord.forhold(tekster.forhold.navn[endring.forhold.navn]);
  if (!noekkel || !isOppgaveendring(endring)) return ord.FORHOLD;
  const fraKilden = iSpraaket(endring.beskrivelse);
  const regelens = oppgavetittel({ regel: null, noekkel });
  const tittel = regelens === tekster.kilder.ukjentTittel ? (fraKilden ?? regelens) : regelens;
  if (type === 'TRUKKET') return ord.TRUKKET(tittel);
  const dager = flyttet(endring);
  if (dager) return ord.flyttet(tittel, ...dager);
  if (endring.etter?.status === 'fullfoert') return ord.ferdig(tittel);
  // The first word about what the rules had put in the calendar already makes nothing new; what an event gives is.
  const erNy = type === 'NY' && (fraKilden === undefined || tittel === fraKilden);
  return erNy && endring.etter ? ord.NY(tittel, heleDatoen(endring.etter.frist)) : ord.ENDRET(tittel);
}

/** One line of the history of an oppgave. */
export function historikktekst({ type, endring }: Hendelse): string {
  const ord = tekster.kilder.historikk;
  if (endring && 'merket' in endring) return ord.merket[endring.merket ?? 'ingen'];
  if (type === 'TRUKKET') return ord.TRUKKET;
  if (!isOppgaveendring(endring) || !endring.etter) return ord.ENDRET;
  const { foer, etter, aarsak } = endring;
  const dager = flyttet(endring);
  const deler = [
    foer === null && ord.NY(heleDatoen(etter.frist)),
    dager && ord.flyttet(...dager),
    (foer?.status ?? 'ikkeStartet') !== etter.status && ord.status[etter.status],
    etter.beloep !== null && etter.beloep !== (foer?.beloep ?? null) && ord.beloep(etter.beloep),
    aarsak && tekster.kilder.aarsak(aarsak),
  ].filter((del) => typeof del === 'string');
  return deler.length === 0 ? ord.ENDRET : deler.join('. ');
}
