import { beforeEach, describe, expect, it } from 'vitest';
import {
  addPartner,
  addRegnskapssystem,
  klientnummer,
  oppslag,
  somSystem,
} from '#dev/proeve/testdata/partnere';
import { withKalender, withTilgang } from '#dev/proeve/testdata/tilgang';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, LEDIG_ORGNR, tid } from '#dev/proeve/verden/verden';
import { setPilotstatus } from '#lib/data/partner';
import type { Delingsvalg } from '#lib/domain/adgang/deling';
import { noteInnsyn } from '#lib/usecases/adgang/note-innsyn';
import { requireInnsyn } from '#lib/usecases/adgang/require-innsyn';
import { grantDeling } from './grant-deling';
import { listDelinger } from './list-delinger';
import { listInnsyn } from './list-innsyn';
import { withdrawDeling } from './withdraw-deling';

const verden = iVerden();
beforeEach(async () => void (await addPartner()));
const naa = tid('2026-11-10');
const VALG: Delingsvalg = {
  partner: 'kystsparebanken',
  hva: 'frister',
  fraOgMed: naa.idag,
  tilOgMed: tid('2026-12-31').idag,
};
const kari = async () => ({ ...(await verden.aktoerFor('eplepress')), navn: 'Kari Nordmann' });
const orgnr = () => verden.orgnr('eplepress');
const gi = async (endring: Partial<Delingsvalg> = {}, naar = naa) =>
  withKalender(await kari(), orgnr(), (tilgang) => grantDeling(tilgang, { ...VALG, ...endring }, naar));
const liste = async (dag = naa) =>
  (await withTilgang(await kari(), orgnr(), (tilgang) => listDelinger(tilgang, dag))).delinger;
const hendelser = () =>
  run(
    verden.databaseUrl(),
    `select type, fra, navn, endring->'samtykke'->>'trukket' as trukket from hendelse order by sekvensnummer`,
  );

describe('a sharing', () => {
  it('is shown with who, what, how long, who gave it and when it was used, and is an event', async () => {
    await gi();
    expect(await liste()).toMatchObject([
      {
        partnernavn: 'Kystsparebanken',
        ...VALG,
        tilstand: 'gjelder',
        gittAv: 'Kari Nordmann',
        sistLest: null,
      },
    ]);
    const lest = oppslag();
    await requireInnsyn(somSystem('bank'), [orgnr()], lest);
    expect(await liste()).toMatchObject([{ sistLest: lest.naa.getTime() }]);
    expect(await hendelser()).toEqual([
      { type: 'SAMTYKKE', fra: 'bruker', navn: 'Kari Nordmann', trukket: 'false' },
    ]);
  });

  it('that is taken back stands with who did it and when, once', async () => {
    await gi();
    const [deling] = await liste();
    for (let i = 0; i < 3; i++)
      await withTilgang(await kari(), orgnr(), (tilgang) => withdrawDeling(tilgang, deling?.id ?? '', naa));
    expect(await liste()).toMatchObject([
      { tilstand: 'trukket', trukket: { av: 'Kari Nordmann', tidspunkt: naa.naa.getTime() } },
    ]);
    expect((await hendelser()).map(({ trukket }) => trukket)).toEqual(['false', 'true']);
  });

  it('of another virksomhet cannot be taken back', async () => {
    await gi();
    const [deling] = await liste();
    await withTilgang(await verden.aktoerFor('as-ansatte'), verden.orgnr('as-ansatte'), (tilgang) =>
      withdrawDeling(tilgang, deling?.id ?? '', naa),
    );
    expect(await liste()).toMatchObject([{ tilstand: 'gjelder' }]);
  });

  it('takes the place of the one before, and the same again is no change', async () => {
    await gi();
    await gi();
    await gi({ hva: 'fristerOgKrav' }, tid('2026-11-10', '13:00:00'));
    expect((await liste()).map(({ hva, tilstand }) => [hva, tilstand])).toEqual([
      ['fristerOgKrav', 'gjelder'],
      ['frister', 'trukket'],
    ]);
    expect(await hendelser()).toHaveLength(2);
  });

  it('given by many at once is one', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, i) => gi({ hva: i % 2 ? 'frister' : 'fristerOgKrav' })));
    expect((await liste()).filter(({ tilstand }) => tilstand === 'gjelder')).toHaveLength(1);
  });

  it('comes, holds and ends by its days', async () => {
    await gi({ fraOgMed: tid('2026-12-01').idag });
    const dager = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'];
    const tilstander = await Promise.all(dager.map(async (dag) => (await liste(tid(dag)))[0]?.tilstand));
    expect(tilstander).toEqual(['kommer', 'gjelder', 'gjelder', 'utloept']);
  });

  it.each<[string, Partial<Delingsvalg>, Record<string, string>]>([
    ['an unknown partner', { partner: 'finnes-ikke' }, { partner: 'ugyldig-valg' }],
    ['an accounting system', { partner: 'fjordtall' }, { partner: 'ugyldig-valg' }],
    ['a partner that has been stopped', { partner: 'stoppet' }, { partner: 'ugyldig-valg' }],
    ['yesterday', { fraOgMed: tid('2026-11-09').idag }, { fraOgMed: 'foer-idag' }],
    ['the end of time', { fraOgMed: tid('2199-12-31').idag }, { fraOgMed: 'for-langt-fram' }],
    ['an end before its beginning', { tilOgMed: tid('2026-11-09').idag }, { tilOgMed: 'snudd-periode' }],
    ['more than twelve months', { tilOgMed: tid('2027-11-10').idag }, { tilOgMed: 'for-lang-deling' }],
  ])('with %s is refused', async (_navn, endring, detaljer) => {
    await addRegnskapssystem();
    await addPartner({ id: 'stoppet', organisasjonsnummer: LEDIG_ORGNR, aktiv: false });
    await expect(gi(endring)).rejects.toMatchObject({ code: 'ugyldig', detaljer });
    expect(await liste()).toEqual([]);
  });

  it('of a whole year is allowed', async () => {
    await gi({ tilOgMed: tid('2027-11-09').idag });
    expect(await liste()).toHaveLength(1);
  });

  it('with a partner in the pilot waits until the virksomhet is in it', async () => {
    await addPartner({ stadium: 'pilot' });
    expect(
      (await withTilgang(await kari(), orgnr(), (tilgang) => listDelinger(tilgang, naa))).partnere,
    ).toEqual([]);
    await expect(gi()).rejects.toMatchObject({ code: 'utenfor-pilot' });
    await setPilotstatus(orgnr(), { bareIPilot: true });
    expect(
      (await withTilgang(await kari(), orgnr(), (tilgang) => listDelinger(tilgang, naa))).partnere,
    ).toEqual([{ id: 'kystsparebanken', navn: 'Kystsparebanken' }]);
    await gi();
    await addPartner({ stadium: 'produksjon' });
    await expect(gi({ hva: 'fristerOgKrav' })).rejects.toMatchObject({ code: 'utenfor-pilot' });
  });
});

