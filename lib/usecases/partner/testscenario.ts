import { addDager, type Dato, type Periode, toDato } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import { findMangler, type Mangel } from '#lib/domain/kilde/komplett';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import type { LevertOppgave, Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Forhold, ForholdNavn, ForholdVerdier } from '#lib/domain/virksomhet/forhold';
import { type Situasjon, toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { forklarOppgave } from '#lib/regelverk/forklaring/forklar-oppgave';
import { KONTAKT } from '#lib/regelverk/forklaring/kontakt';

/** Made-up calendars that a partner can request for testing. */
export const TESTSCENARIOER = [
  'ALLE_LEVERT',
  'FORFALT',
  'INGEN',
  'KILDE_NEDE',
  'UTSATT',
  'FLERE_AAR',
  'AVVIKENDE_AAR',
] as const;
export type Testscenario = (typeof TESTSCENARIOER)[number];

/** Refusals that a partner can request for testing, and their error codes. */
export const TESTAVSLAG = {
  UKJENT: 'ukjent-virksomhet',
  IKKE_TILGANG: 'ikke-tilgang',
  FOR_MANGE_KALL: 'for-mange-kall',
} as const;

/** The calendar of a scenario, with everything an answer needs. */
export interface Testkalender {
  oppgaver: readonly Oppgave[];
  kilder: Kildesvar[];
  situasjon: Situasjon;
  mangler: Mangel[];
  forklar: (oppgave: Oppgave) => ForklartOppgave;
}

const fakta = <N extends ForholdNavn>(navn: N, verdi: ForholdVerdier[N]): Forhold =>
  ({ navn, verdi, fraOgMed: null, tilOgMed: null, opphav: 'enhetsregisteret', registrert: null }) as Forhold;

/**
 * Returns the facts of a company with mva every second month and no employees. `AVVIKENDE_AAR` has another
 * regnskapsaar; `INGEN` ended long ago and has no duties left.
 */
function forholdFor(scenario: Testscenario): Forhold[] {
  const alt = [
    fakta('organisasjonsform', 'AS'),
    fakta('mvaRegistrert', true),
    fakta('mvaTermin', 'toMaaneder'),
    fakta('arbeidsgiver', false),
    fakta('forskuddsskatt', true),
    fakta('regnskapsaarSlutt', scenario === 'AVVIKENDE_AAR' ? '06-30' : '12-31'),
  ];
  // Everything is known, and it closed so long ago that no duty is left.
  const nedlagt = { ...fakta('drift', true), tilOgMed: toDato(2010, 12, 31) };
  return scenario === 'INGEN' ? [...alt, nedlagt] : alt;
}

const KILDER = { mva: 'Merverdiavgift', skatt: 'Skatt', innkreving: 'Innkreving' } as const;
type Testkilde = keyof typeof KILDER;

const kildeFor = ({ oppgaveType, produktomraade }: Oppgave): Testkilde => {
  if (oppgaveType === 'betalingskrav') return 'innkreving';
  return produktomraade === 'MVA' ? 'mva' : 'skatt';
};

function levert(oppgave: Oppgave, annet: Partial<LevertOppgave>): LevertOppgave {
  const { noekkel, gjelder, myndighet, produktomraade, oppgaveType, frist } = oppgave;
  const kilde = kildeFor(oppgave);
  return {
    ...{ noekkel, gjelder, myndighet, produktomraade, oppgaveType, frist, kilde },
    kildenavn: KILDER[kilde],
    myndighetsnavn: 'Skatteetaten',
    kontakt: KONTAKT.SKE,
    beskrivelse: [],
    opprinneligFrist: null,
    aarsak: null,
    status: 'ikkeStartet',
    statusDato: null,
    beloep: null,
    betaling: null,
    lenke: null,
    ...annet,
  };
}

/** A claim that only a kilde has delivered: due ten days ago, and not paid. */
function krav(idag: Dato): LevertOppgave {
  const frist = addDager(idag, -10);
  return {
    noekkel: toNoekkel('innkreving', 'restskatt'),
    kilde: 'innkreving',
    kildenavn: KILDER.innkreving,
    gjelder: null,
    myndighet: 'SKE',
    myndighetsnavn: 'Skatteetaten',
    kontakt: KONTAKT.SKE,
    produktomraade: 'INNKREVING',
    oppgaveType: 'betalingskrav',
    beskrivelse: [{ spraak: 'nb', tekst: 'Betal restskatt' }],
    frist: { fristType: 'betalingsfrist', frist },
    opprinneligFrist: null,
    aarsak: null,
    status: 'ikkeStartet',
    statusDato: null,
    beloep: 842_550,
    betaling: { konto: '76940512057', kid: '1234567897' },
    lenke: null,
  };
}

/** The length of the extension, in days. */
const DAGER_UTSATT = 14;

function leverteFor(scenario: Testscenario, beregnet: readonly Oppgave[], idag: Dato): LevertOppgave[] {
  const forbi = beregnet.filter(({ frist }) => frist.frist < idag);
  const levertForbi = forbi.map((oppgave) =>
    levert(oppgave, { status: 'fullfoert', statusDato: oppgave.frist.frist }),
  );
  switch (scenario) {
    case 'ALLE_LEVERT':
      return beregnet.map((oppgave) =>
        levert(oppgave, { status: 'fullfoert', statusDato: addDager(oppgave.frist.frist, -3) }),
      );
    case 'FORFALT':
      return [...forbi.map((oppgave) => levert(oppgave, {})), krav(idag)];
    case 'UTSATT':
      return [...levertForbi, ...utsattFor(beregnet, idag)];
    default:
      return levertForbi;
  }
}

function utsattFor(beregnet: readonly Oppgave[], idag: Dato): LevertOppgave[] {
  const neste = beregnet.find((o) => o.frist.frist >= idag && o.oppgaveType === 'rapporteringskrav');
  if (!neste) return [];
  const { fristType, frist } = neste.frist;
  const nyFrist = { fristType, frist: addDager(frist, DAGER_UTSATT) };
  return [
    levert(neste, { frist: nyFrist, opprinneligFrist: frist, aarsak: 'Innvilget søknad om utsettelse' }),
  ];
}

/** Returns the calendar of a scenario in a periode on a day. Pure: the same for every caller. */
export function testkalender(
  scenario: Testscenario,
  periode: Periode,
  { naa, idag }: { naa: Date; idag: Dato },
): Testkalender {
  const forhold = forholdFor(scenario);
  const grunnlag = { forhold, markeringer: [], periode, idag };
  const beregnet = kalender({ ...grunnlag, leverteOppgaver: [] }).oppgaver;
  const { oppgaver, utenDato } = kalender({
    ...grunnlag,
    leverteOppgaver: leverteFor(scenario, beregnet, idag),
  });
  const kilder = Object.entries(KILDER).map(([kilde, navn]): Kildesvar => {
    const nede = scenario === 'KILDE_NEDE' && kilde === 'mva';
    return {
      ...{ kilde, navn, myndighet: 'SKE', regler: [] },
      tilstand: nede ? 'nede' : 'OK',
      melding: nede ? 'Vi retter en feil.' : null,
      sistHoert: naa.getTime(),
      sistOmVirksomheten: null,
    };
  });
  const situasjon = toSituasjon(forhold);
  return {
    ...{ oppgaver, kilder, situasjon },
    mangler: findMangler({ kilder, utenDato, situasjon }, periode),
    forklar: (oppgave) => ({ ...oppgave, ...forklarOppgave(situasjon, oppgave, idag) }),
  };
}
