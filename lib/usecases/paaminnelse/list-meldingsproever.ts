import { type Dato, toDato } from '#lib/domain/dag/dato';
import type { LevertOppgave, Oppgave, Oppsyn } from '#lib/domain/oppgave/oppgave';
import type { Varselinnhold, Varselpost } from '#lib/domain/paaminnelse/innhold';
import { KANALER, type Kanal } from '#lib/domain/paaminnelse/paaminnelse';
import type { Slag } from '#lib/domain/paaminnelse/vurdering';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { forklarOppgave } from '#lib/regelverk/forklaring/forklar-oppgave';
import { toKonsekvensdager } from '#lib/regelverk/forklaring/konsekvensdager';

/** A message to proofread. */
export interface Meldingsproeve {
  id: string;
  innhold: Varselinnhold;
}

const ALLTID = { fraOgMed: null, tilOgMed: null, opphav: 'bruker', registrert: null } as const;
const FORHOLD: readonly Forhold[] = [
  { ...ALLTID, navn: 'organisasjonsform', verdi: 'AS' },
  { ...ALLTID, navn: 'drift', verdi: true },
  { ...ALLTID, navn: 'mvaRegistrert', verdi: true },
  { ...ALLTID, navn: 'mvaTermin', verdi: 'toMaaneder' },
  { ...ALLTID, navn: 'arbeidsgiver', verdi: true },
];
const PERIODE = { fraOgMed: toDato(2026, 1, 1), tilOgMed: toDato(2026, 12, 31) };

/** Synthetic businesses, with numbers of the series for tests. */
const VIRKSOMHETER = [
  { organisasjonsnummer: '310079197' as Organisasjonsnummer, navn: 'Eksempel Eplepress AS' },
  { organisasjonsnummer: '310529680' as Organisasjonsnummer, navn: 'Prøve Bakeri AS' },
] as const;

interface Proeve {
  regel: string;
  slag: Slag;
  idag: Dato;
  endring?: Partial<NonNullable<Oppgave['levert']>>;
  oppsyn?: Oppsyn;
}

/** One of each kind of message, and of each kind of consequence. */
const PROEVER: Readonly<Record<string, readonly Proeve[]>> = {
  'for-sent-levering': [{ regel: 'mva-alm-levering', slag: 'sent', idag: toDato(2026, 10, 13) }],
  'for-sent-par': [
    { regel: 'mva-alm-levering', slag: 'sent', idag: toDato(2026, 10, 13) },
    { regel: 'mva-alm-betaling', slag: 'sent', idag: toDato(2026, 10, 13), endring: { beloep: 18_240_00 } },
  ],
  tvangsmulkt: [
    {
      ...{ regel: 'mva-alm-levering', slag: 'foerKonsekvens', idag: toDato(2026, 11, 19) },
      endring: { betingetVedtak: { sendt: toDato(2026, 11, 12), loeperFra: toDato(2026, 11, 26) } },
    },
  ],
  amelding: [{ regel: 'amelding-levering', slag: 'sent', idag: toDato(2026, 10, 6) }],
  aarsregnskap: [
    { regel: 'aarsregnskap-innsending', slag: 'foerKonsekvens', idag: toDato(2026, 7, 24), oppsyn: 'foer' },
  ],
  tvangsopploesning: [
    { regel: 'aarsregnskap-innsending', slag: 'foerOpploesning', idag: toDato(2027, 1, 22) },
  ],
  'vi-vet-ikke': [{ regel: 'aga-betaling', slag: 'ukjent', idag: toDato(2026, 9, 16), oppsyn: 'foer' }],
  'foer-frist': [{ regel: 'skattemelding-as', slag: 'foerFrist', idag: toDato(2026, 5, 28), oppsyn: 'foer' }],
};

/** Returns every kind of message about made-up businesses, for proofreading. */
export function listMeldingsproever(): Meldingsproeve[] {
  const enkle = Object.entries(PROEVER).map(([id, proever]) => ({
    id,
    innhold: toInnhold([proever], 'epost'),
  }));
  const [foerste = [], andre = []] = [PROEVER['for-sent-par'], PROEVER.amelding];
  return [
    ...enkle,
    { id: 'flere-virksomheter', innhold: toInnhold([foerste, andre], 'epost') },
    ...KANALER.filter((kanal) => kanal !== 'epost').map((kanal) => ({
      id: kanal,
      innhold: toInnhold([foerste], kanal),
    })),
  ];
}

function toInnhold(deler: readonly (readonly Proeve[])[], kanal: Kanal): Varselinnhold {
  const idag = deler[0]?.[0]?.idag ?? PERIODE.fraOgMed;
  return {
    grupper: deler.flatMap((proever, nr) => {
      const virksomhet = VIRKSOMHETER[nr];
      return virksomhet ? [{ virksomhet, poster: proever.flatMap((en) => toPost({ ...en, idag })) }] : [];
    }),
    ...{ kanal, medBeloep: true, idag },
    lest: Date.parse(`${idag}T08:00:00Z`),
    avmeld:
      kanal === 'epost'
        ? {
            alt: 'https://example.no/avmeld/eksempel',
            virksomhet: deler.length > 1 ? null : 'https://example.no/avmeld/eksempel-2',
          }
        : null,
  };
}

/** The last oppgave of the rule before the day, or the first after it. */
function toPost({ regel, slag, idag, endring, oppsyn = 'etter' }: Proeve): Varselpost[] {
  const felles = {
    forhold: FORHOLD,
    leverteOppgaver: [] as LevertOppgave[],
    markeringer: [],
    periode: PERIODE,
    idag,
  };
  const egne = kalender(felles).oppgaver.filter((en) => en.regel === regel);
  const funnet = egne.findLast((en) => en.frist.frist < idag) ?? egne.find((en) => en.frist.frist >= idag);
  const valgt =
    slag === 'foerFrist' || slag === 'foerKonsekvens'
      ? (egne.find((en) => en.frist.frist >= idag) ?? funnet)
      : funnet;
  const oppgave = endring?.betingetVedtak ? funnet : valgt;
  if (!oppgave) return [];
  const levert = { status: 'ikkeStartet', beloep: null, myndighetsnavn: '', ...endring } as NonNullable<
    Oppgave['levert']
  >;
  const hel: Oppgave = { ...oppgave, levert, oppsyn };
  const forklart = { ...hel, ...forklarOppgave(toSituasjon(FORHOLD), hel, idag) };
  return [{ slag, oppgave: forklart, dager: toKonsekvensdager(forklart.forklaring?.konsekvens ?? null) }];
}
