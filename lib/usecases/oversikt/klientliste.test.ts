import { addHours, addMinutes } from 'date-fns';
import { afterEach, describe, expect, it } from 'vitest';
import { alfaAnsatt, alfaLeder } from '#dev/proeve/testdata/byraaer';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { chooseByraa, hideBorte } from './choose-byraa';
import { getOversikt } from './get-oversikt';

/** A copy, so that a test can take a client away. */
const leder = structuredClone(alfaLeder);
const verden = iVerden([leder, alfaAnsatt]);
const { idag } = tid('2026-11-26');
const alle = [...leder.virksomheter];

afterEach(() => {
  leder.virksomheter = [...alle];
});

const readListe = async (aktoer: Aktoer, naa = new Date()) =>
  (await getOversikt(aktoer, { naa, idag })).adgang;
/** A process that has not asked Altinn. */
async function readNytt(aktoer: Aktoer, naa = new Date()) {
  glemVirksomheter(aktoer.personId);
  return readListe(aktoer, naa);
}
const navn = ({ klienter }: { klienter: readonly { navn: string }[] }) => klienter.map((en) => en.navn);
const spurt = () => verden.kallTil('altinn').filter((kall) => kall.includes('/authorizedparties')).length;

it('is read from Altinn once, and then from the table', async () => {
  const aktoer = await verden.aktoerFor(leder.id);
  expect(navn(await readNytt(aktoer))).toEqual(['KVIKK OG KLOK KRÅKE AS', 'NORDMANN EPLEPRESS']);
  for (let nr = 0; nr < 3; nr++) await readNytt(aktoer);
  expect(spurt()).toBe(1);
  const rader = await run(
    verden.databaseUrl(),
    'select pakker, noekkelrolle from klient order by noekkelrolle',
  );
  expect(rader).toEqual([
    { pakker: ['regnskapsforer-med-signeringsrettighet'], noekkelrolle: false },
    { pakker: ['regnskapsforer-med-signeringsrettighet'], noekkelrolle: false },
    expect.objectContaining({ noekkelrolle: true }),
  ]);
});

describe('Altinn is asked again', () => {
  it('after a login', async () => {
    await readNytt(await verden.aktoerFor(leder.id));
    await readListe(await verden.aktoerFor(leder.id));
    expect(spurt()).toBe(2);
  });

  it('after ten minutes, without the person waiting', async () => {
    const aktoer = await verden.aktoerFor(leder.id);
    await readNytt(aktoer);
    const adgang = await readNytt(aktoer, addMinutes(new Date(), 11));
    expect(adgang.fersk).toBe(true);
    await expect.poll(spurt).toBe(2);
  });

  it('after fifteen minutes, and the person waits', async () => {
    const aktoer = await verden.aktoerFor(leder.id);
    await readNytt(aktoer);
    leder.virksomheter = alle.slice(0, 2);
    expect(navn(await readNytt(aktoer, addMinutes(new Date(), 16)))).toEqual(['NORDMANN EPLEPRESS']);
  });
});

describe('a client that is gone', () => {
  it('is told with its name until the person has seen it', async () => {
    const aktoer = await verden.aktoerFor(leder.id);
    await readNytt(aktoer);
    leder.virksomheter = alle.slice(0, 2);
    const { borte } = await readNytt(aktoer, addMinutes(new Date(), 16));
    expect(borte.map((en) => en.navn)).toEqual([alle[2]?.navn]);
    await hideBorte(aktoer, new Date(borte[0]?.borte ?? 0));
    expect((await readListe(aktoer)).borte).toEqual([]);
  });

  it('is there again when Altinn has it again', async () => {
    const aktoer = await verden.aktoerFor(leder.id);
    await readNytt(aktoer);
    leder.virksomheter = alle.slice(0, 1);
    // Without clients it is nobody's firm, but a virksomhet of the person.
    expect(navn(await readNytt(aktoer, addMinutes(new Date(), 16)))).toEqual(['ALFA REGNSKAP AS']);
    leder.virksomheter = [...alle];
    const adgang = await readNytt(aktoer, addMinutes(new Date(), 32));
    expect([navn(adgang).length, adgang.borte]).toEqual([2, []]);
  });
});

describe('when Altinn does not answer', () => {
  it.each(['500', 'nede', 'soeppel'] as const)(
    '(%s) the old list is read-only with its age',
    async (modus) => {
      const aktoer = await verden.aktoerFor(leder.id);
      const { lest } = await readNytt(aktoer);
      await verden.bryt('altinn', modus);
      const adgang = await readNytt(aktoer, addMinutes(new Date(), 20));
      expect([navn(adgang).length, adgang.fersk, adgang.lest]).toEqual([2, false, lest]);
      glemVirksomheter(aktoer.personId);
      const endring = getOversikt(aktoer, { naa: addMinutes(new Date(), 20), idag }, { endres: true });
      await expect(endring).rejects.toMatchObject({ code: 'altinn-utilgjengelig' });
    },
  );

  it('nothing is shown after a day, and not the first time either', async () => {
    const aktoer = await verden.aktoerFor(leder.id);
    await verden.bryt('altinn', '500');
    await expect(readNytt(aktoer)).rejects.toMatchObject({ code: 'altinn-utilgjengelig' });
    await verden.bryt('altinn', 'ok');
    await readNytt(aktoer);
    await verden.bryt('altinn', '500');
    await expect(readNytt(aktoer, addHours(new Date(), 25))).rejects.toMatchObject({
      code: 'altinn-utilgjengelig',
    });
  });

  it('in time, the page says that it is waiting, and the answer is there later', async () => {
    const aktoer = await verden.aktoerFor(leder.id);
    await verden.bryt('altinn', 'treg', 3000);
    const adgang = await readNytt(aktoer);
    expect([adgang.henter, navn(adgang)]).toEqual([true, []]);
    await expect.poll(async () => navn(await readListe(aktoer)).length, { timeout: 10_000 }).toBe(2);
    expect(spurt()).toBe(1);
  });
});

