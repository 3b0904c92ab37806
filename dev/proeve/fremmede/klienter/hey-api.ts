// What somebody who has generated a client with @hey-api/openapi-ts writes. Compiled and run by klienter.spec.ts.
import { client } from './generert/hey-api/client.gen';
import { beregnFrister, getFrister, getKalendere, getOppgaver } from './generert/hey-api/index';

const { ADRESSE = '', TOKEN = '', ORGNR = '', UKJENT = '' } = process.env;
client.setConfig({ baseUrl: ADRESSE, auth: TOKEN });

const beregnet = await beregnFrister({
  query: {
    ...{ organisasjonsform: 'ENK', mva: 'toMaaneder', arbeidsgiver: false },
    ...{ fraOgMed: '2026-11-01', tilOgMed: '2026-12-31' },
  },
});
if (!beregnet.data) throw new Error(beregnet.error.melding);

const oppgaver = await getOppgaver({
  path: { organisasjonsnummer: ORGNR },
  query: { fraOgMed: '2026-11-01', tilOgMed: '2026-12-31', status: ['ikkeStartet', 'paagaaende'] },
});
if (!oppgaver.data) throw new Error(oppgaver.error.melding);

const kalender = await getKalendere({
  body: {
    kalenderRequest: {
      part: [{ organisasjonsnummer: ORGNR }],
      periode: { fraOgMed: '2026-11-01', tilOgMed: '2026-12-31' },
    },
  },
});
if (!kalender.data) throw new Error(kalender.error.melding);

const avvist = await getFrister({ path: { organisasjonsnummer: UKJENT } });

console.log(
  JSON.stringify({
    beregnet: beregnet.data.oppgaver.map(({ frist, noekkel }) => `${frist.frist} ${noekkel}`),
    v2: oppgaver.data.oppgaver.map(({ frist, noekkel }) => `${frist.frist} ${noekkel}`),
    v1: kalender.data.kalender.part.flatMap(({ oppgave = [] }) => oppgave.map(({ frist }) => frist.frist)),
    avvist: [avvist.response?.status, avvist.error?.kode],
  }),
);
