import ICAL from 'ical.js';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addKilde, item, SYSTEM } from '#dev/proeve/testdata/kilder';
import { eplepressRegnskap } from '#dev/proeve/testdata/test-scenarioer';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { setPortalstadium } from '#lib/data/partner';
import type { Abonnementsvalg } from '#lib/domain/abonnement/abonnement';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { addDager, type Dato } from '#lib/domain/dag/dato';
import { fetchAbonnement, type Hentet } from '#lib/usecases/abonnement/fetch-abonnement';
import { listAbonnementer } from '#lib/usecases/abonnement/list-abonnementer';
import {
  changeAbonnement,
  createAbonnement,
  renewAbonnement,
  turnOffAbonnement,
} from '#lib/usecases/abonnement/save-abonnement';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { markOppgave } from '#lib/usecases/kalender/mark-oppgave';
import { mottaLeveringer } from '#lib/usecases/kilde/motta-leveringer';
import { skriver } from './skriver';

/** Copies, so that a test can take a power away. */
const regnskap = structuredClone(eplepressRegnskap);
const verden = iVerden([regnskap]);
const eple = verden.orgnr('eplepress');
const DAG = tid('2026-11-10');

const VALG: Abonnementsvalg = {
  ...{ navn: '', virksomheter: [], omfang: 'alt', internt: false, varsel: false, medNavn: false },
  spraak: 'nb',
};

beforeEach(() => addKilde());
afterEach(() => vi.restoreAllMocks());

const abonner = (aktoer: Aktoer, valg: Partial<Abonnementsvalg> = {}) =>
  createAbonnement(aktoer, { ...VALG, ...valg }, DAG.naa);

const etter = (dager: number, minutter = 0): typeof DAG => ({
  naa: new Date(DAG.naa.getTime() + dager * 86_400_000 + minutter * 60_000),
  idag: addDager(DAG.idag, dager),
});

const hent = (token: string, naar = DAG): Promise<Hentet> =>
  fetchAbonnement(token, { ...naar, korrelasjonsid: 'a2f4e5c0-0000-4000-8000-000000000001' }, skriver);

async function les(token: string, naar = DAG) {
  const hentet = await hent(token, naar);
  if (hentet.type !== 'kalender') throw new Error(hentet.type);
  const { etag, endret, les: lesTekst } = hentet.kalender;
  const tekst = await lesTekst();
  const hendelser = new ICAL.Component(ICAL.parse(tekst)).getAllSubcomponents('vevent').map((komponent) => {
    const hendelse = new ICAL.Event(komponent);
    return {
      uid: hendelse.uid,
      tittel: hendelse.summary,
      dag: hendelse.startDate.toString() as Dato,
      sekvens: hendelse.sequence,
      tekst: hendelse.description,
      status: komponent.getFirstPropertyValue('status'),
    };
  });
  const om = (tekst: string) => hendelser.find(({ tittel }) => tittel.includes(tekst));
  return { etag, endret, tekst, hendelser, om };
}

let sekvensnummer = 0;
async function lever(endring: Record<string, unknown>) {
  sekvensnummer += 1;
  const lest = LevertOppgaveSchema.parse(item(eple, { sekvensnummer, ...endring }));
  const leveringer = [{ ...lest, innhold: toOppgaveInnhold('mva', lest) }];
  const [svar] = await mottaLeveringer(SYSTEM, 'mva', 'oppgave', leveringer, DAG);
  expect(svar?.utfall).toBe('lagret');
}
const frist = (dag: string) => ({ frist: { fristType: 'leveringsfrist', frist: dag } });
const MVA = 'Lever mva-meldingen for september–oktober 2026';

