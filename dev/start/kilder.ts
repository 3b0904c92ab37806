import { SCENARIOER } from '../omverden/scenarioer';
import type { Sendt } from '../omverden/simulator/sender';
import type { Simulator } from '../omverden/simulator/simulator';
import { note, step } from './step.mjs';
import type { Parts, System } from './system';

/** The scenarios that get a year of deliveries in a new database. */
const SPILLES = ['eplepress', 'as-ansatte', 'to-virksomheter'];
/** The scenarios with many clients, which get it together. */
const SPILLES_SAMLET = ['regnskapsfoerer', 'loennsmedarbeider'];

/**
 * Registers the kilder and partners of the local test environment, and starts the simulator of the kilder. Does nothing when
 * the product does not use the stand-in of Maskinporten.
 */
export async function startKilder({ env, outside }: System, parts: Parts): Promise<void> {
  const simulator = outside?.simulator;
  if (!simulator || !env.MASKINPORTEN_ISSUER.startsWith(outside.baseUrl)) return;
  const [{ lastKilder }, { lastPartnere }] = await Promise.all([
    import('./last/last-kilder'),
    import('./last/last-partnere'),
  ]);
  await lastPartnere(env.DATABASE_URL);
  const levert = await lastKilder(env.DATABASE_URL);
  for (const levering of levert) simulator.minne.husk(levering);
  const stoppPuls = await simulator.startPuls();
  parts.add(simulator, { stop: async () => stoppPuls() });
  if (levert.length === 0) {
    await step('Letting the kilder deliver', 'The kilder have delivered', () => spill(simulator));
  }
}

async function spill(simulator: Simulator): Promise<void> {
  const findVirksomheter = (ider: readonly string[]) =>
    SCENARIOER.filter(({ id }) => ider.includes(id)).flatMap((s) => s.virksomheter);
  const samlet = findVirksomheter(SPILLES_SAMLET).map((en) => en.organisasjonsnummer);
  const feilet = (await simulator.spillMange(samlet)).find(({ status }) => status !== 200);
  if (feilet) return note(forklar(feilet));
  for (const { organisasjonsnummer } of findVirksomheter(SPILLES)) {
    const virksomhet = simulator.finn(organisasjonsnummer);
    if (!virksomhet) continue;
    const sendt = await simulator.utfoer({
      handling: 'aar',
      virksomhet: virksomhet.organisasjonsnummer,
    });
    const feil = sendt.find(({ status }) => status !== 200);
    // Not fatal: the product works without deliveries.
    if (feil) return note(forklar(feil));
  }
}

const forklar = ({ metode, adresse, status, svar }: Sendt) =>
  `The simulator could not deliver: ${metode} ${adresse} answered ${status ?? 'nothing'} ${JSON.stringify(svar)}`;
