import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  addPartner,
  addRegnskapssystem,
  klientnummer,
  oppslag,
  somSystem,
  systembruker,
} from '#dev/proeve/testdata/partnere';
import { withKalender, withTilgang } from '#dev/proeve/testdata/tilgang';
import { iHuskeklokke } from '#dev/proeve/verden/huskeklokke';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, LEDIG_ORGNR } from '#dev/proeve/verden/verden';
import { setPilotstatus } from '#lib/data/partner';
import { grantDeling } from '#lib/usecases/partner/grant-deling';
import { listDelinger } from '#lib/usecases/partner/list-delinger';
import { withdrawDeling } from '#lib/usecases/partner/withdraw-deling';
import { requireEttInnsyn, requireInnsyn } from './require-innsyn';

const verden = iVerden();
const spol = iHuskeklokke();
const BANK = klientnummer('bank');
const bank = somSystem('bank');
const regnskap = (nr = 0) => somSystem('regnskapssystem', { systembruker: systembruker(nr) });
const kari = () => verden.orgnr('eplepress');
const klienterTil = (id: string) =>
  (verden.scenarioer.find((ett) => ett.id === id)?.virksomheter ?? [])
    .slice(1)
    .map((en) => en.organisasjonsnummer);

const logg = () =>
  run(
    verden.databaseUrl(),
    `select organisasjonsnummer, consumer, supplier, systembruker, person_id, hva, utfall from innsynslogg order by id`,
  );

async function del(endring: Record<string, unknown> = {}) {
  const valg = { partner: 'kystsparebanken', hva: 'frister', fraOgMed: '2026-11-10', tilOgMed: '2027-11-09' };
  await withKalender(await verden.aktoerFor('eplepress'), kari(), (tilgang) =>
    grantDeling(tilgang, { ...valg, ...endring } as never, oppslag()),
  );
  const { delinger } = await withTilgang(await verden.aktoerFor('eplepress'), kari(), (tilgang) =>
    listDelinger(tilgang, oppslag()),
  );
  return delinger[0]?.id ?? '';
}

describe('a consumer', () => {
  it('may always read about itself, and nobody else, and is told the same of one that does not exist', async () => {
    const svar = await requireInnsyn(bank, [BANK, kari(), LEDIG_ORGNR, '123456789', BANK], oppslag());
    expect(svar).toMatchObject([
      { organisasjonsnummer: BANK, avslag: null, grunn: 'egen', omfang: 'fristerOgKrav' },
      { organisasjonsnummer: kari(), avslag: 'ukjent-partner' },
      { organisasjonsnummer: LEDIG_ORGNR, avslag: 'ukjent-partner' },
      { organisasjonsnummer: '123456789', avslag: 'ikke-tilgang' },
      { organisasjonsnummer: BANK, avslag: null, grunn: 'egen', omfang: 'fristerOgKrav' },
    ]);
  });

  it('reads through its vendor until that is stopped', async () => {
    const kunde = somSystem('bank', { supplier: klientnummer('fremmed') });
    await expect(requireEttInnsyn(kunde, BANK, oppslag())).resolves.toMatchObject({ grunn: 'egen' });
    await addPartner({ id: 'fremmed', organisasjonsnummer: klientnummer('fremmed'), aktiv: false });
    await expect(requireEttInnsyn(kunde, BANK, oppslag())).rejects.toMatchObject({ code: 'ukjent-partner' });
  });
});

describe('a bank', () => {
  it('is let in by a sharing, and put out by the next call after it is taken back', async () => {
    await addPartner();
    await expect(requireEttInnsyn(bank, kari(), oppslag())).rejects.toMatchObject({
      code: 'samtykke-mangler',
    });
    const id = await del({ hva: 'fristerOgKrav' });
    await expect(requireEttInnsyn(bank, kari(), oppslag())).resolves.toMatchObject({
      grunn: 'deling',
      omfang: 'fristerOgKrav',
    });
    await withTilgang(await verden.aktoerFor('eplepress'), kari(), (tilgang) =>
      withdrawDeling(tilgang, id, oppslag()),
    );
    await expect(requireEttInnsyn(bank, kari(), oppslag())).rejects.toMatchObject({
      code: 'samtykke-mangler',
    });
  });

  it('is let in from the first day of it to the last', async () => {
    await addPartner();
    await del({ fraOgMed: '2026-11-12', tilOgMed: '2026-11-13' });
    const dager = ['2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14'];
    const svar = [];
    for (const dag of dager) svar.push((await requireInnsyn(bank, [kari()], oppslag(dag)))[0]?.avslag);
    expect(svar).toEqual(['samtykke-mangler', null, null, 'samtykke-mangler']);
  });

  it('is put out by the register, by its stadium and by the pilot', async () => {
    const koder: unknown[] = [];
    const spoer = async () => koder.push((await requireInnsyn(bank, [kari()], oppslag()))[0]?.avslag);
    await addPartner();
    await del();
    await setPilotstatus(kari(), { bareIPilot: true });
    await spoer();
    await addPartner({ stadium: 'pilot' });
    await spoer();
    await setPilotstatus(kari(), null);
    await spoer();
    await addPartner({ stadium: 'test' });
    await spoer();
    await addPartner({ aktiv: false });
    await spoer();
    expect(koder).toEqual(['bare-i-pilot', null, 'utenfor-pilot', null, 'ukjent-partner']);
  });

  it('asks Altinn of nothing', async () => {
    await addPartner();
    await verden.bryt('altinn', 'nede');
    const samtykke = { id: randomUUID(), fra: kari(), ressurser: ['ske-kalender'] };
    const gyldigTil = oppslag().naa.getTime() + 1;
    const system = somSystem('bank', { samtykker: [{ ...samtykke, gyldigTil }] });
    await expect(requireEttInnsyn(system, kari(), oppslag())).resolves.toMatchObject({ grunn: 'samtykke' });
    expect(verden.kallTil('altinn')).toEqual([]);
  });
});

