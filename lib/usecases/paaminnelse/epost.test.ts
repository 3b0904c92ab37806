import { beforeEach, describe, expect, it } from 'vitest';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { DAG, etter, VALG } from '#dev/proeve/testdata/paaminnelse';
import { iVerden } from '#dev/proeve/verden/verden';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { varselskriver } from '#lib/jobs/varselskriver';
import { confirmEpost, removeEpost, sendEpostkode } from './epost';
import { getPaaminnelser } from './get-paaminnelser';
import { savePaaminnelser, turnOffPaaminnelser } from './save-valg';

const verden = iVerden([], {}, true);
beforeEach(() => addKilde());
const mailer = () => verden.post().alle();

async function turnOn() {
  const aktoer = await verden.aktoerFor('eplepress');
  await savePaaminnelser(aktoer, VALG, DAG);
  return aktoer;
}

describe('an address', () => {
  const kode = () => /Koden din er (\d{6})/.exec(mailer().at(-1)?.tekst ?? '')?.[1] ?? '';
  const send = async (epost = 'kari@example.no', naar = DAG) =>
    sendEpostkode(await verden.aktoerFor('eplepress'), epost, 'nb', naar.naa, varselskriver);

  it('is confirmed by the code, which works once and for a quarter of an hour', async () => {
    const aktoer = await turnOn();
    await send('ny@example.no');
    const riktig = kode();
    await expect(confirmEpost(aktoer, riktig, etter(0, 16).naa)).rejects.toMatchObject({
      detaljer: { kode: 'kode-utloept' },
    });
    await confirmEpost(aktoer, ` ${riktig.slice(0, 3)} ${riktig.slice(3)}`, DAG.naa);
    expect((await getPaaminnelser(aktoer, DAG, varselskriver)).valg?.epost).toBe('ny@example.no');
    await expect(confirmEpost(aktoer, riktig, DAG.naa)).rejects.toMatchObject({
      detaljer: { kode: 'kode-mangler' },
    });
  });

  it('can be guessed at five times, also at once', async () => {
    const aktoer = await turnOn();
    await send();
    const feil = kode() === '000000' ? '000001' : '000000';
    const svar = await Promise.allSettled(
      Array.from({ length: 10 }, () => confirmEpost(aktoer, feil, DAG.naa)),
    );
    const koder = svar.map((en) => (en.status === 'rejected' ? en.reason.detaljer.kode : 'ok'));
    expect(koder.filter((en) => en === 'feil-kode')).toHaveLength(4);
    expect(koder.filter((en) => en === 'for-mange-gjetninger')).toHaveLength(6);
    await expect(confirmEpost(aktoer, kode(), DAG.naa)).rejects.toMatchObject({
      detaljer: { kode: 'for-mange-gjetninger' },
    });
  });

  it.each([
    ['a@b.no\r\nBcc: x@y.no', 'ugyldig-epost'],
    ['x'.repeat(300), 'ugyldig-epost'],
    ['ukjent.kari@example.no', 'epost-avvist'],
    ['full.kari@example.no', 'epost-naas-ikke'],
  ])('%j gives %s', async (epost, feil) => {
    await turnOn();
    await expect(send(epost)).rejects.toMatchObject({ detaljer: { epost: feil } });
  });

  it('is not filled with codes, by one person or by many', async () => {
    await turnOn();
    for (let i = 0; i < 5; i++) await send(`kari${i}@example.no`);
    await expect(send('kari9@example.no')).rejects.toMatchObject({ detaljer: { epost: 'for-mange-koder' } });
    await expect(send('kari9@example.no', etter(0, 61))).rejects.toMatchObject({
      detaljer: { epost: 'for-mange-koder' },
    });
    await send('kari9@example.no', etter(1, 1));
  });

  it('is not filled with codes that are asked for at once', async () => {
    await turnOn();
    const foer = mailer().length;
    const svar = await Promise.allSettled(Array.from({ length: 20 }, () => send('kari@example.no')));
    expect(svar.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(mailer().length - foer).toBe(5);
  });

  it.each([
    ['reminders are turned off and on', (aktoer: Aktoer) => turnOffPaaminnelser(aktoer)],
    ['the address is removed', (aktoer: Aktoer) => removeEpost(aktoer)],
    ['a code is used', (aktoer: Aktoer) => confirmEpost(aktoer, kode(), DAG.naa)],
  ])('is not filled with codes when %s in between', async (_, gjoer) => {
    const aktoer = await turnOn();
    for (let i = 0; i < 5; i++) await send(`kari${i}@example.no`);
    await gjoer(aktoer);
    await turnOn();
    expect((await getPaaminnelser(aktoer, DAG, varselskriver)).venter).toBeNull();
    await expect(send('kari9@example.no')).rejects.toMatchObject({ detaljer: { epost: 'for-mange-koder' } });
  });
});
