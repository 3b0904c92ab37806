import { foedselsnummer } from './nummer';
import type { Scenario } from './typer';
import { as, oppgitt } from './virksomhet';

export const asAnsatte: Scenario = {
  id: 'as-ansatte',
  navn: 'AS med ansatte',
  beskrivelse: 'Aksjeselskap med fire ansatte, mva. annenhver måned og lønn den 20. hver måned.',
  person: { foedselsnummer: foedselsnummer('1982-02-23'), navn: 'Per Larsen', locale: 'nb' },
  virksomheter: [
    as({
      loepenummer: 5,
      navn: 'KVIKK OG KLOK KRÅKE AS',
      registrert: '2017-01-09',
      naering: ['62.010', 'Programmeringstjenester'],
      mvaFra: '2017-02-01',
      avvik: { antallAnsatte: 4, harRegistrertAntallAnsatte: true },
      brukerForhold: [
        oppgitt('mvaTermin', 'toMaaneder'),
        oppgitt('arbeidsgiver', true),
        oppgitt('loennsdag', 20),
        oppgitt('forskuddsskatt', true),
      ],
    }),
  ],
};

export const asHvilende: Scenario = {
  id: 'as-hvilende',
  navn: 'Hvilende AS',
  beskrivelse: 'Aksjeselskap uten aktivitet: ingen ansatte, ikke mva. og ingen forskuddsskatt.',
  person: { foedselsnummer: foedselsnummer('1958-08-30'), navn: 'Anne Andersen', locale: 'nb' },
  virksomheter: [
    as({
      loepenummer: 6,
      navn: 'SØVNIG RAUS SYVSOVER AS',
      registrert: '2010-10-04',
      naering: ['64.202', 'Utøvelse av eierfunksjoner'],
      brukerForhold: [oppgitt('arbeidsgiver', false), oppgitt('forskuddsskatt', false)],
    }),
  ],
};

export const asAvvikendeAar: Scenario = {
  id: 'as-avvikende-aar',
  navn: 'Avvikende regnskapsår',
  beskrivelse: 'Aksjeselskap der regnskapsåret slutter 30. juni.',
  person: { foedselsnummer: foedselsnummer('1975-05-15'), navn: 'Jan Pedersen', locale: 'nb' },
  virksomheter: [
    as({
      loepenummer: 7,
      navn: 'STILIG SPRETTEN STÆR AS',
      registrert: '2014-07-01',
      naering: ['93.110', 'Drift av idrettsanlegg'],
      mvaFra: '2014-09-01',
      brukerForhold: [
        oppgitt('mvaTermin', 'toMaaneder'),
        oppgitt('arbeidsgiver', false),
        oppgitt('forskuddsskatt', true),
        oppgitt('regnskapsaarSlutt', '06-30'),
      ],
    }),
  ],
};

export const avvikling: Scenario = {
  id: 'avvikling',
  navn: 'Under avvikling',
  beskrivelse: 'Aksjeselskap som har vært under avvikling siden september 2026 og fortsatt har plikter.',
  person: { foedselsnummer: foedselsnummer('1969-03-21'), navn: 'Tore Karlsen', locale: 'nb' },
  virksomheter: [
    as({
      loepenummer: 8,
      navn: 'VEMODIG VARSOM VIPE AS',
      registrert: '2011-11-11',
      naering: ['56.101', 'Drift av restauranter og kafeer'],
      mvaFra: '2011-12-01',
      avvik: { underAvvikling: true, underAvviklingDato: '2026-09-15' },
      brukerForhold: [
        oppgitt('mvaTermin', 'toMaaneder'),
        oppgitt('arbeidsgiver', false),
        oppgitt('forskuddsskatt', true),
      ],
    }),
  ],
};

export const konkurs: Scenario = {
  id: 'konkurs',
  navn: 'Konkurs',
  beskrivelse: 'Aksjeselskap som gikk konkurs i april 2026, så årsregnskapet ikke lenger skal leveres.',
  person: { foedselsnummer: foedselsnummer('1973-10-08'), navn: 'Randi Strand', locale: 'nb' },
  virksomheter: [
    as({
      loepenummer: 19,
      navn: 'TAPPER TRØTT TROST AS',
      registrert: '2013-03-13',
      naering: ['47.711', 'Detaljhandel med klær'],
      mvaFra: '2013-05-01',
      avvik: { konkurs: true, konkursdato: '2026-04-20' },
      brukerForhold: [
        oppgitt('mvaTermin', 'toMaaneder'),
        oppgitt('arbeidsgiver', false),
        oppgitt('forskuddsskatt', true),
      ],
    }),
  ],
};
