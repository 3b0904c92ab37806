import { addDager, type Dato } from '#lib/domain/dag/dato';
import { KILDE_FORHOLD } from '#lib/domain/kilde/kilde';
import { tekster } from '#lib/messages/index';
import { felt, html, type Markup, type Nedtrekksvalg, nedtrekk } from '../felles/nettside';
import { egenNoekkel, toOppgavelevering } from './levering';
import { findOppgaver, type Kildeoppgave } from './oppgaver';
import type { Simulator } from './simulator';
import type { Simulert } from './virksomheter';

/** The forms for orders about a virksomhet. */
export function handlingsskjemaer(
  simulator: Simulator,
  virksomhet: Simulert,
  aar: number,
  soek: string,
): Markup {
  const { minne } = simulator;
  const oppgaver = findOppgaver(minne.forhold(virksomhet), minne.hendelser(virksomhet), {
    fra: aar,
    til: aar,
  });
  const alle = [...oppgaver.map(withTekst), ...egne()];
  const av = (type: string) => oppgaver.filter(({ oppgave }) => oppgave.oppgaveType === type).map(withTekst);

  function withTekst(en: Kildeoppgave): Nedtrekksvalg {
    const { noekkel, frist, regel } = en.oppgave;
    const sist = minne.finn(toOppgavelevering(virksomhet, en));
    const status = sist?.sti === 'oppgaver' ? `, ${sist.item.status}` : '';
    const titler: Readonly<Record<string, { tittel: string }>> = tekster('nb').regler;
    return {
      verdi: noekkel,
      tekst: `${frist.frist} ${titler[regel]?.tittel ?? regel} (${noekkel}${status})`,
    };
  }
  /** Claims that exist only as deliveries. */
  function egne(): Nedtrekksvalg[] {
    return minne.om(virksomhet.organisasjonsnummer).flatMap((levering) => {
      const noekkel = egenNoekkel(levering);
      if (levering.sti !== 'oppgaver' || noekkel === undefined) return [];
      const { frist, beskrivelse, status } = levering.item;
      return [{ verdi: noekkel, tekst: `${frist.frist} ${beskrivelse[0]?.tekst} (${noekkel}, ${status})` }];
    });
  }
  const skjema = (handling: string, tittel: string, knapp: string, ...felter: Markup[]) =>
    html`<li><h3 id="om-${handling}">${tittel}</h3>
<form class="rad" method="post" action="/simulator/handling?${soek}" aria-labelledby="om-${handling}">
<input type="hidden" name="handling" value="${handling}">
<input type="hidden" name="virksomhet" value="${virksomhet.organisasjonsnummer}">
${felter}<button>${knapp}</button>
</form></li>
`;
  const oppgavefelt = (handling: string, valg: readonly Nedtrekksvalg[], foerst?: Nedtrekksvalg) => {
    const id = `${handling}-noekkel`;
    return felt(id, 'Oppgave', nedtrekk(id, 'noekkel', foerst ? [foerst, ...valg] : valg));
  };
  const tekstfelt = (handling: string, navn: string, etikett: string, verdi = '') => {
    const id = `${handling}-${navn}`;
    return felt(id, etikett, html`<input id="${id}" name="${navn}" value="${verdi}">`);
  };
  const datofelt = (handling: string, navn: string, etikett: string, verdi: Dato | '' = '') => {
    const id = `${handling}-${navn}`;
    return felt(id, etikett, html`<input id="${id}" name="${navn}" type="date" value="${verdi}">`);
  };
  const neste = { verdi: '', tekst: 'Den neste som ikke er gjort' };
  const idag = simulator.idag();

  return html`<section aria-labelledby="handlinger"><h2 id="handlinger">Hva skal skje med ${virksomhet.navn}?</h2>
<ul>
${skjema('aar', 'Spill et helt år', 'Spill året', tekstfelt('aar', 'aar', 'Årstall', String(aar)))}
${skjema('lever', 'Lever en melding', 'Lever', oppgavefelt('lever', av('rapporteringskrav'), neste))}
${skjema('betal', 'Betal', 'Betal', oppgavefelt('betal', [...av('betalingskrav'), ...egne()], neste))}
${skjema(
  'utsett',
  'Gi utsatt frist',
  'Utsett',
  oppgavefelt('utsett', oppgaver.map(withTekst)),
  datofelt('utsett', 'frist', 'Ny frist (tom: to uker til, eller regelens for skattemeldingen)'),
  tekstfelt('utsett', 'aarsak', 'Årsak', 'Utsatt etter søknad'),
)}
${skjema(
  'krav',
  'Send et krav med beløp',
  'Send kravet',
  oppgavefelt('krav', av('betalingskrav'), { verdi: '', tekst: 'Et nytt krav' }),
  tekstfelt('krav', 'beloep', 'Beløp i kroner', '1250,00'),
  datofelt('krav', 'frist', 'Frist', addDager(idag, 21)),
  tekstfelt('krav', 'tekst', 'Hva det gjelder', 'Betal gebyr'),
  tekstfelt('krav', 'konto', 'Konto (tom: en oppdiktet)'),
  tekstfelt('krav', 'kid', 'KID (tom: en oppdiktet)'),
)}
${skjema(
  'varsle',
  'Varsle tvangsmulkt',
  'Varsle',
  oppgavefelt('varsle', av('rapporteringskrav')),
  datofelt('varsle', 'loeperFra', 'Mulkten løper fra (tom: om 14 dager)'),
)}
${skjema('trekk', 'Trekk tilbake', 'Trekk', oppgavefelt('trekk', alle))}
${skjema(
  'oppgjoer',
  'Send skatteoppgjør med restskatt',
  'Send oppgjøret',
  tekstfelt('oppgjoer', 'inntektsaar', 'Inntektsår', String(aar - 1)),
  tekstfelt('oppgjoer', 'restskatt', 'Restskatt i kroner', '8400'),
  datofelt('oppgjoer', 'sendt', 'Sendt', idag),
)}
${skjema(
  'forhold',
  'Meld et forhold',
  'Meld',
  felt(
    'forhold-navn',
    'Forhold',
    nedtrekk(
      'forhold-navn',
      'navn',
      KILDE_FORHOLD.map((verdi) => ({ verdi, tekst: verdi })),
      'mvaTermin',
    ),
  ),
  tekstfelt('forhold', 'verdi', 'Verdi (ja, nei, tall, 06-30, toMaaneder …)', 'toMaaneder'),
  datofelt('forhold', 'fraOgMed', 'Fra og med'),
)}
</ul></section>`;
}
