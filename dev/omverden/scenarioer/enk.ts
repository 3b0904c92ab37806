import { foedselsnummer } from './nummer';
import type { Scenario } from './typer';
import { enk, oppgitt, slettet } from './virksomhet';

/** The default person of the start page. */
export const eplepress: Scenario = {
  id: 'eplepress',
  navn: 'Eplepress',
  beskrivelse: 'Enkeltpersonforetak med mva. annenhver måned og forskuddsskatt, uten ansatte.',
  person: { foedselsnummer: foedselsnummer('1984-04-12'), navn: 'Kari Nordmann', locale: 'nb' },
  virksomheter: [
    enk({
      loepenummer: 1,
      navn: 'NORDMANN EPLEPRESS',
      registrert: '2019-02-14',
      naering: ['10.320', 'Produksjon av juice av frukt og grønnsaker'],
      mvaFra: '2019-03-01',
      avvik: { aktivitet: ['Pressing av epler og salg', 'av eplemost.'] },
      brukerForhold: [
        oppgitt('mvaTermin', 'toMaaneder'),
        oppgitt('arbeidsgiver', false),
        oppgitt('forskuddsskatt', true),
      ],
    }),
  ],
};

export const primaernaering: Scenario = {
  id: 'primaernaering',
  navn: 'Primærnæring',
  beskrivelse: 'Enkeltpersonforetak i jordbruk som leverer mva-melding én gang i året som primærnæring.',
  person: { foedselsnummer: foedselsnummer('1971-09-03'), navn: 'Ola Haugen', locale: 'nn' },
  virksomheter: [
    enk({
      loepenummer: 2,
      navn: 'SINDIG SAU GARDSDRIFT',
      registrert: '2008-05-20',
      naering: ['01.451', 'Sauehold'],
      mvaFra: '2008-07-01',
      avvik: { maalform: 'Nynorsk' },
      brukerForhold: [
        oppgitt('mvaTermin', 'primaernaering'),
        oppgitt('arbeidsgiver', false),
        oppgitt('forskuddsskatt', true),
      ],
    }),
  ],
};

export const mvaAar: Scenario = {
  id: 'mva-aar',
  navn: 'Mva én gang i året',
  beskrivelse: 'Enkeltpersonforetak med lav omsetning som leverer mva-melding én gang i året.',
  person: { foedselsnummer: foedselsnummer('1990-01-27'), navn: 'Berit Johansen', locale: 'nb' },
  virksomheter: [
    enk({
      loepenummer: 3,
      navn: 'LUN LOMVI KERAMIKK',
      registrert: '2022-08-15',
      naering: ['23.410', 'Produksjon av keramiske husholdningsartikler'],
      mvaFra: '2023-01-01',
      brukerForhold: [
        oppgitt('mvaTermin', 'aar', '2025-01-01'),
        oppgitt('arbeidsgiver', false),
        oppgitt('forskuddsskatt', true),
      ],
    }),
  ],
};

export const nystartet: Scenario = {
  id: 'nystartet',
  navn: 'Nystartet',
  beskrivelse:
    'Enkeltpersonforetak startet i oktober 2026, ikke i Merverdiavgiftsregisteret, ingenting oppgitt ennå.',
  person: { foedselsnummer: foedselsnummer('2001-11-18'), navn: 'Amina Hassan', locale: 'nb' },
  virksomheter: [
    enk({
      loepenummer: 4,
      navn: 'NYSGJERRIG NISE NETTBUTIKK',
      registrert: '2026-10-12',
      naering: ['47.910', 'Detaljhandel via postordre eller internett'],
    }),
  ],
};

const slettetEnk = enk({
  loepenummer: 9,
  navn: 'DOVEN DELFIN FRISØR',
  registrert: '2015-03-02',
  naering: ['96.020', 'Frisering og annen skjønnhetspleie'],
});

export const slettetEnkeltperson: Scenario = {
  id: 'slettet',
  navn: 'Slettet',
  beskrivelse: 'Enkeltpersonforetak som ble slettet fra Enhetsregisteret sommeren 2026.',
  person: { foedselsnummer: foedselsnummer('1966-06-06'), navn: 'Inger Nilsen', locale: 'nb' },
  virksomheter: [slettet(slettetEnk, '2026-06-30')],
};

export const enkArbeidsgiver: Scenario = {
  id: 'enk-arbeidsgiver',
  navn: 'Arbeidsgiver som mangler svar',
  beskrivelse:
    'Enkeltpersonforetak med ansatte og mva. som ikke har svart på hvor ofte det leverer mva-melding.',
  person: { foedselsnummer: foedselsnummer('1979-12-01'), navn: 'Solveig Jensen', locale: 'nb' },
  virksomheter: [
    enk({
      loepenummer: 15,
      navn: 'TRAVEL TERNE SNEKKERI',
      registrert: '2012-04-11',
      naering: ['43.320', 'Snekkerarbeid'],
      mvaFra: '2012-05-01',
      // The register says that employees are registered, but withholds the number.
      avvik: { harRegistrertAntallAnsatte: true },
      brukerForhold: [oppgitt('arbeidsgiver', true), oppgitt('loennsdag', 'siste')],
    }),
  ],
};