describe('an accounting system', () => {
  it('is let in to what its system user was approved for', async () => {
    await addRegnskapssystem();
    const om = (nr: number) => requireInnsyn(regnskap(nr), [systembruker(nr).organisasjonsnummer], oppslag());
    expect([await om(0), await om(2), await om(3)].flat()).toMatchObject([
      { avslag: null, grunn: 'systembruker', omfang: 'fristerOgKrav' },
      { avslag: null, grunn: 'systembruker', omfang: 'frister' },
      { avslag: 'ikke-tilgang' },
    ]);
  });

  it('is not let in to another customer, nor with an id that is not the customer’s', async () => {
    await addRegnskapssystem();
    const annen = verden.orgnr('as-ansatte');
    const laant = { ...systembruker(0), organisasjonsnummer: annen };
    const svar = await requireInnsyn(
      somSystem('regnskapssystem', { systembruker: laant }),
      [annen],
      oppslag(),
    );
    expect(svar).toMatchObject([{ avslag: 'ikke-tilgang' }]);
    expect(await requireInnsyn(regnskap(), [annen], oppslag())).toMatchObject([{ avslag: 'ikke-tilgang' }]);
  });

  it('of an accountant is let in to the clients that Altinn says it has, and to no other', async () => {
    await addRegnskapssystem();
    const [klient = '', annen = '', ikke = ''] = klienterTil('regnskapsfoerer');
    const numre = [systembruker(4).organisasjonsnummer, klient, annen, ikke, kari()];
    expect(await requireInnsyn(regnskap(4), numre, oppslag())).toMatchObject([
      { avslag: null },
      { avslag: null, grunn: 'systembruker' },
      { avslag: null },
      { avslag: 'ikke-tilgang' },
      { avslag: 'ikke-tilgang' },
    ]);
  });

  it('gets altinn-utilgjengelig, not a refusal, for a missing answer, and the others are answered', async () => {
    await addRegnskapssystem();
    await verden.setPdp({ feil: 'utelatt' });
    const [klient = ''] = klienterTil('regnskapsfoerer');
    expect(await requireInnsyn(regnskap(4), [klient, kari()], oppslag())).toMatchObject([
      { avslag: null },
      { avslag: 'altinn-utilgjengelig' },
    ]);
  });

  it('is put out within a minute after Altinn has taken the right away', async () => {
    await addRegnskapssystem();
    await requireEttInnsyn(regnskap(), kari(), oppslag());
    await verden.setPdp({ trukket: systembruker().ider });
    await spol(61_000);
    await expect(requireEttInnsyn(regnskap(), kari(), oppslag())).rejects.toMatchObject({
      code: 'ikke-tilgang',
    });
  });

  it('gets no answer while Altinn gives none, and nothing is logged as read', async () => {
    await addRegnskapssystem();
    await verden.bryt('altinn', '500');
    await expect(requireEttInnsyn(regnskap(), kari(), oppslag())).rejects.toMatchObject({
      code: 'altinn-utilgjengelig',
    });
    expect(await logg()).toEqual([]);
  });
});

describe('the access log', () => {
  it('has who, whom, what and the outcome of each, and no foedselsnummer', async () => {
    await addRegnskapssystem();
    const numre = [kari(), LEDIG_ORGNR, kari(), '13828012345', ''];
    await requireInnsyn({ ...regnskap(), supplier: klientnummer('fremmed') }, numre, oppslag());
    const hvem = {
      consumer: klientnummer('regnskapssystem'),
      supplier: klientnummer('fremmed'),
      systembruker: systembruker().ider[0],
      person_id: null,
      hva: 'frister',
    };
    expect(await logg()).toEqual([
      { organisasjonsnummer: kari(), ...hvem, utfall: 'gitt' },
      { organisasjonsnummer: LEDIG_ORGNR, ...hvem, utfall: 'ikke-tilgang' },
    ]);
  });

  it.each(["update innsynslogg set utfall = 'x'", 'delete from innsynslogg'])(
    'cannot be changed: %s',
    async (sql) => {
      await requireInnsyn(bank, [BANK], oppslag());
      await expect(run(verden.databaseUrl(), sql)).rejects.toThrow('append only');
      expect(await logg()).toHaveLength(1);
    },
  );
});
