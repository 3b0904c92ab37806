import { beforeEach, expect, it } from 'vitest';
import { OM_EN_VIRKSOMHET } from '#dev/proeve/testdata/brukstilfeller';
import { addPartner } from '#dev/proeve/testdata/partnere';
import { iVerden } from '#dev/proeve/verden/verden';
import { setPilotstatus, setPortalstadium } from '#lib/data/partner';

const verden = iVerden();
beforeEach(async () => void (await addPartner()));

/**
 * Use cases that show nothing of a calendar: choosing whom to act for, seeing who has read, and taking
 * sharings back.
 */
const AAPNE = [
  'adgang/require-tilgang.ts',
  'partner/list-delinger.ts',
  'partner/list-innsyn.ts',
  'partner/withdraw-deling.ts',
  'sesjon/choose-virksomhet.ts',
];

/** Returns the use cases that refuse the owner, with their error codes. */
async function nekter(): Promise<Record<string, unknown>> {
  const innlogget = await verden.loggInn('eplepress');
  const nektet: Record<string, unknown> = {};
  for (const [fil, bruk] of Object.entries(OM_EN_VIRKSOMHET)) {
    const feil: unknown = await bruk(innlogget, verden.orgnr('eplepress')).then(
      () => null,
      (grunn) => grunn,
    );
    if (feil !== null) nektet[fil] = feil instanceof Error && 'code' in feil ? feil.code : feil;
  }
  return nektet;
}

it('in the pilot of the portal, a virksomhet that is not in it has no calendar there, and can take back what it has shared', async () => {
  await setPortalstadium('pilot');
  const lukket = Object.keys(OM_EN_VIRKSOMHET).filter((fil) => !AAPNE.includes(fil));
  expect(await nekter()).toEqual(Object.fromEntries(lukket.map((fil) => [fil, 'utenfor-pilot'])));
});

it('those in the pilot have theirs, however they are in it', async () => {
  await setPortalstadium('pilot');
  await addPartner({ stadium: 'pilot' });
  for (const bareIPilot of [false, true]) {
    await setPilotstatus(verden.orgnr('eplepress'), { bareIPilot });
    expect(await nekter()).toEqual({});
  }
});

it('everybody has theirs when the pilot is over', async () => {
  await setPortalstadium('pilot');
  await setPortalstadium('produksjon');
  expect(await nekter()).toEqual({});
});
