import { foedselsnummer } from './nummer';
import type { BrukerForhold, EnhetJson, Scenario, Testvirksomhet } from './typer';
import { as, enk, oppgitt, slettet } from './virksomhet';

const ANTALL_KLIENTER = 60;
const FOERSTE_KLIENT = 101;

const ADJEKTIVER = [
  'ARTIG',
  'BLID',
  'DJERV',
  'FLITTIG',
  'GILD',
  'HENDIG',
  'KVIKK',
  'MODIG',
  'NETT',
  'RASK',
  'SMIDIG',
  'TRYGG',
] as const;
const DYR = ['BEVER', 'ELG', 'GAUPE', 'HUBRO', 'JERV', 'LEMEN', 'MÅR', 'ORRE', 'REV', 'TIUR'] as const;
const FAG: readonly [navn: string, kode: string, beskrivelse: string][] = [
  ['RØRSERVICE', '43.221', 'Rørleggerarbeid'],
  ['BAKERI', '10.710', 'Produksjon av brød og ferske konditorvarer'],
  ['GARTNERI', '01.190', 'Dyrking av ettårige vekster ellers'],
  ['TAKSERING', '68.310', 'Eiendomsmegling'],
  ['SYKKELVERKSTED', '95.290', 'Reparasjon av andre husholdningsvarer og varer til personlig bruk'],
  ['OVERSETTING', '74.300', 'Oversettelses- og tolkevirksomhet'],
  ['MURING', '43.990', 'Annen spesialisert bygge- og anleggsvirksomhet'],
];

function at<T>(liste: readonly T[], i: number): T {
  const verdi = liste[i % liste.length];
  if (verdi === undefined) throw new RangeError('An empty list has no element');
  return verdi;
}

/** The facts an accountant has filled in for the client; every tenth mva-registered client still lacks its mva-termin. */
function klientForhold(i: number, mva: boolean, antallAnsatte: number): BrukerForhold[] {
  const termin = i % 8 === 5 ? 'aar' : i % 7 === 2 ? 'primaernaering' : 'toMaaneder';
  return [
    ...(mva && i % 10 !== 9 ? [oppgitt('mvaTermin', termin)] : []),
    oppgitt('arbeidsgiver', antallAnsatte > 0),
    ...(antallAnsatte > 0 ? [oppgitt('loennsdag', i % 2 === 0 ? 'siste' : 12 + (i % 4))] : []),
    oppgitt('forskuddsskatt', i % 6 !== 0),
    ...(i === 20 ? [oppgitt('regnskapsaarSlutt', '08-31')] : []),
  ];
}

/** Gives some of the last clients a konkurs or tvangsavvikling, so that the overview shows such rows too. */
function uvanlig(i: number): Partial<EnhetJson> {
  // In the real register konkursdato may be missing although konkurs is true.
  if (i === 55) return { konkurs: true };
  if (i === 58) return { underTvangsavviklingEllerTvangsopplosning: true };
  return {};
}

function klient(i: number): Testvirksomhet {
  const isAs = i % 5 === 0 || i % 5 === 3;
  // The least common multiple of 12 and 10 is 60, so no two clients share a name.
  const navn = `${at(ADJEKTIVER, i)} ${at(DYR, i)}`;
  const [fag, kode, beskrivelse] = at(FAG, i);
  const mva = i % 4 !== 3;
  const antallAnsatte = i % 3 === 0 ? 1 + ((i * 7) % 19) : 0;
  const aar = 2004 + (i % 20);
  const lag = isAs ? as : enk;
  const virksomhet = lag({
    loepenummer: FOERSTE_KLIENT + i,
    navn: `${navn} ${fag}${isAs ? ' AS' : ''}`,
    registrert: `${aar}-02-0${1 + (i % 9)}`,
    naering: [kode, beskrivelse],
    ...(mva ? { mvaFra: `${aar}-03-01` } : {}),
    avvik: {
      ...(antallAnsatte > 0 ? { antallAnsatte, harRegistrertAntallAnsatte: true } : {}),
      ...uvanlig(i),
    },
    roller: ['REGN'],
    tilgangspakker: ['regnskapsforer-med-signeringsrettighet'],
    brukerForhold: klientForhold(i, mva, antallAnsatte),
  });
  return i === 59 ? slettet(virksomhet, '2026-08-31') : virksomhet;
}

const regnskapsselskap = as({
  loepenummer: 13,
  navn: 'RYDDIG RETTFRAM RØYSKATT REGNSKAP AS',
  registrert: '2003-03-03',
  naering: ['69.201', 'Regnskap og bokføring'],
  mvaFra: '2003-05-01',
  avvik: { antallAnsatte: 3, harRegistrertAntallAnsatte: true },
  brukerForhold: [
    oppgitt('mvaTermin', 'toMaaneder'),
    oppgitt('arbeidsgiver', true),
    oppgitt('loennsdag', 'siste'),
    oppgitt('forskuddsskatt', true),
  ],
});

export const regnskapsfoerer: Scenario = {
  id: 'regnskapsfoerer',
  navn: 'Regnskapsfører',
  beskrivelse: `Regnskapsfører med eget AS og ${ANTALL_KLIENTER} klienter, både enkeltpersonforetak og AS.`,
  person: { foedselsnummer: foedselsnummer('1973-11-08'), navn: 'Hilde Kristiansen', locale: 'nb' },
  virksomheter: [regnskapsselskap, ...Array.from({ length: ANTALL_KLIENTER }, (_, i) => klient(i))],
};

/** A client of the employee below: everything is due for it, and the employee may see the wages. */
const loennsklient = (loepenummer: number, navn: string): Testvirksomhet =>
  as({
    loepenummer,
    navn,
    registrert: '2012-04-02',
    naering: ['43.320', 'Snekkerarbeid'],
    mvaFra: '2012-05-01',
    avvik: { antallAnsatte: 6, harRegistrertAntallAnsatte: true },
    roller: [],
    tilgangspakker: ['regnskapsforer-lonn'],
    brukerForhold: [
      oppgitt('mvaTermin', 'toMaaneder'),
      oppgitt('arbeidsgiver', true),
      oppgitt('loennsdag', 12),
      oppgitt('forskuddsskatt', true),
    ],
  });

export const loennsmedarbeider: Scenario = {
  id: 'loennsmedarbeider',
  navn: 'Lønnsmedarbeider',
  beskrivelse: 'Ansatt hos en regnskapsfører, med tilgang til bare lønn hos to klienter.',
  person: { foedselsnummer: foedselsnummer('1991-03-14'), navn: 'Lars Løkken', locale: 'nb' },
  virksomheter: [loennsklient(30, 'SNILL OG SNAR SNEKKER AS'), loennsklient(31, 'MUNTER MEIS MASKIN AS')],
};
