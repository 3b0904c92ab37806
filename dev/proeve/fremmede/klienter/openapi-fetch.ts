// What somebody who has generated types with openapi-typescript writes. Compiled and run by klienter.spec.ts.
import createClient from 'openapi-fetch';
import type { paths } from './generert/openapi-typescript';

const { ADRESSE = '', TOKEN = '', ORGNR = '', UKJENT = '' } = process.env;
const aapent = createClient<paths>({ baseUrl: ADRESSE });
// One of the answers comes as XML too, to somebody who asks in XML.
const kunde = createClient<paths, 'application/json'>({
  baseUrl: ADRESSE,
  headers: { Authorization: `Bearer ${TOKEN}` },
});

const beregnet = await aapent.GET('/api/regelverk/v1/frister', {
  params: {
    query: {
      ...{ organisasjonsform: 'ENK', mva: 'toMaaneder', arbeidsgiver: false },
      ...{ fraOgMed: '2026-11-01', tilOgMed: '2026-12-31' },
    },
  },
});
if (!beregnet.data) throw new Error(beregnet.error?.melding ?? `beregnFrister: ${beregnet.response.status}`);

const oppgaver = await kunde.GET('/api/kalender/v2/virksomheter/{organisasjonsnummer}/oppgaver', {
  params: {
    path: { organisasjonsnummer: ORGNR },
    query: { fraOgMed: '2026-11-01', tilOgMed: '2026-12-31', status: ['ikkeStartet', 'paagaaende'] },
  },
});
if (!oppgaver.data) throw new Error(oppgaver.error?.melding ?? `getOppgaver: ${oppgaver.response.status}`);

const kalender = await kunde.POST('/api/kalender/v1/frister', {
  body: {
    kalenderRequest: {
      part: [{ organisasjonsnummer: ORGNR }],
      periode: { fraOgMed: '2026-11-01', tilOgMed: '2026-12-31' },
    },
  },
});
if (!kalender.data) throw new Error(kalender.error?.melding ?? `getKalendere: ${kalender.response.status}`);

const avvist = await kunde.GET('/api/frister/v1/{organisasjonsnummer}', {
  params: { path: { organisasjonsnummer: UKJENT } },
});

console.log(
  JSON.stringify({
    beregnet: beregnet.data.oppgaver.map(({ frist, noekkel }) => `${frist.frist} ${noekkel}`),
    v2: oppgaver.data.oppgaver.map(({ frist, noekkel }) => `${frist.frist} ${noekkel}`),
    v1: kalender.data.kalender.part.flatMap(({ oppgave = [] }) => oppgave.map(({ frist }) => frist.frist)),
    avvist: [avvist.response.status, avvist.error?.kode],
  }),
);