describe('who has read', () => {
  it('is told by day and reader, and what was refused is not', async () => {
    await requireInnsyn(somSystem('bank'), [orgnr()], oppslag());
    await gi();
    for (const dag of ['2026-11-10', '2026-11-10', '2026-11-11']) {
      await requireInnsyn(somSystem('bank'), [orgnr()], oppslag(dag));
    }
    await withKalender(await kari(), orgnr(), (tilgang) =>
      noteInnsyn(tilgang, oppslag('2026-11-11', 'oppgaver')),
    );
    const { lesninger, eldre } = await withTilgang(await kari(), orgnr(), (tilgang) =>
      listInnsyn(tilgang, tid('2026-11-12').idag),
    );
    const bank = {
      consumer: klientnummer('bank'),
      consumernavn: 'Kystsparebanken',
      navn: null,
      egen: false,
      hva: 'frister',
    };
    expect(lesninger).toHaveLength(3);
    expect(lesninger).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ dag: '2026-11-11', ...bank, antall: 1 }),
        expect.objectContaining({
          dag: '2026-11-11',
          consumer: null,
          navn: 'Kari Nordmann',
          egen: true,
          hva: 'oppgaver',
        }),
        expect.objectContaining({ dag: '2026-11-10', ...bank, antall: 2 }),
      ]),
    );
    expect(eldre).toBeNull();
  });

  it('is told some months at a time', async () => {
    await gi();
    await requireInnsyn(somSystem('bank'), [orgnr()], oppslag());
    const side = await withTilgang(await kari(), orgnr(), (tilgang) =>
      listInnsyn(tilgang, tid('2027-06-01').idag),
    );
    expect([side.lesninger, side.eldre]).toEqual([[], '2027-03-03']);
    const eldre = await withTilgang(await kari(), orgnr(), (tilgang) =>
      listInnsyn(tilgang, tid('2026-12-31').idag),
    );
    expect([eldre.lesninger.length, eldre.eldre]).toEqual([1, null]);
  });
});
