import { aarAv, addDager } from '#lib/domain/dag/dato';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import { toOppgaver } from '#lib/regelverk/beregning/hendelser';
import { spillAar, utsettelse } from './aar';
import type { Handling } from './handling';
import { krav, oppgjoer } from './krav';
import {
  type Levering,
  Simulatorfeil,
  toForholdlevering,
  toHendelselevering,
  toOppgavelevering,
} from './levering';
import type { Kildeoppgave } from './oppgaver';
import { egen, finn, kjente, naaTekst, paaNytt, type Stilling } from './stilling';

/** An order about a virksomhet. */
export type Virksomhetshandling = Extract<Handling, { virksomhet: string }>;

/** Plans the deliveries of an order in rounds. Each round is sent when the previous one has been answered. */
export function planlegg(handling: Virksomhetshandling, stilling: Stilling): Levering[][] {
  const { virksomhet, minne, idag } = stilling;
  switch (handling.handling) {
    case 'lever':
      return [[gjoer(handling.noekkel, 'rapporteringskrav', stilling)]];
    case 'betal':
      return [[gjoer(handling.noekkel, 'betalingskrav', stilling)]];
    case 'utsett':
      return [[utsett(handling, stilling)]];
    case 'krav':
      return [[krav(handling, stilling)]];
    case 'varsle':
      return [[varsle(handling, stilling)]];
    case 'trekk':
      return [[trekk(handling.noekkel, stilling)]];
    case 'oppgjoer':
      return oppgjoer(handling, stilling);
    case 'forhold':
      return [
        [
          toForholdlevering(virksomhet, {
            ...handling,
            verdi: toVerdi(handling.verdi),
            fraOgMed: handling.fraOgMed,
          }),
        ],
      ];
    case 'aar':
      return spillAar(virksomhet, handling.aar ?? aarAv(idag), minne, idag);
  }
}

function gjoer(
  noekkel: Noekkel | undefined,
  type: 'rapporteringskrav' | 'betalingskrav',
  stilling: Stilling,
): Levering {
  const endring = { status: 'fullfoert', statusTidspunkt: naaTekst(stilling) } as const;
  const eget = noekkel && egen(noekkel, stilling);
  if (eget) return { ...eget, item: { ...eget.item, ...endring } } as Levering;
  const valgt = noekkel ? finn(noekkel, stilling) : kjente(stilling).find((en) => venter(en, type, stilling));
  if (!valgt) throw new Simulatorfeil(`${stilling.virksomhet.navn} har ingen flere slike oppgaver.`);
  if (valgt.oppgave.oppgaveType !== type) {
    throw new Simulatorfeil(`${noekkel} er et ${valgt.oppgave.oppgaveType}, ikke et ${type}.`);
  }
  return paaNytt(stilling, valgt, endring);
}

function venter(en: Kildeoppgave, type: string, { virksomhet, minne, idag }: Stilling): boolean {
  const { oppgaveType, frist, frivillig } = en.oppgave;
  if (oppgaveType !== type || frist.frist < idag || frivillig) return false;
  const sist = minne.finn(toOppgavelevering(virksomhet, en));
  return sist?.sti !== 'oppgaver' || sist.item.status !== 'fullfoert';
}

/** Postpones an oppgave. Without a given frist, the rules set the new frist of a skattemelding, so an event is delivered. */
function utsett(
  { noekkel, frist, aarsak }: Extract<Handling, { handling: 'utsett' }>,
  stilling: Stilling,
): Levering {
  const valgt = finn(noekkel, stilling);
  const { regel, periode = '' } = parseNoekkel(noekkel) ?? {};
  if ((regel === 'skattemelding-enk' || regel === 'skattemelding-as') && !frist) {
    const { form } = stilling.virksomhet;
    const inntektsaar = Number(periode);
    return toHendelselevering(
      stilling.virksomhet,
      { type: 'utsattSkattemelding', form, inntektsaar },
      inntektsaar,
    );
  }
  return paaNytt(stilling, valgt, utsettelse(valgt, frist, aarsak));
}

/** Days from the letter until the fine starts, as the agency has practised (konsekvens: tvangsmulkt). */
const DAGER_TIL_MULKT = 14;

/** Warns of a daily fine with a new frist: «varsel og betinget vedtak». */
function varsle(
  { noekkel, loeperFra }: Extract<Handling, { handling: 'varsle' }>,
  stilling: Stilling,
): Levering {
  const betingetVedtak = {
    sendt: stilling.idag,
    loeperFra: loeperFra ?? addDager(stilling.idag, DAGER_TIL_MULKT),
  };
  if (betingetVedtak.loeperFra < stilling.idag)
    throw new Simulatorfeil('Mulkten kan ikke løpe fra før varselet.');
  return paaNytt(stilling, finn(noekkel, stilling), { betingetVedtak });
}

/** Withdraws the delivery under a noekkel: the event behind it, or the oppgave itself. */
function trekk(noekkel: Noekkel, stilling: Stilling): Levering {
  const hendelse = stilling.minne
    .om(stilling.virksomhet.organisasjonsnummer)
    .find(
      (levering) =>
        levering.sti === 'hendelser' &&
        toOppgaver(levering.item.hendelse).some((oppgave) => oppgave.noekkel === noekkel),
    );
  if (hendelse) return { ...hendelse, item: { ...hendelse.item, trukket: true } } as Levering;
  const endring = { status: 'trukket', statusTidspunkt: naaTekst(stilling) } as const;
  const eget = egen(noekkel, stilling);
  if (eget) return { ...eget, item: { ...eget.item, ...endring } } as Levering;
  return paaNytt(stilling, finn(noekkel, stilling), endring);
}

/** Converts `ja`/`true`, `nei`/`false` and whole numbers. Other values stay texts. */
function toVerdi(tekst: string): unknown {
  if (tekst === 'ja' || tekst === 'true') return true;
  if (tekst === 'nei' || tekst === 'false') return false;
  return /^\d+$/.test(tekst) ? Number(tekst) : tekst;
}
