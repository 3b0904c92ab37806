import { aarAv, addDager, type Dato, idagIOslo } from '#lib/domain/dato';
import { parseNoekkel } from '#lib/domain/noekkel';
import type { Noekkel } from '#lib/domain/oppgave';
import { nesteVirkedag } from '#lib/domain/virkedag';
import { toOppgaver } from '#lib/regelverk/hendelser';
import { spillAar, tidspunkt, utsettelse } from './aar';
import { betalingFor } from './betaling';
import type { Handling } from './handling';
import {
  kroner,
  type Levering,
  type Oppgaveitem,
  Simulatorfeil,
  toForholdlevering,
  toHendelselevering,
  toOppgavelevering,
} from './levering';
import type { Minne } from './minne';
import { finnOppgaver, type Kildeoppgave } from './oppgaver';
import type { Simulert } from './virksomheter';

/** An order about a virksomhet. */
export type Virksomhetshandling = Extract<Handling, { virksomhet: string }>;

/** What an order is carried out with. */
export interface Stilling {
  virksomhet: Simulert;
  minne: Minne;
  idag: Dato;
  naa: Date;
}

/** What the kilder say when an order is carried out: rounds, each of which is sent when the one before it has been answered. */
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

/** What a kilde can say about, from last year to the next. */
const kjente = ({ virksomhet, minne, idag }: Stilling): Kildeoppgave[] =>
  finnOppgaver(minne.forhold(virksomhet), minne.hendelser(virksomhet), {
    fra: aarAv(idag) - 1,
    til: aarAv(idag) + 1,
  });

/** The same as last time but for what has changed. */
function paaNytt(stilling: Stilling, en: Kildeoppgave, endring: Partial<Oppgaveitem>): Levering {
  const basis = toOppgavelevering(stilling.virksomhet, en);
  const sist = stilling.minne.finn(basis) ?? basis;
  return { ...sist, item: { ...sist.item, ...endring } } as Levering;
}

function finn(noekkel: string, stilling: Stilling): Kildeoppgave {
  const funnet = kjente(stilling).find(({ oppgave }) => oppgave.noekkel === noekkel);
  if (funnet) return funnet;
  throw new Simulatorfeil(
    `${stilling.virksomhet.navn} har ingen oppgave ${noekkel} som en kilde svarer for.`,
  );
}

/** An oppgave that stands by the word of a kilde alone, and so is known only from that. */
const egen = (noekkel: string, { virksomhet, minne }: Stilling): Levering | undefined =>
  minne
    .om(virksomhet.organisasjonsnummer)
    .find(({ kilde, sti, item }) => sti === 'oppgaver' && `${kilde}:${item.eksternId}` === noekkel);

/** A moment today: now, unless the day it is in the product is another. */
const naaTekst = ({ idag, naa }: Stilling): string =>
  idagIOslo(naa) === idag ? naa.toISOString() : tidspunkt(idag);

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

/** For a skattemelding the rules say until when, so it is an event; any other is moved to a day. */
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

function krav(handling: Extract<Handling, { handling: 'krav' }>, stilling: Stilling): Levering {
  const { virksomhet, idag, naa } = stilling;
  const { noekkel, beloep, konto, kid } = handling;
  const eksternId = `krav-${naa.getTime().toString(36)}`;
  const standard = betalingFor(virksomhet.organisasjonsnummer, noekkel ?? eksternId);
  const endring = {
    beloep: kroner(beloep),
    betaling: { konto: konto ?? standard.konto, kid: kid ?? standard.kid },
    ...(handling.tekst && { beskrivelse: [{ spraak: 'nb' as const, tekst: handling.tekst }] }),
  };
  if (noekkel) {
    const { frist } = finn(noekkel, stilling).oppgave;
    const flyttet = handling.frist && { frist: { ...frist, frist: handling.frist } };
    return paaNytt(stilling, finn(noekkel, stilling), { ...endring, ...flyttet });
  }
  return {
    kilde: 'innkreving',
    sti: 'oppgaver',
    item: {
      eksternId,
      organisasjonsnummer: virksomhet.organisasjonsnummer,
      produktomraade: 'INNKREVING',
      oppgaveType: 'betalingskrav',
      beskrivelse: [{ spraak: 'nb', tekst: 'Betal gebyr' }],
      frist: { fristType: 'betalingsfrist', frist: handling.frist ?? nesteVirkedag(addDager(idag, 21)) },
      status: 'ikkeStartet',
      ...endring,
    },
  };
}

/** Takes back what was said under a noekkel: an event that gave it, or the oppgave itself. */
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

/** The event, and then the claims that follow from it with their amounts. */
function oppgjoer(
  { inntektsaar, restskatt = 8400, sendt }: Extract<Handling, { handling: 'oppgjoer' }>,
  { virksomhet, minne, idag }: Stilling,
): Levering[][] {
  const hendelse = {
    type: 'skatteoppgjoer' as const,
    form: virksomhet.form,
    inntektsaar: inntektsaar ?? aarAv(idag) - 1,
    sendt: sendt ?? idag,
    restskatt: Math.round(restskatt * 100),
  };
  const noekler = toOppgaver(hendelse).map((oppgave) => oppgave.noekkel);
  const aar = { fra: hendelse.inntektsaar, til: hendelse.inntektsaar + 5 };
  const oppgaver = finnOppgaver(minne.forhold(virksomhet), [hendelse], aar).filter(({ oppgave }) =>
    noekler.includes(oppgave.noekkel),
  );
  return [
    [toHendelselevering(virksomhet, hendelse, hendelse.inntektsaar)],
    oppgaver.map((en) =>
      toOppgavelevering(virksomhet, en, {
        beloep: kroner(restskatt / oppgaver.length),
        betaling: betalingFor(virksomhet.organisasjonsnummer, en.oppgave.noekkel),
      }),
    ),
  ];
}

/** `ja`, `nei` and numbers as what they are; everything else is a text. */
function toVerdi(tekst: string): unknown {
  if (tekst === 'ja' || tekst === 'true') return true;
  if (tekst === 'nei' || tekst === 'false') return false;
  return /^\d+$/.test(tekst) ? Number(tekst) : tekst;
}
