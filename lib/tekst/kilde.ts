import type { Dato } from '#lib/domain/dag/dato';
import type { SpraakTekst } from '#lib/domain/felles/spraak';
import type { Hendelse, Oppgaveendring } from '#lib/domain/kilde/hendelse';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { dagOgMaaned, heleDatoen, withKlokke } from './dato';
import { iSpraaket, myndighetsnavn, oppgavetittel } from './oppgave';

/** «1234 56 78903» */
export const withKontomellomrom = (konto: string): string =>
  konto.replace(/^(\d{4})(\d{2})(\d{5})$/, '$1 $2 $3');

/** Whether an authority has moved the frist for this virksomhet, as opposed to a rule for everybody. */
export const isFlyttetAvMyndighet = ({ flytting }: Pick<Oppgave, 'flytting'>): boolean =>
  flytting?.aarsak.type === 'kilde' || flytting?.aarsak.type === 'innvilgetUtsettelse';

/** Describes in short sentences what the kilde has delivered: received, moved and why, amount, withdrawn. */
export function kildelinjer(tekster: Tekster, oppgave: Oppgave): string[] {
  const ord = tekster.kilder;
  const { levert, trukket, flytting, frist } = oppgave;
  const linjer: string[] = [];
  if (levert?.status === 'fullfoert') {
    const mal = frist.fristType === 'betalingsfrist' ? ord.betalt : ord.mottatt;
    linjer.push(withDag(tekster, mal, myndighetsnavn(tekster, oppgave), levert.statusDato));
  }
  if (flytting && isFlyttetAvMyndighet(oppgave)) {
    const mal = flytting.fra < frist.frist ? ord.utsatt : ord.framskyndet;
    const fra = dagOgMaaned(tekster, flytting.fra);
    linjer.push(fill(mal, { fra, til: dagOgMaaned(tekster, frist.frist) }));
  }
  if (levert?.aarsak) linjer.push(fill(ord.aarsak, { aarsak: levert.aarsak }));
  if (trukket) linjer.push(withDag(tekster, ord.trukket, trukket.kildenavn, trukket.statusDato));
  return linjer;
}

/** Names who, and the day when it is known. */
function withDag(
  tekster: Tekster,
  { dag, utenDag }: { dag: string; utenDag: string },
  hvem: string,
  dato: Dato | null,
): string {
  return dato ? fill(dag, { hvem, dato: heleDatoen(tekster, dato) }) : fill(utenDag, { hvem });
}

/** «Merverdiavgift: oppdatert» */
export function svartekst(tekster: Tekster, { navn, tilstand, melding, sistHoert }: Kildesvar): string {
  const ord = tekster.kilder;
  const svar = ord.svar(ord.tilstand[tilstand], navn);
  if (tilstand === 'OK') return svar;
  const mer = [sistHoert === null ? null : ord.sistHoert(withKlokke(tekster, sistHoert)), melding].filter(
    Boolean,
  );
  return mer.length === 0 ? svar : `${svar} (${mer.join('. ')})`;
}

const isOppgaveendring = (endring: Hendelse['endring']): endring is Oppgaveendring =>
  endring !== null && 'beskrivelse' in endring;

/** Returns the days a moved frist was moved from and to; null when it was not moved. */
function flyttet(tekster: Tekster, { etter, flyttetFra }: Oppgaveendring): [fra: string, til: string] | null {
  return etter && flyttetFra ? [heleDatoen(tekster, flyttetFra), heleDatoen(tekster, etter.frist)] : null;
}

/** Returns the kilde's own description of the oppgave that a change concerns. */
export const kildensOrd = (tekster: Tekster, { endring }: Hendelse): SpraakTekst | undefined =>
  isOppgaveendring(endring) ? iSpraaket(tekster, endring.beskrivelse) : undefined;

/** Describes one change in «endret siden sist». */
export function endringstekst(tekster: Tekster, { type, noekkel, endring }: Hendelse): string {
  const ord = tekster.kilder.endringer;
  if (endring && 'forhold' in endring) return ord.forhold(tekster.forhold.navn[endring.forhold.navn]);
  if (!noekkel || !isOppgaveendring(endring)) return ord.FORHOLD;
  const fraKilden = iSpraaket(tekster, endring.beskrivelse)?.tekst;
  const regelens = oppgavetittel(tekster, { regel: null, noekkel });
  const tittel = regelens === tekster.kilder.ukjentTittel ? (fraKilden ?? regelens) : regelens;
  if (type === 'TRUKKET') return ord.TRUKKET(tittel);
  const dager = flyttet(tekster, endring);
  if (dager) return ord.flyttet(tittel, ...dager);
  if (endring.etter?.status === 'fullfoert') return ord.ferdig(tittel);
  // The first delivery about a computed oppgave makes nothing new; an oppgave from an event is new.
  const erNy = type === 'NY' && (fraKilden === undefined || tittel === fraKilden);
  return erNy && endring.etter
    ? ord.NY(tittel, heleDatoen(tekster, endring.etter.frist))
    : ord.ENDRET(tittel);
}

/** Describes one event in the history of an oppgave. */
export function historikktekst(tekster: Tekster, { type, endring }: Hendelse): string {
  const ord = tekster.kilder.historikk;
  if (endring && 'merket' in endring) return ord.merket[endring.merket ?? 'ingen'];
  if (type === 'TRUKKET') return ord.TRUKKET;
  if (!isOppgaveendring(endring) || !endring.etter) return ord.ENDRET;
  const { foer, etter, aarsak } = endring;
  const dager = flyttet(tekster, endring);
  const deler = [
    foer === null && ord.NY(heleDatoen(tekster, etter.frist)),
    dager && ord.flyttet(...dager),
    (foer?.status ?? 'ikkeStartet') !== etter.status && ord.status[etter.status],
    etter.beloep !== null && etter.beloep !== (foer?.beloep ?? null) && ord.beloep(etter.beloep),
    aarsak && fill(tekster.kilder.aarsak, { aarsak }),
  ].filter((del) => typeof del === 'string');
  return deler.length === 0 ? ord.ENDRET : deler.join('. ');
}
