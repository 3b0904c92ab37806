import { aarAv, addDager } from '#lib/domain/dag/dato';
import { nesteVirkedag } from '#lib/domain/dag/virkedag';
import { toOppgaver } from '#lib/regelverk/beregning/hendelser';
import { betalingFor } from './betaling';
import type { Handling } from './handling';
import { kroner, type Levering, toHendelselevering, toOppgavelevering } from './levering';
import { findOppgaver } from './oppgaver';
import { finn, paaNytt, type Stilling } from './stilling';

/** A claim with an amount: for an oppgave of the rules, or as a separate oppgave. */
export function krav(handling: Extract<Handling, { handling: 'krav' }>, stilling: Stilling): Levering {
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

/** Delivers the event first, then the resulting claims with their amounts. */
export function oppgjoer(
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
  const oppgaver = findOppgaver(minne.forhold(virksomhet), [hendelse], aar).filter(({ oppgave }) =>
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
