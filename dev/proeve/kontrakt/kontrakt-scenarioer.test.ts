import { expect, it } from 'vitest';
import { FristerApiSvar, toFristerApiSvar } from '#lib/contract/frister-v1/frister-api';
import { KalenderSvar, writeKalender } from '#lib/contract/kalender-v1/kalender-svar';
import { OppgaverSoek } from '#lib/contract/oppgaver-v2/oppgaver-soek';
import { OppgaverSvar, toOppgaverSvar } from '#lib/contract/oppgaver-v2/oppgaver-svar';
import { isAppError } from '#lib/domain/felles/app-error';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { tekster } from '#lib/messages/index';
import { forklarOppgave } from '#lib/regelverk/forklaring/forklar-oppgave';
import { oppgavebeskrivelse } from '#lib/tekst/oppgave';
import { getKalender, type Kalender } from '#lib/usecases/kalender/get-kalender';
import { toFristerApiOrd, toOppgaveOrd } from '../../../app/api/ord';
import { withKalender } from '../testdata/tilgang';
import { I_2026, iVerden, tid } from '../verden/verden';
import { ALLE_SKJEMAER } from './skjema';

const ORD = tekster('nb');

const verden = iVerden();
const idag = tid('2026-11-10');

/** The calendars of all virksomheter the person of a scenario may see. Others are skipped. */
async function kalendre(id: string): Promise<Kalender[]> {
  const aktoer = await verden.aktoerFor(id);
  const numre = verden.scenarioer
    .filter((ett) => ett.id === id)
    .flatMap(({ virksomheter }) => virksomheter.map(({ organisasjonsnummer }) => organisasjonsnummer));
  const funnet: Kalender[] = [];
  for (const nummer of numre) {
    try {
      funnet.push(await withKalender(aktoer, nummer, (tilgang) => getKalender(tilgang, I_2026, idag)));
    } catch (feil) {
      if (!isAppError(feil)) throw feil;
    }
  }
  return funnet;
}

async function alleKalendre(): Promise<Kalender[]> {
  const alle: Kalender[] = [];
  for (const { id } of verden.scenarioer) alle.push(...(await kalendre(id)));
  expect(alle.length).toBeGreaterThan(70);
  return alle;
}

it('the answer about every test virksomhet is valid by every schema, in JSON and XML', async () => {
  const alle = await alleKalendre();
  const parter = alle.flatMap(({ virksomhet: { organisasjonsnummer }, oppgaver }) =>
    isOrganisasjonsnummer(organisasjonsnummer) ? [{ part: { organisasjonsnummer }, oppgaver }] : [],
  );
  const write = (format: 'json' | 'xml') =>
    writeKalender(parter, (oppgave) => oppgavebeskrivelse(ORD, oppgave), idag.naa, format);
  const [json, xml] = [write('json'), write('xml')];
  const svar = KalenderSvar.parse(JSON.parse(json));
  expect(svar.kalender.part.flatMap(({ oppgave }) => oppgave).length).toBeGreaterThan(1000);
  for (const skjema of ALLE_SKJEMAER) {
    expect(await skjema.feilIXml(xml), skjema.navn).toEqual([]);
    expect(skjema.feilIJson(json), skjema.navn).toEqual([]);
  }
});

it('so are version 2 and the shape of the Frister API: no field that is not published', async () => {
  const soek = OppgaverSoek.parse({ fraOgMed: I_2026.fraOgMed, tilOgMed: I_2026.tilOgMed });
  const innsyn = { krav: true, navn: true };
  for (const { virksomhet, oppgaver, kilder, situasjon, mangler } of await alleKalendre()) {
    const { organisasjonsnummer } = virksomhet;
    const forklar: Parameters<typeof toOppgaverSvar>[2] = (oppgave) => ({
      ...oppgave,
      ...forklarOppgave(situasjon, oppgave, idag.idag),
    });
    const hele = { organisasjonsnummer, oppgaver, kilder, mangler };
    const v2 = toOppgaverSvar(hele, soek, forklar, toOppgaveOrd(ORD), innsyn, idag.idag);
    expect(OppgaverSvar.safeParse(v2).error, organisasjonsnummer).toBeUndefined();
    const frister = toFristerApiSvar(hele, { ...toFristerApiOrd(ORD), kilde: () => null });
    expect(FristerApiSvar.safeParse(frister).error, organisasjonsnummer).toBeUndefined();
  }
});