describe('a calendar that is fetched', () => {
  it('holds the frister of thirteen months back and two years ahead, without amounts, names and numbers', async () => {
    const token = await abonner(await verden.aktoerFor('eplepress'));
    const { hendelser, tekst, om } = await les(token);
    expect(om(MVA)).toMatchObject({ dag: '2026-12-10', sekvens: 0, status: 'CONFIRMED' });
    expect(om(MVA)?.tekst).toContain('10. desember 2026');
    const dager = hendelser.map(({ dag }) => dag);
    expect(dager.every((dag) => dag >= '2025-10-10' && dag <= '2028-11-10')).toBe(true);
    expect(dager.some((dag) => dag < '2025-12-31') && dager.some((dag) => dag > '2028-06-01')).toBe(true);
    expect(new Set(hendelser.map(({ uid }) => uid)).size).toBe(hendelser.length);
    const [leser] = await run(verden.databaseUrl(), 'select navn, hva from innsynslogg');
    expect(leser).toEqual({ navn: 'Kari Nordmann', hva: 'abonnement' });
    for (const hemmelig of [eple, 'EPLEPRESS', 'Nordmann', 'kroner']) expect(tekst).not.toContain(hemmelig);
    expect(Buffer.byteLength(tekst)).toBeLessThan(200 * 1024);
  });

  it('is the same, to the byte, however often it is read without a change', async () => {
    const token = await abonner(await verden.aktoerFor('eplepress'));
    const foerst = await les(token);
    for (let gang = 1; gang <= 10; gang++) {
      const igjen = await les(token, etter(0, gang));
      expect(igjen.etag).toBe(foerst.etag);
      expect(igjen.tekst).toBe(foerst.tekst);
      expect(igjen.endret).toEqual(foerst.endret);
    }
    // The next day the calendar is computed again, and nothing has changed but what has come into the window.
    const nesteDag = await les(token, etter(1));
    expect(nesteDag.om(MVA)?.sekvens).toBe(0);
  });

  it('shows what is done, once more with a higher sequence', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const token = await abonner(aktoer);
    const { uid } = (await les(token)).om(MVA) ?? {};
    await lever({ status: 'fullfoert', statusTidspunkt: '2026-11-09T10:00:00+01:00' });
    expect((await les(token, etter(0, 1))).om(MVA)).toMatchObject({ uid, tittel: `✓ ${MVA}`, sekvens: 1 });
  });

  it('follows a frist that is moved, moved again and moved back, under one id', async () => {
    const token = await abonner(await verden.aktoerFor('eplepress'));
    const foer = (await les(token)).om(MVA);
    for (const [nr, [dag, fra]] of [
      ['2026-12-31', '10. desember til 31. desember'],
      ['2027-01-15', '31. desember til 15. januar'],
      ['2026-12-10', '15. januar til 10. desember'],
    ].entries()) {
      await lever(frist(dag ?? ''));
      const naa = (await les(token, etter(0, nr + 1))).om(MVA);
      expect(naa).toMatchObject({ uid: foer?.uid, dag, sekvens: nr + 1, status: 'CONFIRMED' });
      expect(naa?.tekst).toContain(`Flyttet fra ${fra}.`);
    }
  });

  it('shows what is withdrawn as cancelled for thirty days, and what is delivered again as before', async () => {
    const token = await abonner(await verden.aktoerFor('eplepress'));
    const egen = { eksternId: 'egen', noekkel: undefined, oppgaveType: 'betalingskrav' };
    const krav = { ...egen, frist: { fristType: 'betalingsfrist', frist: '2026-12-03' }, beloep: 1234500 };
    await lever(krav);
    const foer = await les(token, etter(0, 1));
    expect(foer.om('Betalingsfrist hos Skatteetaten')).toMatchObject({ dag: '2026-12-03', sekvens: 0 });
    expect(foer.tekst).not.toContain('Mva-melding');
    await lever({ ...krav, status: 'trukket' });
    const trukket = await les(token, etter(0, 2));
    expect(trukket.om('Betalingsfrist hos')).toMatchObject({
      tittel: 'Utgår: Betalingsfrist hos Skatteetaten',
      ...{ status: 'CANCELLED', sekvens: 1 },
    });
    await lever(krav);
    expect((await les(token, etter(0, 3))).om('Betalingsfrist hos')).toMatchObject({
      tittel: 'Betalingsfrist hos Skatteetaten',
      ...{ status: 'CONFIRMED', sekvens: 2 },
    });
    await lever({ ...krav, status: 'trukket' });
    expect((await les(token, etter(1))).om('Betalingsfrist hos')?.status).toBe('CANCELLED');
    expect((await les(token, etter(30))).om('Betalingsfrist hos')?.status).toBe('CANCELLED');
    expect((await les(token, etter(31))).om('Betalingsfrist hos')).toBeUndefined();
  });

  it('leaves out what was chosen away at once, and what the user says is not for them as withdrawn', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const token = await abonner(aktoer, { internt: true });
    expect((await les(token)).om('bokføring')).toBeDefined();
    const [{ id = '' } = {}] = await listAbonnementer(aktoer);
    await changeAbonnement(aktoer, id, { ...VALG, omfang: 'plikter' });
    const etterpaa = await les(token, etter(0, 1));
    expect(etterpaa.om('bokføring')).toBeUndefined();
    expect(etterpaa.om('Søk om')).toBeUndefined();
    await withKalender(aktoer, eple, (tilgang) =>
      markOppgave(tilgang, { noekkel: 'mva-alm-levering:2026-T5', verdi: 'ikkeAktuell' }, DAG),
    );
    expect((await les(token, etter(0, 2))).om(MVA)).toMatchObject({ status: 'CANCELLED', sekvens: 1 });
  });

  it('changes language with its texts, under the same ids', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const token = await abonner(aktoer, { navn: 'Mine; frister, 😀' });
    const nb = await les(token);
    const [{ id = '' } = {}] = await listAbonnementer(aktoer);
    await changeAbonnement(aktoer, id, { ...VALG, spraak: 'en', medNavn: true });
    const en = await les(token, etter(0, 1));
    expect(en.hendelser.map(({ uid }) => uid)).toEqual(nb.hendelser.map(({ uid }) => uid));
    expect(en.om('VAT')).toMatchObject({ sekvens: 1 });
    expect(en.om('NORDMANN EPLEPRESS: ')).toBeDefined();
  });

  it('says so when it has no frister, and is never empty', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const token = await abonner(aktoer);
    expect((await les(token)).hendelser.length).toBeGreaterThan(20);
    await setPortalstadium('pilot');
    const { hendelser } = await les(token, etter(1));
    expect(hendelser).toMatchObject([
      { tittel: 'Ingen frister å vise i denne kalenderen.', dag: '2026-11-11' },
    ]);
    await setPortalstadium('produksjon');
    expect((await les(token, etter(2))).hendelser.length).toBeGreaterThan(20);
  });

  it('is one statement when nothing has changed', async () => {
    const token = await abonner(await verden.aktoerFor('eplepress'));
    // The first reading asks the register, whose answer is a change.
    await les(token);
    await les(token);
    verden.kall.length = 0;
    const setninger = vi.spyOn(Client.prototype, 'query');
    await hent(token, etter(0, 1));
    expect(setninger).toHaveBeenCalledTimes(1);
    expect(verden.kall).toEqual([]);
  });
});
describe('the right to a virksomhet', () => {
  it('is asked about at the fetch: a client that leaves is gone within fifteen minutes, and no other', async () => {
    const aktoer = await verden.aktoerFor('to-virksomheter');
    const token = await abonner(aktoer, { medNavn: true });
    const foer = await les(token);
    expect(foer.om('LYSTIG LAKS')).toBeDefined();
    const grevling = foer.hendelser.filter(({ tittel }) => tittel.includes('GREVLING')).length;
    const person = verden.scenarioer.find(({ id }) => id === 'to-virksomheter');
    const mistet = person?.virksomheter.find(({ navn }) => navn.startsWith('LYSTIG'));
    if (!mistet) throw new Error('the client is not there');
    const roller = mistet.roller;
    mistet.roller = [];
    mistet.tilgangspakker = [];
    try {
      glemVirksomheter(aktoer.personId);
      const naa = await les(token, etter(0, 15));
      expect(naa.om('LYSTIG LAKS')).toBeUndefined();
      expect(naa.hendelser.filter(({ tittel }) => tittel.includes('GREVLING'))).toHaveLength(grevling);
    } finally {
      mistet.roller = roller;
    }
  });

  it('is taken away also while the calendar cannot be computed', async () => {
    const aktoer = await verden.aktoerFor('to-virksomheter');
    const token = await abonner(aktoer, { medNavn: true });
    expect((await les(token)).om('LYSTIG LAKS')).toBeDefined();
    const mistet = verden.scenarioer
      .find(({ id }) => id === 'to-virksomheter')
      ?.virksomheter.find(({ navn }) => navn.startsWith('LYSTIG'));
    if (!mistet) throw new Error('the client is not there');
    const { roller, tilgangspakker } = mistet;
    Object.assign(mistet, { roller: [], tilgangspakker: [] });
    try {
      glemVirksomheter(aktoer.personId);
      await verden.bryt('enhetsregisteret', 'nede');
      await run(verden.databaseUrl(), 'delete from virksomhet');
      // Also the next time, when Altinn's answer is known.
      for (const minutter of [15, 16]) {
        const naa = await les(token, etter(0, minutter));
        expect(naa.om('LYSTIG LAKS')).toBeUndefined();
        expect(naa.om('GREVLING')).toBeDefined();
      }
      await verden.bryt('altinn', 'nede');
      glemVirksomheter(aktoer.personId);
      expect((await les(token, etter(0, 60))).om('LYSTIG LAKS')).toBeUndefined();
    } finally {
      Object.assign(mistet, { roller, tilgangspakker });
    }
  });

  it('ends with the secret that the person is stored under', async () => {
    const token = await abonner(await verden.aktoerFor('eplepress'));
    await les(token);
    await run(verden.databaseUrl(), "update abonnement set pid_kryptert = decode(repeat('00', 40), 'hex')");
    expect(await hent(token, etter(0, 15))).toEqual({ type: 'beskjed', grunn: 'ikkeTilgang', spraak: 'nb' });
  });

  it('is not forgotten when the database can be read and not written', async () => {
    const aktoer = await verden.aktoerFor('to-virksomheter');
    const token = await abonner(aktoer, { medNavn: true });
    await les(token);
    const mistet = verden.scenarioer
      .find(({ id }) => id === 'to-virksomheter')
      ?.virksomheter.find(({ navn }) => navn.startsWith('LYSTIG'));
    if (!mistet) throw new Error('the client is not there');
    const { roller, tilgangspakker } = mistet;
    Object.assign(mistet, { roller: [], tilgangspakker: [] });
    const vakt = `create function vakt() returns trigger language plpgsql as $$ begin raise 'read-only'; end $$`;
    await run(
      verden.databaseUrl(),
      vakt,
      'create trigger vakt before update on abonnement for each row execute function vakt()',
    );
    try {
      glemVirksomheter(aktoer.personId);
      const naa = await les(token, etter(0, 15));
      expect(naa.om('LYSTIG LAKS')).toBeUndefined();
      expect(naa.om('GREVLING')).toBeDefined();
    } finally {
      Object.assign(mistet, { roller, tilgangspakker });
      await run(verden.databaseUrl(), 'drop trigger vakt on abonnement', 'drop function vakt()');
    }
  });

  it('that has ended altogether shows a message for sixty days, and then the address is gone', async () => {
    const aktoer = await verden.aktoerFor(regnskap.id);
    const token = await abonner(aktoer);
    await les(token);
    const [virksomhet] = regnskap.virksomheter;
    const pakker = virksomhet?.tilgangspakker ?? [];
    if (virksomhet) Object.assign(virksomhet, { roller: [], tilgangspakker: [] });
    glemVirksomheter(aktoer.personId);
    expect(await hent(token, etter(0, 15))).toEqual({ type: 'beskjed', grunn: 'ikkeTilgang', spraak: 'nb' });
    expect((await hent(token, etter(59))).type).toBe('beskjed');
    expect((await hent(token, etter(61))).type).toBe('slutt');
    // One who gets it back has the calendar back.
    if (virksomhet) virksomhet.tilgangspakker = pakker;
    glemVirksomheter(aktoer.personId);
    expect((await hent(token, etter(62))).type).toBe('kalender');
  });

  it.each(['nede', 'soeppel', 'treg'] as const)(
    'is relied on for a day while Altinn is %s',
    async (modus) => {
      const aktoer = await verden.aktoerFor('eplepress');
      const token = await abonner(aktoer);
      const foer = await les(token);
      await verden.bryt('altinn', modus);
      glemVirksomheter(aktoer.personId);
      await lever({ status: 'fullfoert' });
      expect((await les(token, etter(0, 30))).etag).toBe(foer.etag);
      expect((await les(token, etter(0, 23 * 60))).etag).toBe(foer.etag);
      expect(await hent(token, etter(1, 5))).toEqual({ type: 'beskjed', grunn: 'ubekreftet', spraak: 'nb' });
      await verden.bryt('altinn', 'ok');
      expect((await les(token, etter(1, 10))).om(MVA)?.tittel).toBe(`✓ ${MVA}`);
    },
  );

  it('is not there before Altinn has answered once', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const token = await abonner(aktoer);
    await verden.bryt('altinn', 'nede');
    glemVirksomheter(aktoer.personId);
    expect(await hent(token)).toEqual({ type: 'beskjed', grunn: 'ubekreftet', spraak: 'nb' });
  });

  it('keeps the last text while the register cannot be asked', async () => {
    const token = await abonner(await verden.aktoerFor('eplepress'));
    const foer = await les(token);
    await verden.bryt('enhetsregisteret', 'nede');
    const naa = await les(token, etter(2));
    expect(naa.hendelser.length).toBeGreaterThan(foer.hendelser.length - 5);
  });
});

