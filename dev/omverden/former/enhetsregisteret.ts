import { enhet, NAVN, organisasjonsform, slettet, uten } from './enhet';
import { type Form, formAv } from './form';

/**
 * The product's reading of an enhet. `fakta` are written `navn verdi fraOgMed tilOgMed`, without the facts about form and
 * drift.
 */
export interface Enhet {
  navn?: string | null;
  form?: string;
  drift?: string;
  slettet?: string | null;
  fakta?: readonly string[];
  nektet?: readonly string[];
}

const DOK = 'https://data.brreg.no/enhetsregisteret/api/dokumentasjon/no/index.html';
const TVANG = 'github.com/stella/stella packages/business-registries (one date for each reason)';
const SKJEMA = 'github.com/brreg/openAPI specs/enhetsregisteret.json';

const INGEN_AVVIKLING = ['konkurs', 'tvangsavvikling', 'underAvvikling'];
const IKKE_MVA = 'mvaRegistrert false null null';

const form = formAv<Enhet>('enhetsregisteret');
export const ENHETSREGISTERET: readonly Form<Enhet>[] = [
  form('an AS without ansatte', DOK, (om) => enhet(om), {
    navn: NAVN,
    form: 'AS',
    drift: '2015-02-20 null',
    fakta: [IKKE_MVA],
    nektet: INGEN_AVVIKLING,
  }),
  form(
    'one to four ansatte: the number is withheld',
    `${DOK} (antallAnsatte and harRegistrertAntallAnsatte)`,
    (om) => enhet(om, { harRegistrertAntallAnsatte: true }),
    { fakta: [IKKE_MVA, 'arbeidsgiver true null null'] },
  ),
  form(
    'ansatte with the day the number was registered',
    `${DOK} (registreringsdatoAntallAnsatteNAVAaregisteret)`,
    (om) =>
      enhet(om, {
        harRegistrertAntallAnsatte: true,
        antallAnsatte: 21,
        registreringsdatoAntallAnsatteEnhetsregisteret: '2026-10-08',
        registreringsdatoAntallAnsatteNAVAaregisteret: '2026-10-05',
      }),
    { fakta: [IKKE_MVA, 'arbeidsgiver true null null'] },
  ),
  form(
    'from before there was a word about registered ansatte',
    SKJEMA,
    (om) => uten(enhet(om, { antallAnsatte: 0 }), 'harRegistrertAntallAnsatte', 'stiftelsesdato'),
    { drift: '2015-03-12 null', fakta: [IKKE_MVA, 'arbeidsgiver false null null'] },
  ),
  form(
    'registered for mva, also by choice',
    `${DOK} (frivilligMvaRegistrertBeskrivelser)`,
    (om) =>
      enhet(om, {
        registrertIMvaregisteret: true,
        registreringsdatoMerverdiavgiftsregisteret: '2016-01-01',
        registreringsdatoMerverdiavgiftsregisteretEnhetsregisteret: '2016-01-14',
        frivilligMvaRegistrertBeskrivelser: ['Utleier av bygg eller anlegg'],
        registreringsdatoFrivilligMerverdiavgiftsregisteret: '2018-07-01',
      }),
    { fakta: ['mvaRegistrert false null 2015-12-31', 'mvaRegistrert true 2016-01-01 null'] },
  ),
  form(
    'konkurs with its day',
    `${DOK} (konkursdato)`,
    (om) => enhet(om, { konkurs: true, konkursdato: '2026-09-04' }),
    { fakta: [IKKE_MVA, 'avvikling konkurs 2026-09-04 null'], nektet: ['tvangsavvikling', 'underAvvikling'] },
  ),
  form(
    'being wound up with its day',
    `${DOK} (underAvviklingDato)`,
    (om) => enhet(om, { underAvvikling: true, underAvviklingDato: '2026-08-20' }),
    { fakta: [IKKE_MVA, 'avvikling underAvvikling 2026-08-20 null'], nektet: ['konkurs', 'tvangsavvikling'] },
  ),
  form(
    'compulsory dissolution for want of accounts',
    TVANG,
    (om) =>
      enhet(om, {
        underTvangsavviklingEllerTvangsopplosning: true,
        tvangsopplostPgaManglendeRegnskapDato: '2026-06-15',
      }),
    { fakta: [IKKE_MVA, 'avvikling tvangsavvikling 2026-06-15 null'], nektet: ['konkurs', 'underAvvikling'] },
  ),
  form(
    'compulsory and voluntary at once, as while one becomes the other',
    TVANG,
    (om) =>
      enhet(om, {
        underAvvikling: true,
        underAvviklingDato: '2025-01-10',
        underTvangsavviklingEllerTvangsopplosning: true,
        tvangsavvikletPgaManglendeSlettingDato: '2026-02-02',
      }),
    { fakta: [IKKE_MVA, 'avvikling tvangsavvikling 2026-02-02 null'], nektet: ['konkurs'] },
  ),
  form(
    'negotiations of a reconstruction: a date without a word, which is no avvikling',
    `${DOK} (underRekonstruksjonsforhandlingDato)`,
    (om) => enhet(om, { underRekonstruksjonsforhandlingDato: '2026-10-01' }),
    { fakta: [IKKE_MVA], nektet: INGEN_AVVIKLING },
  ),
  form('deleted', `${DOK} (SlettetEnhet)`, (om) => slettet(om), {
    drift: 'null 2026-01-31',
    slettet: '2026-01-31',
    fakta: [],
    nektet: [],
  }),
  form(
    'deleted, with the day alone',
    `${DOK}; github.com/stella/stella packages/business-registries (slettedato decides)`,
    (om) => uten(slettet(om), 'respons_klasse'),
    { slettet: '2026-01-31', fakta: [] },
  ),
  form('deleted, with the class alone', `${DOK} (SlettetEnhet)`, (om) => uten(slettet(om), 'slettedato'), {
    slettet: '2026-11-10',
    fakta: [],
  }),
  form(
    'founded before 1900',
    `${DOK} (stiftelsesdato has no least value; Norwegian sparebanker go back to 1822)`,
    (om) => enhet(om, { stiftelsesdato: '1822-05-29', registreringsdatoEnhetsregisteret: '1995-02-19' }),
    { drift: '1995-02-19 null' },
  ),
  form(
    'registered for mva since 1900-01-01, which stands for no day',
    'the least day of many a database column, seen as a filler in registers moved from older systems',
    (om) =>
      enhet(om, {
        registrertIMvaregisteret: true,
        registreringsdatoMerverdiavgiftsregisteret: '1900-01-01',
      }),
    { fakta: ['mvaRegistrert true null null'] },
  ),
  form(
    'a form that is no longer in use, of a foreign enterprise without postnummer',
    `${DOK} (organisasjonsform.utgaatt, Adresse)`,
    (om) =>
      enhet(om, {
        organisasjonsform: organisasjonsform('BA', 'Selskap med begrenset ansvar', { utgaatt: '2013-01-01' }),
        forretningsadresse: {
          land: 'Sverige',
          landkode: 'SE',
          poststed: '111 22 STOCKHOLM',
          adresse: [null],
        },
      }),
    { form: 'ANNEN' },
  ),
  form(
    'no address, no code of naering, no day it was founded',
    `${DOK} (only some fields are required)`,
    (om) => ({
      organisasjonsnummer: om.orgnr,
      navn: NAVN,
      organisasjonsform: organisasjonsform('ENK', 'Enkeltpersonforetak'),
      registreringsdatoEnhetsregisteret: '2021-04-01',
    }),
    { form: 'ENK', drift: '2021-04-01 null', fakta: [], nektet: [] },
  ),
  form(
    'every field that is not known null',
    'not found of the register itself; services in front of it write every field, with null for what is not known',
    (om) =>
      enhet(om, {
        navn: null,
        naeringskode1: null,
        forretningsadresse: null,
        stiftelsesdato: null,
        registrertIMvaregisteret: null,
        harRegistrertAntallAnsatte: null,
        konkurs: null,
        underAvvikling: null,
        underTvangsavviklingEllerTvangsopplosning: null,
      }),
    { navn: null, drift: '2015-03-12 null', fakta: [], nektet: [] },
  ),
  form(
    'about another number than the one asked for',
    'tests of consumers of the register («an entity answering about someone else is refused»)',
    (om) => enhet(om, { organisasjonsnummer: om.annetOrgnr }),
    'feil',
  ),
  form(
    'an error of the register',
    `${DOK} (Feil)`,
    (om) => ({
      timestamp: '2026-11-10T08:00:00.000+00:00',
      status: 500,
      error: 'Internal Server Error',
      path: `/enhetsregisteret/api/enheter/${om.orgnr}`,
    }),
    'feil',
    { status: 500 },
  ),
  form(
    'a page of maintenance in the place of JSON',
    'common of gateways: HTML with status 200',
    () => null,
    'feil',
    { tekst: () => '<!doctype html><title>Vedlikehold</title>' },
  ),
];
