import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { scenario } from '#dev/omverden/scenarioer/index';
import { makeAbonnenter } from '#dev/proeve/testdata/abonnenter';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { DAG, lever, makeAlle, sendAlt, turnOnEpost, VALG } from '#dev/proeve/testdata/paaminnelse';
import { type Innlogget, iVerden } from '#dev/proeve/verden/verden';
import { toPersonId } from '#lib/adapters/kryptering';
import { insertAbonnement } from '#lib/data/abonnement';
import { saveSeen } from '#lib/data/besoek';
import { prisma } from '#lib/data/klient';
import { joinByraa, saveByraaendringer } from '#lib/data/oversikt/byraa';
import { insertImportutkast } from '#lib/data/oversikt/importutkast';
import { saveKlienter } from '#lib/data/oversikt/klientliste';
import { insertMassemerking } from '#lib/data/oversikt/massemerking';
import { runByraaendring } from '#lib/data/oversikt/transaksjon';
import { insertVisning } from '#lib/data/oversikt/visning';
import { saveAvmeldinger } from '#lib/data/paaminnelse/avmelding';
import { takeEpostkode } from '#lib/data/paaminnelse/epostkode';
import type { Abonnementsvalg } from '#lib/domain/abonnement/abonnement';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { PERSONDATA } from '#lib/domain/person/persondata';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { planRunde } from '#lib/usecases/paaminnelse/plan-paaminnelser';
import { savePaaminnelser } from '#lib/usecases/paaminnelse/save-valg';
import { chooseSpraak } from '#lib/usecases/sesjon/choose-spraak';
import { deleteOpplysninger } from './delete-opplysninger';
import { getOpplysninger } from './get-opplysninger';
import { requireOperatoer, requireSelv } from './require-person';

const verden = iVerden(makeAbonnenter(12), {}, true);
beforeEach(() => addKilde());
const { naa } = DAG;
const eple = () => verden.orgnr('eplepress') as Organisasjonsnummer;
const PID = scenario('eplepress').person.foedselsnummer;
const FIRMA = '310529771';
const KALENDER: Abonnementsvalg = {
  ...{ navn: 'Min', virksomheter: [], omfang: 'alt', spraak: 'nb' },
  ...{ internt: false, varsel: false, medNavn: false },
};

