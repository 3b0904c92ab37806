import { expect, it } from 'vitest';
import { oppgavebeskrivelse } from '#components/tekst/oppgave';
import { skrivKalender, toKalenderSvar } from '#lib/contract/kalender-svar';
import { isAppError } from '#lib/domain/app-error';
import { isOrganisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { getKalender, type Kalender } from '#lib/usecases/get-kalender';
import { ALLE_SKJEMAER } from './skjema';
import { I_2026, iVerden, tid } from './verden';

const verden = iVerden();
const idag = tid('2026-11-10');

/** The calendars of everything the person of a scenario may see; what nobody may, or nobody knows, is left out. */
async function kalendre(id: string): Promise<Kalender[]> {
  const aktoer = await verden.aktoerFor(id);
  const numre = verden.scenarioer
    .filter((ett) => ett.id === id)
    .flatMap(({ virksomheter }) => virksomheter.map(({ organisasjonsnummer }) => organisasjonsnummer));
  const funnet: Kalender[] = [];
  for (const nummer of numre) {
    try {
      funnet.push(await getKalender(aktoer, nummer, I_2026, idag));
    } catch (feil) {
      if (!isAppError(feil)) throw feil;
    }
  }
  return funnet;
}

it('the answer about every test virksomhet is valid by every schema, in JSON and XML', async () => {
  const alle: Kalender[] = [];
  for (const { id } of verden.scenarioer) alle.push(...(await kalendre(id)));
  expect(alle.length).toBeGreaterThan(70);
  const parter = alle.flatMap(({ virksomhet: { organisasjonsnummer }, oppgaver }) =>
    isOrganisasjonsnummer(organisasjonsnummer) ? [{ part: { organisasjonsnummer }, oppgaver }] : [],
  );
  const svar = toKalenderSvar(parter, oppgavebeskrivelse, idag.naa);
  expect(svar.kalender.part.flatMap(({ oppgave }) => oppgave).length).toBeGreaterThan(1000);
  for (const skjema of ALLE_SKJEMAER) {
    expect(await skjema.feilIXml(skrivKalender(svar, 'xml')), skjema.navn).toEqual([]);
    expect(skjema.feilIJson(skrivKalender(svar, 'json')), skjema.navn).toEqual([]);
  }
});
