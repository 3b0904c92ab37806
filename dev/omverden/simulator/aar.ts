import { addDager, type Dato, tidligste, toDato } from '#lib/domain/dag/dato';
import { nesteVirkedag } from '#lib/domain/dag/virkedag';
import type { Myndighetshendelse } from '#lib/domain/kilde/myndighetshendelse';
import { betalingFor } from './betaling';
import { kroner, type Levering, type Oppgaveitem, toHendelselevering, toOppgavelevering } from './levering';
import type { Minne } from './minne';
import { findOppgaver, type Kildeoppgave } from './oppgaver';
import type { Simulert } from './virksomheter';

const RESTSKATT = 8400;
/** Amounts in kroner by rule. Other rules get a default amount. */
const BELOEP: Readonly<Record<string, number>> = {
  'forskuddsskatt-personlig': 12_500,
  'forskuddsskatt-upersonlig': 31_000,
  'mva-alm-betaling': 18_240,
  'mva-aar-betaling': 26_900,
  'mva-primaer-betaling': 14_310,
  'aga-betaling': 22_416,
  'forskuddstrekk-betaling-termin': 30_528,
  'forskuddstrekk-betaling-lopende': 15_264,
  'restskatt-personlig': RESTSKATT / 2,
  'restskatt-upersonlig': RESTSKATT,
};

/** The time of day at which the simulated kilder record events. */
export const tidspunkt = (dag: Dato): string => `${dag}T09:00:00Z`;

/** The decisions of the authority for a virksomhet in a year, up to today. */
function aaretsHendelser({ form }: Simulert, aar: number, idag: Dato): Myndighetshendelse[] {
  const inntektsaar = aar - 1;
  const sendt = form === 'ENK' ? toDato(aar, 6, 24) : toDato(aar, 10, 21);
  return [
    ...(idag >= toDato(aar, 5, 20) ? [{ type: 'utsattSkattemelding', form, inntektsaar } as const] : []),
    ...(idag >= sendt
      ? [{ type: 'skatteoppgjoer', form, inntektsaar, sendt, restskatt: RESTSKATT * 100 } as const]
      : []),
  ];
}

function withBeloep({ organisasjonsnummer }: Simulert, { oppgave }: Kildeoppgave): Partial<Oppgaveitem> {
  const beloep = BELOEP[oppgave.regel] ?? 1000;
  return { beloep: kroner(beloep), betaling: betalingFor(organisasjonsnummer, oppgave.noekkel) };
}

/** Marks an oppgave as done on the given day. */
const gjort = (dag: Dato): Partial<Oppgaveitem> => ({ status: 'fullfoert', statusTidspunkt: tidspunkt(dag) });

/**
 * Returns the deliveries of the kilder about a virksomhet for a year, up to today. They come in three rounds: the decisions of
 * the authority, every oppgave, and the outcomes. Past oppgaver are done on time, except that the first payment was some days
 * late and the last one is not paid. Among the coming oppgaver, the first melding is postponed and the first payment has an amount.
 */
export function spillAar(
  virksomhet: Simulert,
  aar: number,
  minne: Minne,
  idag: Dato,
  /** Whether everything was done on time. */
  punktlig = false,
): Levering[][] {
  const hendelser = aaretsHendelser(virksomhet, aar, idag);
  const alle = findOppgaver(minne.forhold(virksomhet), hendelser, { fra: aar, til: aar }).filter(
    ({ oppgave }) => !oppgave.frivillig,
  );
  const [bak, foran] = [
    alle.filter(({ oppgave }) => oppgave.frist.frist < idag),
    alle.filter(({ oppgave }) => oppgave.frist.frist >= idag),
  ];
  const isBetaling = ({ oppgave }: Kildeoppgave) => oppgave.oppgaveType === 'betalingskrav';
  const betalt = bak.filter(isBetaling);
  const [sen, forfalt] = punktlig ? [] : [betalt.at(0), betalt.at(-1)];
  const neste = foran.find(isBetaling);
  const utsatt = foran.find((en) => !isBetaling(en));
  const hasBeloep = (en: Kildeoppgave) =>
    isBetaling(en) &&
    (bak.includes(en) || en === neste || /^(forskuddsskatt|restskatt)-/.test(en.oppgave.regel));

  const lever = (en: Kildeoppgave, endring: Partial<Oppgaveitem> = {}) =>
    toOppgavelevering(virksomhet, en, { ...(hasBeloep(en) && withBeloep(virksomhet, en)), ...endring });
  const utfall = bak
    .filter((en) => en !== forfalt)
    .map((en, i) => {
      const { frist } = en.oppgave.frist;
      const dag = en === sen ? tidligste(addDager(frist, 3), idag) : addDager(frist, -1 - (i % 5));
      return lever(en, gjort(dag));
    });
  return [
    hendelser.map((hendelse) => toHendelselevering(virksomhet, hendelse, aar - 1)),
    alle.map((en) => lever(en)),
    [...utfall, ...(utsatt ? [lever(utsatt, utsettelse(utsatt))] : [])],
  ];
}

/** Postpones an oppgave by two weeks, or to `frist`. */
export function utsettelse(
  { oppgave }: Kildeoppgave,
  frist: Dato = nesteVirkedag(addDager(oppgave.frist.frist, 14)),
  aarsak = 'Utsatt etter søknad',
): Partial<Oppgaveitem> {
  return {
    frist: { ...oppgave.frist, frist },
    opprinneligFrist: oppgave.frist.frist,
    aarsak,
  };
}
