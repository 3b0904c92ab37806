import { SCENARIOER } from '../omverden/scenarioer';
import type { Sendt } from '../omverden/simulator/sender';
import type { Simulator } from '../omverden/simulator/simulator';
import { note, step } from './step.mjs';
import type { Parts, System } from './system';

/** Whose year is played when the database is new, so that there is something to see. */
const SPILLES = ['eplepress', 'as-ansatte', 'to-virksomheter'];

/** Hooks on the kilder and the partners of the local test environment, and lets the simulator play them, where the product asks the stand-in for Maskinporten. */
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
  const virksomheter = SCENARIOER.filter(({ id }) => SPILLES.includes(id)).flatMap((s) => s.virksomheter);
  for (const { organisasjonsnummer } of virksomheter) {
    const virksomhet = simulator.finn(organisasjonsnummer);
    if (!virksomhet) continue;
    const sendt = await simulator.utfoer({
      handling: 'aar',
      virksomhet: virksomhet.organisasjonsnummer,
    });
    const feil = sendt.find(({ status }) => status !== 200);
    // A calendar without deliveries is still a calendar.
    if (feil) return note(forklar(feil));
  }
}

const forklar = ({ metode, adresse, status, svar }: Sendt) =>
  `The simulator could not deliver: ${metode} ${adresse} answered ${status ?? 'nothing'} ${JSON.stringify(svar)}`;
