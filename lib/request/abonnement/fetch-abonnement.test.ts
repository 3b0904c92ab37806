import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { setPortalstadium } from '#lib/data/partner';
import { listAbonnementer } from '#lib/usecases/abonnement/list-abonnementer';
import { changeAbonnement } from '#lib/usecases/abonnement/save-abonnement';
import { markOppgave } from '#lib/usecases/kalender/mark-oppgave';
import { abonner, DAG, etter, frist, hent, les, lever, MVA, VALG } from './test-abonnement';

const verden = iVerden();
const eple = verden.orgnr('eplepress');

beforeEach(() => addKilde());
afterEach(() => vi.restoreAllMocks());

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
    await lever(eple, { status: 'fullfoert', statusTidspunkt: '2026-11-09T10:00:00+01:00' });
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
      await lever(eple, frist(dag ?? ''));
      const naa = (await les(token, etter(0, nr + 1))).om(MVA);
      expect(naa).toMatchObject({ uid: foer?.uid, dag, sekvens: nr + 1, status: 'CONFIRMED' });
      expect(naa?.tekst).toContain(`Flyttet fra ${fra}.`);
    }
  });

  it('shows what is withdrawn as cancelled for thirty days, and what is delivered again as before', async () => {
    const token = await abonner(await verden.aktoerFor('eplepress'));
    const egen = { eksternId: 'egen', noekkel: undefined, oppgaveType: 'betalingskrav' };
    const krav = { ...egen, frist: { fristType: 'betalingsfrist', frist: '2026-12-03' }, beloep: 1234500 };
    await lever(eple, krav);
    const foer = await les(token, etter(0, 1));
    expect(foer.om('Betalingsfrist hos Skatteetaten')).toMatchObject({ dag: '2026-12-03', sekvens: 0 });
    expect(foer.tekst).not.toContain('Mva-melding');
    await lever(eple, { ...krav, status: 'trukket' });
    const trukket = await les(token, etter(0, 2));
    expect(trukket.om('Betalingsfrist hos')).toMatchObject({
      tittel: 'Utgår: Betalingsfrist hos Skatteetaten',
      ...{ status: 'CANCELLED', sekvens: 1 },
    });
    await lever(eple, krav);
    expect((await les(token, etter(0, 3))).om('Betalingsfrist hos')).toMatchObject({
      tittel: 'Betalingsfrist hos Skatteetaten',
      ...{ status: 'CONFIRMED', sekvens: 2 },
    });
    await lever(eple, { ...krav, status: 'trukket' });
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
