import { foedselsnummer } from './nummer';
import type { Scenario, Testvirksomhet } from './typer';
import { as, enk, forening, NOEKKELROLLE_PAKKER, oppgitt, underenhet } from './virksomhet';

const morselskapUtenTilgang: Testvirksomhet = {
  ...as({
    loepenummer: 12,
    navn: 'MEKTIG FJERN MOSKUS AS',
    registrert: '2005-01-17',
    naering: ['47.111', 'Butikkhandel med bredt vareutvalg'],
    mvaFra: '2005-03-01',
    avvik: { antallAnsatte: 38, harRegistrertAntallAnsatte: true },
    roller: [],
    tilgangspakker: [],
    underenheter: [
      underenhet(2, 12, 'MEKTIG FJERN MOSKUS AVD BERGEN', {
        roller: [],
        tilgangspakker: ['skattegrunnlag', 'merverdiavgift'],
      }),
    ],
  }),
  ingenTilgang: true,
};

export const toVirksomheter: Scenario = {
  id: 'to-virksomheter',
  navn: 'To virksomheter',
  beskrivelse:
    'Har et enkeltpersonforetak og et AS med underenhet, og tilgang til bare underenheten i et tredje.',
  person: { foedselsnummer: foedselsnummer('1987-07-07'), navn: 'Marit Johnsen', locale: 'nb' },
  virksomheter: [
    enk({
      loepenummer: 10,
      navn: 'LYSTIG LAKS LYDBØKER',
      registrert: '2020-06-01',
      naering: ['59.200', 'Produksjon og utgivelse av musikk- og lydopptak'],
      mvaFra: '2021-01-01',
      brukerForhold: [
        oppgitt('mvaTermin', 'aar'),
        oppgitt('arbeidsgiver', false),
        oppgitt('forskuddsskatt', true),
      ],
    }),
    as({
      loepenummer: 11,
      navn: 'GLAD GRUNDIG GREVLING AS',
      registrert: '2021-02-01',
      naering: ['58.110', 'Utgivelse av bøker'],
      mvaFra: '2021-03-01',
      avvik: { antallAnsatte: 2, harRegistrertAntallAnsatte: true },
      underenheter: [
        underenhet(1, 11, 'GLAD GRUNDIG GREVLING AVD TRONDHEIM', {
          roller: ['DAGL', 'LEDE'],
          tilgangspakker: [...NOEKKELROLLE_PAKKER],
        }),
      ],
      brukerForhold: [
        oppgitt('mvaTermin', 'toMaaneder'),
        oppgitt('arbeidsgiver', true),
        oppgitt('loennsdag', 15),
        oppgitt('forskuddsskatt', true),
      ],
    }),
    morselskapUtenTilgang,
  ],
};

export const ingen: Scenario = {
  id: 'ingen',
  navn: 'Representerer ingen',
  beskrivelse: 'Privatperson som ikke representerer noen virksomhet.',
  person: { foedselsnummer: foedselsnummer('1995-10-10'), navn: 'Nina Olsen', locale: 'nb' },
  virksomheter: [],
};

export const eidas: Scenario = {
  id: 'eidas',
  navn: 'Utenlandsk eID',
  beskrivelse: 'Logger inn med utenlandsk eID uten norsk fødselsnummer eller d-nummer.',
  person: {
    foedselsnummer: foedselsnummer('1988-05-29'),
    navn: 'Elsa Svensson',
    locale: 'en',
    utenPid: true,
  },
  virksomheter: [],
};

export const lavtNivaa: Scenario = {
  id: 'lavt-nivaa',
  navn: 'For lavt sikkerhetsnivå',
  beskrivelse: 'Blir logget inn på lavt sikkerhetsnivå selv om tjenesten ba om et høyere.',
  person: {
    foedselsnummer: foedselsnummer('1993-03-14'),
    navn: 'Knut Berg',
    locale: 'nb',
    acr: 'idporten-loa-low',
  },
  virksomheter: [
    enk({
      loepenummer: 14,
      navn: 'FORSIKTIG FINK FOTO',
      registrert: '2018-09-03',
      naering: ['74.200', 'Fotografvirksomhet'],
      mvaFra: '2018-11-01',
      brukerForhold: [oppgitt('mvaTermin', 'toMaaneder')],
    }),
  ],
};

export const laget: Scenario = {
  id: 'forening',
  navn: 'Forening',
  beskrivelse: 'Styreleder i en forening, en organisasjonsform tjenesten ikke dekker.',
  person: { foedselsnummer: foedselsnummer('1962-01-05'), navn: 'Grete Dahl', locale: 'nb' },
  virksomheter: [
    forening({
      loepenummer: 16,
      navn: 'SYNGENDE SELERS VENNEFORENING',
      registrert: '1999-09-09',
      naering: ['94.991', 'Aktiviteter i andre interesseorganisasjoner'],
    }),
  ],
};

function kunstner(loepenummer: number, navn: string, enhet: Testvirksomhet['enhet']): Testvirksomhet {
  const naering: [string, string] = ['90.030', 'Selvstendig kunstnerisk virksomhet'];
  return { ...enk({ loepenummer, navn, registrert: '2016-01-04', naering }), enhet };
}

export const utenforRegisteret: Scenario = {
  id: 'utenfor-registeret',
  navn: 'Utenfor registeret',
  beskrivelse:
    'Har to virksomheter i Altinn: én er fjernet fra Enhetsregisterets åpne data, én er ukjent der.',
  person: { foedselsnummer: foedselsnummer('1977-02-17'), navn: 'Arne Moen', locale: 'nb' },
  virksomheter: [
    kunstner(17, 'SKJULT SKJÆRE MALERI', { slag: 'fjernet', slettedato: '2025-12-15' }),
    kunstner(18, 'UKJENT UGLE UTSTILLING', { slag: 'ukjent' }),
  ],
};