/** Leaves something of a person in every table that has persons. */
async function leaveTraces({ aktoer }: Innlogget): Promise<void> {
  const { personId } = aktoer;
  const orgnr = eple();
  await chooseSpraak(aktoer, 'nn', naa);
  await saveSeen(orgnr, personId, 3, naa);
  await lever(orgnr);
  await turnOnEpost(aktoer);
  await makeAlle();
  await takeEpostkode(personId, { epost: 'ny@example.no', kodeHash: 'x', sendt: naa }, new Date(0), 5);
  await saveAvmeldinger([{ tokenHash: crypto.randomUUID(), personId, organisasjonsnummer: null }], naa);
  const person = { personId, personnavn: 'Kari Nordmann', pidKryptert: new Uint8Array(aktoer.pidKryptert) };
  await insertAbonnement(person, { ...KALENDER, virksomheter: [orgnr] }, crypto.randomUUID(), naa);
  const klient = {
    organisasjonsnummer: orgnr,
    navn: 'A',
    enhetstype: 'ENK',
    slettet: false,
    noekkelrolle: true,
    pakker: [],
  };
  await saveKlienter(personId, [klient], { lest: naa, navn: 'Kari', helt: true, chooseByraa: () => null });
  await insertVisning(personId, { navn: 'v', soek: '' }, { flest: 5, naa });
  await insertImportutkast(
    personId,
    { id: crypto.randomUUID(), byraa: FIRMA, innhold: [] },
    { naa, eldste: new Date(0) },
  );
  for (const byraa of [FIRMA, `person:${personId}`]) {
    await joinByraa(byraa, { personId, navn: 'Kari Nordmann' }, naa);
    const { id } = await prisma().byraamedlem.findFirstOrThrow({ where: { byraa, personId } });
    const om = { organisasjonsnummer: orgnr, noekkel: 'mva:1' as Noekkel };
    await runByraaendring((tx) =>
      saveByraaendringer(tx, byraa, [
        { ...om, hva: 'ansvarlig', omraade: '', medlem: id },
        { ...om, hva: 'klargjort', verdi: { tid: naa.toISOString(), av: id } },
        { ...om, hva: 'notat', verdi: 'ring' },
      ]),
    );
    const massemerking = crypto.randomUUID();
    const handling = 'fullfoert' as const;
    await insertMassemerking(personId, {
      id: massemerking,
      byraa,
      handling,
      antall: 1,
      avvist: [],
      tidspunkt: naa,
    });
    await prisma().byraahendelse.create({
      data: {
        byraa,
        massemerking,
        organisasjonsnummer: orgnr,
        noekkel: 'mva:1',
        hva: 'notat',
        navn: 'Kari Nordmann',
        tidspunkt: naa,
      },
    });
  }
  const merke = {
    organisasjonsnummer: orgnr,
    noekkel: 'mva:1',
    verdi: 'fullfoert',
    personId,
    navn: 'Kari Nordmann',
    tidspunkt: naa,
  };
  await prisma().markering.create({ data: merke });
  const dager = { fraOgMed: naa, tilOgMed: naa };
  await prisma().deling.create({
    data: {
      organisasjonsnummer: orgnr,
      partner: 'bank',
      hva: 'frister',
      ...dager,
      gittAvId: personId,
      gittAv: 'Kari',
      gitt: naa,
    },
  });
  const lesning = {
    organisasjonsnummer: orgnr,
    tidspunkt: naa,
    hva: 'portalen',
    korrelasjonsid: crypto.randomUUID(),
  };
  await prisma().innsynslogg.createMany({
    data: [
      { ...lesning, personId, navn: 'Kari Nordmann', utfall: 'gitt' },
      { ...lesning, consumer: FIRMA, gjelderPersonId: personId, utfall: 'spurt' },
    ],
  });
}

/** How many rows of each table have the id of a person, or the space of it, in any column. */
async function countRader(personId: string): Promise<Record<string, number>> {
  const tabeller = await prisma().$queryRaw<{ navn: string }[]>`
    SELECT relname AS navn FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND NOT relispartition ORDER BY 1`;
  const antall: Record<string, number> = {};
  for (const { navn } of tabeller) {
    const [rad] = await prisma().$queryRawUnsafe<{ antall: number }[]>(
      `SELECT count(*)::int AS antall FROM "${navn}" t WHERE strpos(t::text, $1) > 0`,
      personId,
    );
    if (rad?.antall) antall[navn] = rad.antall;
  }
  return antall;
}

const selv = ({ aktoer, sesjon }: Innlogget) => requireSelv(aktoer, sesjon.tokenHash);
const BEHOLDES = ['byraamedlem', 'deling', 'epostkode', 'innsynslogg', 'markering'];

describe('the table of persons', () => {
  it('is filled by the traces of this test: every table that has a person has one', async () => {
    const innlogget = await verden.loggInn('eplepress');
    await leaveTraces(innlogget);
    const uten = ['kalenderadresse', 'byraaansvar', 'byraamerke', 'hendelse'];
    const ventet = PERSONDATA.map(({ tabell }) => tabell.toLowerCase()).filter(
      (navn) => !uten.includes(navn),
    );
    expect(Object.keys(await countRader(innlogget.aktoer.personId)).sort()).toEqual(
      [...ventet, 'byraaansvar', 'byraamerke'].sort(),
    );
  });
});

