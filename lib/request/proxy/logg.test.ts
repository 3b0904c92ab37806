import { beforeEach, expect, it, vi } from 'vitest';
import { closeKretser } from '#dev/proeve/kjoering/nye-kretser';
import { OM_EN_VIRKSOMHET } from '#dev/proeve/testdata/brukstilfeller';
import { addPartner } from '#dev/proeve/testdata/partnere';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { collectLogg, toPoster } from '#dev/proeve/verden/logglinjer';
import { withoutTabeller } from '#dev/proeve/verden/tabeller';
import { run } from '#dev/proeve/verden/test-server';
import { I_2026, iVerden, tid } from '#dev/proeve/verden/verden';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { endFraIdporten } from '#lib/request/innlogging/kanalutlogging';
import { toFeilside } from '#lib/request/side/feil';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { startSesjon } from '#lib/usecases/sesjon/start-sesjon';

// The module Next uses in server code; the default one is for the browser.
vi.mock('next/navigation', () => import('next/dist/client/components/navigation.react-server'));

const verden = iVerden();
beforeEach(async () => void (await addPartner()));
const PERSONER = verden.scenarioer.map(({ person }) => person);
const linjer = collectLogg();
const poster = () => toPoster(linjer);

/** Handles an error as a page or an action does. */
async function withFeilside(kjoer: () => Promise<unknown>): Promise<void> {
  try {
    await kjoer();
  } catch (feil) {
    try {
      toFeilside(feil, '/frister');
    } catch {
      // Next redirects by throwing.
    }
  }
}

function forventIngenPersoner(): void {
  const alt = linjer.join('');
  expect(alt).not.toBe('');
  for (const { foedselsnummer, navn } of PERSONER) {
    expect(alt).not.toContain(foedselsnummer);
    expect(alt).not.toContain(Buffer.from(foedselsnummer).toString('hex'));
    expect(alt).not.toContain(navn);
  }
}

it('everybody, with each system outside failing in turn: the log tells which, and not who', async () => {
  for (const [system, modus] of [
    ['altinn', 'nede'],
    ['altinn', 'soeppel'],
    ['enhetsregisteret', '500'],
    ['enhetsregisteret', 'soeppel'],
  ] as const) {
    await verden.bryt(system, modus);
    // As another process, which has not seen the system fail before.
    closeKretser();
    for (const { id, virksomheter } of verden.scenarioer) {
      const innlogget = await verden.loggInn(id);
      const orgnr = virksomheter[0]?.organisasjonsnummer;
      if (!orgnr) continue;
      await withFeilside(() =>
        withKalender(innlogget.aktoer, orgnr, (tilgang) => getKalender(tilgang, I_2026, tid('2026-11-10'))),
      );
    }
    await verden.bryt(system, 'ok');
  }
  const aarsaker = poster().map(({ aarsak }) => String(aarsak));
  for (const del of ['Altinn: did not answer', 'not JSON', 'Enhetsregisteret: answered 500']) {
    expect(
      aarsaker.some((aarsak) => aarsak.includes(del)),
      del,
    ).toBe(true);
  }
  expect(poster().every(({ level }) => level === 40)).toBe(true);
  forventIngenPersoner();
});

it('everybody, with the database broken: each bug is logged with its cause and an id, and not who', async () => {
  for (const { id, person, virksomheter } of verden.scenarioer.filter((ett) => ett.virksomheter.length > 0)) {
    const innlogget = await verden.loggInn(id);
    const orgnr = virksomheter[0]?.organisasjonsnummer ?? '';
    await withoutTabeller(verden.databaseUrl(), async () => {
      for (const bruk of Object.values(OM_EN_VIRKSOMHET)) await withFeilside(() => bruk(innlogget, orgnr));
    });
    // A session that cannot be read, and one that cannot be started.
    glemVirksomheter(innlogget.aktoer.personId);
    const oedelagt = { ...innlogget, aktoer: { ...innlogget.aktoer, pidKryptert: new Uint8Array(40) } };
    for (const bruk of Object.values(OM_EN_VIRKSOMHET)) await withFeilside(() => bruk(oedelagt, orgnr));
    await run(verden.databaseUrl(), 'alter table sesjon rename to sesjon_borte');
    const start = { token: 'x', pid: person.foedselsnummer, idportenSid: 'y' };
    await withFeilside(() => startSesjon(start));
    await run(verden.databaseUrl(), 'alter table sesjon_borte rename to sesjon');
  }
  const feil = poster().filter(({ level }) => level === 50);
  expect(feil.length).toBeGreaterThan(100);
  for (const post of feil) {
    expect(post).toMatchObject({
      korrelasjonsid: expect.stringMatching(/^[\da-f-]{36}$/),
      err: { stack: expect.any(String) },
    });
  }
  forventIngenPersoner();
});

it('the front-channel logout is logged as a number of sessions', async () => {
  const { token } = await verden.loggInn('eplepress', 'sid-som-ikke-skal-logges');
  const svar = await endFraIdporten(env().IDPORTEN_ISSUER, 'sid-som-ikke-skal-logges');
  expect(svar.status).toBe(200);
  expect(poster()).toMatchObject([{ hendelse: 'sikkerhet', kode: 'utlogget-fra-idporten', antall: 1 }]);
  expect(linjer.join('')).not.toContain('sid-som-ikke-skal-logges');
  expect(linjer.join('')).not.toContain(token);
});

it('the safety net: a number under its own name is taken out, one level down too', () => {
  const pid = PERSONER[0]?.foedselsnummer;
  logg.info({ pid, foedselsnummer: pid, cookie: pid, authorization: pid }, 'top');
  logg.info(
    { sesjon: { pid }, person: { foedselsnummer: pid }, headers: { cookie: pid, authorization: pid } },
    'below',
  );
  logg.error({ err: Object.assign(new Error('x'), { pid }) }, 'on an error');
  expect(linjer).toHaveLength(3);
  expect(linjer.join('')).not.toContain(pid);
});

it('an entry is one line of JSON with a time, and without the machine or the process', () => {
  logg.warn({ kode: 'x\ny' }, 'two\nlines');
  expect(linjer).toHaveLength(1);
  expect(linjer[0]?.trimEnd()).not.toContain('\n');
  expect(Object.keys(poster()[0] ?? {}).sort()).toEqual(['kode', 'level', 'msg', 'time']);
  expect(String(poster()[0]?.time)).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
});
