import { beforeEach, describe, expect, it } from 'vitest';
import {
  addPartner,
  addRegnskapssystem,
  klientnummer,
  oppslag,
  somSystem,
  systembruker,
} from '#dev/proeve/testdata/partnere';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, LEDIG_ORGNR, tid } from '#dev/proeve/verden/verden';
import { findDelinger, saveDeling, withdraw } from '#lib/data/deling';
import { setPilotstatus } from '#lib/data/partner';
import { utenforStadium } from '#lib/domain/adgang/innsyn';
import { STADIER } from '#lib/domain/adgang/partner';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { getPartnerhendelsestart, listPartnerhendelser } from './list-partnerhendelser';

const verden = iVerden();
const KARI = { personId: 'kari', navn: 'Kari' };
const ALT = { fraSekvensnummer: 1, antall: 100 };
const bank = somSystem('bank');

const del = (orgnr: Organisasjonsnummer, fraOgMed = '2026-11-10', tilOgMed = '2026-12-31') =>
  saveDeling(
    orgnr,
    {
      partner: 'kystsparebanken',
      hva: 'frister',
      fraOgMed: tid(fraOgMed).idag,
      tilOgMed: tid(tilOgMed).idag,
    },
    KARI,
    tid('2026-11-10').naa,
  );
const les = async (system = bank, dag?: string) =>
  (await listPartnerhendelser(system, ALT, oppslag(dag, 'hendelser'))).map(
    ({ organisasjonsnummer, type }) => `${organisasjonsnummer} ${type}`,
  );

/** Inserts an event of the virksomhet that is not about sharing. */
const hendelse = (orgnr: string, nr: number) =>
  run(
    verden.databaseUrl(),
    `insert into hendelse (organisasjonsnummer, sekvensnummer, type, fra, tidspunkt) values ('${orgnr}', ${nr}, 'NY', 'mva', '2026-11-10T12:00:00Z')`,
  );

describe('the list of events for a partner', () => {
  beforeEach(async () => void (await addPartner()));

  it('has the virksomheter that share with it at the time of the call, and the event of the sharing itself', async () => {
    const [kari, ola] = [verden.orgnr('eplepress'), verden.orgnr('as-ansatte')];
    await del(kari);
    await del(ola, '2026-11-12');
    await hendelse(LEDIG_ORGNR, 1000);
    expect(await les()).toEqual([`${kari} SAMTYKKE`]);
    expect(await les(bank, '2026-11-12')).toEqual([`${kari} SAMTYKKE`, `${ola} SAMTYKKE`]);
    const [deling] = await findDelinger(kari);
    await withdraw(kari, deling?.id ?? '', KARI, tid('2026-11-11').naa);
    expect(await les(bank, '2026-11-12')).toEqual([`${ola} SAMTYKKE`]);
    expect(await les(bank, '2027-01-01')).toEqual([]);
  });

  it('shows only the virksomhet itself whom else it shares with', async () => {
    await addPartner({
      id: 'annen',
      navn: 'Annen',
      organisasjonsnummer: klientnummer('fremmed'),
      type: 'annen',
    });
    const kari = verden.orgnr('eplepress');
    await del(kari);
    await saveDeling(
      kari,
      {
        partner: 'annen',
        hva: 'frister',
        fraOgMed: tid('2026-11-10').idag,
        tilOgMed: tid('2026-12-31').idag,
      },
      KARI,
      tid('2026-11-10').naa,
    );
    await hendelse(kari, 1000);
    expect(await les()).toEqual([`${kari} SAMTYKKE`, `${kari} NY`]);
    expect(await les(somSystem('fremmed'))).toEqual([`${kari} SAMTYKKE`, `${kari} NY`]);
    const samtykke = { id: '1', fra: kari, ressurser: ['ske-kalender'], gyldigTil: Infinity };
    expect(await les({ ...bank, samtykker: [samtykke] })).toEqual([`${kari} SAMTYKKE`, `${kari} NY`]);
    expect(await les({ ...bank, consumer: kari })).toEqual([
      `${kari} SAMTYKKE`,
      `${kari} SAMTYKKE`,
      `${kari} NY`,
    ]);
  });

  it('has its own, and what its token is for', async () => {
    await addRegnskapssystem();
    const { organisasjonsnummer } = systembruker();
    await hendelse(klientnummer('regnskapssystem'), 1000);
    await hendelse(organisasjonsnummer, 1001);
    await hendelse(LEDIG_ORGNR, 1002);
    const system = somSystem('regnskapssystem', { systembruker: systembruker() });
    expect(await les(system)).toEqual([`${klientnummer('regnskapssystem')} NY`, `${organisasjonsnummer} NY`]);
    expect(await les({ ...system, systembruker: null })).toEqual([`${klientnummer('regnskapssystem')} NY`]);
    const samtykke = { id: '1', fra: organisasjonsnummer, ressurser: ['ske-kalender'], gyldigTil: Infinity };
    expect(await les({ ...bank, samtykker: [samtykke] })).toEqual([`${organisasjonsnummer} NY`]);
    expect(await les({ ...bank, samtykker: [{ ...samtykke, gyldigTil: 0 }] })).toEqual([]);
    expect(await getPartnerhendelsestart(system, tid('2026-11-01').idag, oppslag())).toBe(1000);
    expect(await getPartnerhendelsestart(bank, tid('2026-11-01').idag, oppslag())).toBeNull();
  });

  it('is written to the access log of the virksomheter in it, once per page', async () => {
    const kari = verden.orgnr('eplepress');
    await del(kari);
    await hendelse(kari, 1000);
    await les();
    const sql = 'select organisasjonsnummer, consumer, hva, utfall from innsynslogg';
    expect(await run(verden.databaseUrl(), sql)).toEqual([
      { organisasjonsnummer: kari, consumer: klientnummer('bank'), hva: 'hendelser', utfall: 'gitt' },
    ]);
  });

  it('is closed to a vendor that has been stopped', async () => {
    await addPartner({ id: 'fremmed', organisasjonsnummer: klientnummer('fremmed'), aktiv: false });
    await expect(les({ ...bank, supplier: klientnummer('fremmed') })).rejects.toMatchObject({
      code: 'ukjent-partner',
    });
  });
});

it('a stadium lets in the same virksomheter here as at the gate', async () => {
  const numre = ['974761076', verden.orgnr('eplepress'), verden.orgnr('as-ansatte'), LEDIG_ORGNR].filter(
    isOrganisasjonsnummer,
  );
  const statuser = [null, null, { bareIPilot: false }, { bareIPilot: true }];
  for (const [i, nr] of numre.entries()) {
    await del(nr);
    await setPilotstatus(nr, statuser[i] ?? null);
  }
  for (const stadium of STADIER) {
    await addPartner({ stadium });
    const slipper = numre.filter((nr, i) => !utenforStadium({ stadium }, nr, statuser[i] ?? null));
    expect((await les()).sort()).toEqual(slipper.map((nr) => `${nr} SAMTYKKE`).sort());
  }
});