describe('an address', () => {
  it('that never was is unknown, whatever it looks like', async () => {
    for (const token of ['', 'x', 'a'.repeat(43), 'æ', '%00', `${'b'.repeat(5000)}`, "' or 1=1"])
      expect(await hent(token)).toEqual({ type: 'ukjent' });
  });

  it('that was turned off or renewed says so for sixty days, also when read for the first time', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const token = await abonner(aktoer, { spraak: 'nn' });
    const [{ id = '' } = {}] = await listAbonnementer(aktoer);
    const ny = await renewAbonnement(aktoer, id, etter(1).naa);
    expect(await hent(token, etter(1))).toEqual({ type: 'beskjed', grunn: 'slaattAv', spraak: 'nn' });
    expect((await hent(ny, etter(1))).type).toBe('kalender');
    await turnOffAbonnement(aktoer, id, etter(2).naa);
    expect(await hent(ny, etter(3))).toEqual({ type: 'beskjed', grunn: 'slaattAv', spraak: 'nn' });
    expect((await hent(token, etter(62))).type).toBe('slutt');
    expect(await listAbonnementer(aktoer)).toEqual([]);
    const rader = await run(verden.databaseUrl(), 'select count(*)::int as antall from abonnement');
    expect(rader).toEqual([{ antall: 0 }]);
  });

  it('is one only, also when renewed twice at once', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const foerste = await abonner(aktoer);
    const [{ id = '' } = {}] = await listAbonnementer(aktoer);
    const nye = await Promise.all(Array.from({ length: 4 }, () => renewAbonnement(aktoer, id, DAG.naa)));
    const svar = await Promise.all([foerste, ...nye].map(async (token) => (await hent(token)).type));
    expect(svar.toSorted()).toEqual(['beskjed', 'beskjed', 'beskjed', 'beskjed', 'kalender']);
  });

  it('is changed, renewed and turned off by its owner only', async () => {
    const [eier, annen] = [await verden.aktoerFor('eplepress'), await verden.aktoerFor(regnskap.id)];
    await abonner(eier);
    const [{ id = '' } = {}] = await listAbonnementer(eier);
    await expect(changeAbonnement(annen, id, VALG)).rejects.toMatchObject({ code: 'ikke-funnet' });
    await expect(renewAbonnement(annen, id, DAG.naa)).rejects.toMatchObject({ code: 'ikke-funnet' });
    await expect(turnOffAbonnement(annen, id, DAG.naa)).rejects.toMatchObject({ code: 'ikke-funnet' });
    expect(await listAbonnementer(annen)).toEqual([]);
    expect(await listAbonnementer(eier)).toHaveLength(1);
  });

  it('is refused for a virksomhet that the person does not represent, and for too many', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await expect(abonner(aktoer, { virksomheter: [verden.orgnr('mva-aar')] })).rejects.toMatchObject({
      code: 'ugyldig',
      detaljer: { hvem: 'ikke-tilgang' },
    });
    const regnskapsfoerer = await verden.aktoerFor('regnskapsfoerer');
    await expect(abonner(regnskapsfoerer)).rejects.toMatchObject({ detaljer: { hvem: 'for-mange' } });
    for (let nr = 0; nr < 20; nr++) await abonner(aktoer);
    await expect(abonner(aktoer)).rejects.toMatchObject({ detaljer: { navn: 'for-mange-kalendere' } });
  });
});