describe('what a person gets', () => {
  it('is all of it, by heading, and never the foedselsnummer, the id or a secret', async () => {
    const innlogget = await verden.loggInn('eplepress');
    const tom = await getOpplysninger(await selv(innlogget));
    expect(tom.map(({ gruppe, antall }) => `${gruppe} ${antall}`)).toContain('kalendere 0');
    await leaveTraces(innlogget);
    const alle = await getOpplysninger(await selv(innlogget));
    for (const { gruppe, antall, foerste, siste, innhold } of alle) {
      expect([gruppe, antall, foerste, siste]).toEqual([
        gruppe,
        expect.any(Number),
        expect.any(Date),
        expect.any(Date),
      ]);
      expect(antall).toBeGreaterThan(0);
      expect(innhold.length).toBeGreaterThan(0);
    }
    const tekst = JSON.stringify(alle);
    for (const hemmelig of [PID, innlogget.aktoer.personId, innlogget.sesjon.tokenHash, 'kodeHash'])
      expect(tekst).not.toContain(hemmelig);
    expect(tekst).toContain('kari@example.no');
  });

  it('has nothing about another person of the same virksomhet', async () => {
    const [kari, ola] = [await verden.loggInn('eplepress'), await verden.loggInn('to-virksomheter')];
    await leaveTraces(kari);
    const svar = await getOpplysninger(await selv(ola));
    expect(svar.filter(({ antall }) => antall > 0).map(({ gruppe }) => gruppe)).toEqual(['innlogging']);
    expect(JSON.stringify(svar)).not.toContain('Kari');
  });
});

describe('the gate', () => {
  it('refuses the session of another person, one that has ended, and none', async () => {
    const [kari, revisor] = [await verden.loggInn('eplepress'), await verden.loggInn('regnskapsfoerer')];
    const avvist = { code: 'ikke-innlogget' };
    await expect(requireSelv(kari.aktoer, revisor.sesjon.tokenHash)).rejects.toMatchObject(avvist);
    await expect(requireSelv(revisor.aktoer, kari.sesjon.tokenHash)).rejects.toMatchObject(avvist);
    await expect(requireSelv(kari.aktoer, '')).rejects.toMatchObject(avvist);
    await prisma().sesjon.updateMany({ data: { sistBrukt: new Date(0) } });
    await expect(selv(kari)).rejects.toMatchObject(avvist);
  });

  it('lets an operator in by the number of a person, and by the id that the tables have', () => {
    const personId = toPersonId(PID);
    expect([requireOperatoer(PID).personId, requireOperatoer(personId).personId]).toEqual([
      personId,
      personId,
    ]);
    for (const feil of [`${personId}A`, personId.slice(1), `${personId.slice(1)}+`])
      expect(() => requireOperatoer(feil)).toThrow(expect.objectContaining({ code: 'ugyldig' }));
  });

  it.each(['', '12345678901', `${PID}1`, ` ${PID}`, eple.name])('refuses an operator with «%s»', (pid) => {
    expect(() => requireOperatoer(pid)).toThrow(expect.objectContaining({ code: 'ugyldig' }));
  });
});