it('an older answer of Altinn does not replace a newer one', async () => {
  const aktoer = await verden.aktoerFor(leder.id);
  await readNytt(aktoer);
  await run(
    verden.databaseUrl(),
    `update klientliste set lest = lest + interval '1 hour', versjon = versjon + 1`,
  );
  leder.virksomheter = alle.slice(0, 1);
  expect(navn(await readNytt(aktoer, addMinutes(new Date(), 80))).length).toBe(2);
});

describe('a process that remembers the list does not take another one for it', () => {
  const forget = 'delete from klient; delete from klientliste';

  it('when it was deleted and made again at once', async () => {
    const aktoer = await verden.aktoerFor(leder.id);
    leder.virksomheter = alle.slice(0, 2);
    expect(navn(await readNytt(aktoer)).length).toBe(1);
    leder.virksomheter = [...alle];
    await run(verden.databaseUrl(), forget);
    expect(navn(await readNytt(aktoer)).length).toBe(2);
  });

  it('when the database was put back to an earlier second, and changed again', async () => {
    const aktoer = await verden.aktoerFor(leder.id);
    await readNytt(aktoer);
    await run(
      verden.databaseUrl(),
      'create schema sikkerhetskopi',
      'create table sikkerhetskopi.klient as table klient',
      'create table sikkerhetskopi.klientliste as table klientliste',
    );
    leder.virksomheter = alle.slice(0, 2);
    expect(navn(await readNytt(aktoer, addMinutes(new Date(), 16)))).toEqual(['NORDMANN EPLEPRESS']);
    await run(
      verden.databaseUrl(),
      forget,
      'insert into klient select * from sikkerhetskopi.klient',
      'insert into klientliste select * from sikkerhetskopi.klientliste',
      'drop schema sikkerhetskopi cascade',
    );
    leder.virksomheter = [alle[0], alle[2]].flatMap((en) => en ?? []);
    expect(navn(await readNytt(aktoer, addMinutes(new Date(), 16)))).toEqual(['KVIKK OG KLOK KRÅKE AS']);
  });
});

it('contains nothing of the person but a keyed hash and a name', async () => {
  const aktoer = await verden.aktoerFor(leder.id);
  await readNytt(aktoer);
  const rader = await run(
    verden.databaseUrl(),
    'select k::text as rad from klient k union select l::text from klientliste l',
  );
  expect(rader.length).toBe(4);
  expect(JSON.stringify(rader)).not.toContain(leder.person.foedselsnummer);
});

describe('the firm of a person', () => {
  const byraa = async (aktoer: Aktoer) => {
    const { svar, byraaer, harEgne } = await readListe(aktoer);
    return { valgt: svar.liste?.valgtByraa, rom: svar.byraa, byraaer: byraaer.map((en) => en.navn), harEgne };
  };

  it('is not chosen again after «only you»', async () => {
    const aktoer = await verden.aktoerFor(leder.id);
    await readNytt(aktoer);
    await chooseByraa(aktoer, null, new Date());
    expect(await byraa(aktoer)).toMatchObject({ valgt: '', rom: `person:${aktoer.personId}` });
    await readNytt(aktoer, addMinutes(new Date(), 16));
    expect(await byraa(aktoer)).toMatchObject({ valgt: '', rom: `person:${aktoer.personId}` });
  });

  it('can be one whose clients the person looks after, without a right to its frister', async () => {
    const aktoer = await verden.aktoerFor(alfaAnsatt.id);
    expect(await byraa(aktoer)).toMatchObject({ byraaer: ['ALFA REGNSKAP AS'], harEgne: false });
    await chooseByraa(aktoer, null, new Date());
    const nummer = alfaAnsatt.virksomheter[0]?.organisasjonsnummer ?? '';
    await chooseByraa(aktoer, nummer, new Date());
    expect((await byraa(aktoer)).rom).toBe(nummer);
    const { klienter } = await readListe(aktoer);
    expect(klienter.map((en) => en.organisasjonsnummer)).not.toContain(nummer);
  });

  it('is never a client, nor a virksomhet one keeps the books of', async () => {
    const aktoer = await verden.aktoerFor(leder.id);
    await readListe(aktoer);
    const valg = chooseByraa(aktoer, verden.orgnr('eplepress'), new Date());
    await expect(valg).rejects.toMatchObject({ code: 'ikke-tilgang' });
  });
});
