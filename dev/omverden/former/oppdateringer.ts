import { type Form, formAv, type Om } from './form';

/** The product's reading of a page of the feed: the organisation numbers, and the id of the last change. */
export interface Feed {
  numre: readonly string[];
  siste: number | null;
}

const DOK = 'https://data.brreg.no/enhetsregisteret/api/dokumentasjon/no/index.html (oppdateringer/enheter)';
const NOTAT =
  'notes of a consumer of the feed, found as public text: «The caught-up response has NO _embedded key at all»';

/** The id of the last change the product knows when it asks. */
export const KJENT_ID = 24_720_422;

const ett = (om: Om, oppdateringsid: number, endring: Record<string, unknown> = {}) => ({
  oppdateringsid,
  dato: '2026-06-28T00:20:10.625Z',
  organisasjonsnummer: om.orgnr,
  endringstype: 'Endring',
  _links: { enhet: { href: `${om.url}/enheter/${om.orgnr}` } },
  ...endring,
});
const side = (alle: unknown[], totalElements = alle.length) => ({
  _embedded: { oppdaterteEnheter: alle },
  _links: { self: { href: 'https://data.brreg.no/enhetsregisteret/api/oppdateringer/enheter' } },
  page: { size: 100, totalElements, totalPages: Math.ceil(totalElements / 100), number: 0 },
});
const tom = (totalElements: number, number = 0) => ({
  _links: { self: { href: 'https://data.brreg.no/enhetsregisteret/api/oppdateringer/enheter' } },
  page: { size: 100, totalElements, totalPages: Math.ceil(totalElements / 100), number },
});

const form = formAv<Feed>('oppdateringer');
export const oppdateringsformer = ({ orgnr, annetOrgnr }: Om): readonly Form<Feed>[] => [
  form(
    'some changes, with gaps between their numbers',
    DOK,
    (om) => side([ett(om, KJENT_ID + 1), ett(om, KJENT_ID + 9, { organisasjonsnummer: om.annetOrgnr })], 2),
    { numre: [orgnr, annetOrgnr], siste: KJENT_ID + 9 },
  ),
  form(
    'what was changed, as a JSON Patch',
    `${DOK} (includeChanges)`,
    (om) =>
      side([
        ett(om, KJENT_ID + 1, {
          endringer: [
            { op: 'replace', path: '/navn', value: 'SESAM STASJON' },
            { op: 'remove', path: '/antallAnsatte' },
          ],
        }),
      ]),
    { numre: [orgnr], siste: KJENT_ID + 1 },
  ),
  form('nothing has happened: no _embedded', NOTAT, () => tom(0), { numre: [], siste: null }),
  form('nothing has happened: an empty list', 'tests of consumers of the feed', () => side([]), {
    numre: [],
    siste: null,
  }),
  form(
    'a page beyond the last: there are changes, and none of them here',
    `${DOK} (page); the answer has no _embedded`,
    () => tom(250, 9),
    'feil',
  ),
  form(
    'changes of a kind from before the kinds',
    `${DOK} (endringstype Ukjent)`,
    (om) => side([ett(om, KJENT_ID + 1, { endringstype: 'Ukjent', dato: '2018-04-23T20:31:00.000Z' })]),
    { numre: [orgnr], siste: KJENT_ID + 1 },
  ),
  form(
    'deleted, and then removed from open data',
    `${DOK} (endringstype Sletting and Fjernet)`,
    (om) =>
      side([
        ett(om, KJENT_ID + 1, { endringstype: 'Sletting' }),
        ett(om, KJENT_ID + 2, { endringstype: 'Fjernet' }),
      ]),
    { numre: [orgnr], siste: KJENT_ID + 2 },
  ),
  form(
    'the last change again: the number asked from is counted in',
    `${DOK}; ${NOTAT} («id ≥ N, not id > N»)`,
    (om) => side([ett(om, KJENT_ID)]),
    { numre: [], siste: null },
  ),
  form('newest first', `${DOK} (sort)`, (om) => side([ett(om, KJENT_ID + 5), ett(om, KJENT_ID + 2)]), {
    numre: [orgnr],
    siste: KJENT_ID + 5,
  }),
  form(
    'a refusal of the question',
    `${DOK} (400)`,
    () => ({
      timestamp: '2026-11-10T08:00:00.000+00:00',
      status: 400,
      error: 'Bad Request',
      message: '(page + 1) * size must not be more than 10000',
      path: '/enhetsregisteret/api/oppdateringer/enheter',
    }),
    'feil',
    { status: 400 },
  ),
];