describe('a deletion', () => {
  it('leaves what is kept, and nothing else; also the second time', async () => {
    const innlogget = await verden.loggInn('eplepress');
    await verden.loggInn('eplepress');
    const { personId } = innlogget.aktoer;
    await leaveTraces(innlogget);
    const proof = await selv(innlogget);
    for (const gang of [1, 2]) {
      await deleteOpplysninger(proof, naa);
      expect(Object.keys(await countRader(personId)), `time ${gang}`).toEqual(BEHOLDES);
    }
    expect(toPersonId(PID)).toBe(personId);
    expect(await prisma().epostkode.findFirstOrThrow()).toMatchObject({ epost: '', kodeHash: '', antall: 1 });
    expect(await prisma().kalenderadresse.findFirstOrThrow()).toMatchObject({
      abonnementId: null,
      slaattAv: naa,
      spraak: 'nb',
    });
    // The check of the firm, with who made it; nothing is left of the person's own space.
    expect(await prisma().byraamerke.findMany({ select: { byraa: true } })).toEqual([{ byraa: FIRMA }]);
    expect(await prisma().byraaansvar.count()).toBe(0);
    expect(await prisma().byraahendelse.findMany({ select: { byraa: true } })).toEqual([{ byraa: FIRMA }]);
  });

  it('is of one person: that of another is as before', async () => {
    const [kari, ola] = [await verden.loggInn('eplepress'), await verden.loggInn('to-virksomheter')];
    await chooseSpraak(ola.aktoer, 'en', naa);
    await leaveTraces(kari);
    const foer = await countRader(ola.aktoer.personId);
    await deleteOpplysninger(await selv(kari), naa);
    expect(await countRader(ola.aktoer.personId)).toEqual(foer);
  });

  it('a person who logs in again starts empty', async () => {
    const foerste = await verden.loggInn('eplepress');
    await leaveTraces(foerste);
    const husket = await prisma().klientliste.findFirst();
    await deleteOpplysninger(await selv(foerste), naa);
    const igjen = await verden.loggInn('eplepress');
    const alle = await getOpplysninger(await selv(igjen));
    const noe = alle.filter(({ antall }) => antall > 0).map(({ gruppe, antall }) => `${gruppe} ${antall}`);
    expect(noe).toEqual([
      'innlogging 1',
      'paaminnelser 1',
      'regnskapsbyraa 2',
      'merkinger 1',
      'delinger 1',
      'lesninger 1',
      'spoersmaal 1',
    ]);
    // A process that remembers the list by its version does not take the new one for the old.
    await saveKlienter(igjen.aktoer.personId, [], {
      lest: naa,
      navn: null,
      helt: true,
      chooseByraa: () => null,
    });
    expect((await prisma().klientliste.findFirstOrThrow()).versjon).not.toBe(husket?.versjon);
  });

  it('a message that has gone out to Altinn keeps its id alone, so that it can be called off', async () => {
    const innlogget = await verden.loggInn('eplepress');
    await leaveTraces(innlogget);
    const { id } = await prisma().paaminnelsesmelding.findFirstOrThrow();
    await prisma().paaminnelsesmelding.update({
      where: { id },
      data: { tilstand: 'bestilt', forsendelse: 'f-1' },
    });
    await deleteOpplysninger(await selv(innlogget), naa);
    expect(await prisma().paaminnelsesmelding.findMany()).toMatchObject([
      { id, personId: '', mottaker: `slettet:${id}`, tilstand: 'bestilt', forsendelse: 'f-1' },
    ]);
  });

  it.each([
    ['plans', () => planRunde(DAG)],
    ['plans, and makes and sends messages', () => sendAlt()],
    ['stores the list that Altinn was asked for', (a: Aktoer) => storeListe(a)],
    ['stores a calendar', (a: Aktoer) => storeKalender(a)],
    ['stores the choices about reminders', (a: Aktoer) => savePaaminnelser(a, VALG, DAG)],
  ])('leaves nothing of what %s at the same moment', async (_, run) => {
    for (let gang = 0; gang < 8; gang++) {
      const innlogget = await verden.loggInn('eplepress');
      const { aktoer } = innlogget;
      await lever(eple(), {}, DAG);
      await turnOnEpost(aktoer);
      await prisma().paaminnelsesplan.updateMany({ data: { utdatert: true } });
      const proof = await selv(innlogget);
      const slett = setTimeout(gang * 6).then(() => deleteOpplysninger(proof, naa));
      const [, utfall] = await Promise.allSettled([slett, run(aktoer)]);
      // What comes too late is told to log in; nothing else may fail.
      if (utfall.status === 'rejected') expect(utfall.reason).toMatchObject({ code: 'ikke-innlogget' });
      await slett;
      const igjen = Object.keys(await countRader(aktoer.personId)).filter((navn) => !BEHOLDES.includes(navn));
      expect(igjen, `after ${gang * 6} ms`).toEqual([]);
    }
  });
});

function storeListe({ personId }: Aktoer) {
  return saveKlienter(personId, [], { lest: naa, navn: 'Kari', helt: true, chooseByraa: () => null });
}

function storeKalender({ personId, pidKryptert }: Aktoer) {
  const person = { personId, personnavn: null, pidKryptert: new Uint8Array(pidKryptert) };
  return insertAbonnement(person, KALENDER, crypto.randomUUID(), naa);
}
