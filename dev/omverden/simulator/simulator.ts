import type { LeveringsSvar } from '#lib/contract/kilder/leveringer';
import type { Dato } from '#lib/domain/dag/dato';
import type { Kildestatus } from '#lib/domain/kilde/kilde';
import type { Scenario } from '../scenarioer/typer';
import { STANDARDKILDER } from '../standardkilder';
import type { Handling } from './handling';
import { LEVERINGSSTIER, type Levering, Simulatorfeil } from './levering';
import { Minne } from './minne';
import { planlegg } from './plan';
import { createSender, type Senderoppsett, type Sendt } from './sender';
import { type Simulert, simulerte } from './virksomheter';

export interface Simulatoroppsett extends Senderoppsett {
  scenarioer: readonly Scenario[];
  /** The day it is in the product. */
  idag(): Dato;
}

/** What is shown of what has been sent. */
const MAKS_LOGG = 30;
const PULS_MS = 60_000;

/** As many items as one call to the API may hold. */
const MAKS_ITEMS = 1000;

/** Plays the kilder: keeps what they have said, says more when told to, and lets them be heard. */
export class Simulator {
  readonly virksomheter: readonly Simulert[];
  readonly minne = new Minne();
  /** The newest first; without the heartbeats. */
  readonly logg: Sendt[] = [];
  /** How each kilde was last told to be. One that is not OK is silent. */
  readonly status = new Map<string, Kildestatus>(STANDARDKILDER.map(({ id }) => [id, 'OK']));
  readonly idag: () => Dato;
  private readonly send: ReturnType<typeof createSender>;
  private sisteNummer = 0;

  constructor(oppsett: Simulatoroppsett) {
    this.virksomheter = simulerte(oppsett.scenarioer);
    this.send = createSender(oppsett);
    this.idag = oppsett.idag;
  }

  /** @throws Simulatorfeil when it cannot be done */
  async utfoer(handling: Handling): Promise<Sendt[]> {
    if (!('virksomhet' in handling)) return this.meldStatus(handling);
    const virksomhet = this.finn(handling.virksomhet);
    if (!virksomhet)
      throw new Simulatorfeil(`${handling.virksomhet} er ikke blant de syntetiske virksomhetene.`);
    const stilling = { virksomhet, minne: this.minne, idag: this.idag(), naa: new Date() };
    const sendt: Sendt[] = [];
    for (const runde of planlegg(handling, stilling)) sendt.push(...(await this.lever(runde)));
    return sendt;
  }

  finn(organisasjonsnummer: string): Simulert | undefined {
    return this.virksomheter.find((en) => en.organisasjonsnummer === organisasjonsnummer);
  }

  /** Lets every kilde that is OK be heard, now and every minute. @returns how to make it stop */
  async startPuls(): Promise<() => void> {
    const slag = () =>
      Promise.all(
        STANDARDKILDER.filter(({ id }) => this.status.get(id) === 'OK').map(({ id }) =>
          this.send(id, 'status', { status: 'OK' }),
        ),
      );
    await slag();
    const timer = setInterval(slag, PULS_MS);
    timer.unref();
    return () => clearInterval(timer);
  }

  private async meldStatus({
    handling,
    kilde,
    melding,
  }: Extract<Handling, { handling: 'ok' | 'forsinket' | 'nede' }>): Promise<Sendt[]> {
    const status: Kildestatus = handling === 'ok' ? 'OK' : handling;
    const kilder = STANDARDKILDER.filter(({ id }) => kilde === undefined || id === kilde);
    for (const { id } of kilder) this.status.set(id, status);
    const kropp = { status, ...(melding && { melding }) };
    return this.noter(await Promise.all(kilder.map(({ id }) => this.send(id, 'status', kropp))));
  }

  /** One call for each kilde and kind. */
  private async lever(runde: readonly Levering[]): Promise<Sendt[]> {
    const sendt: Sendt[] = [];
    for (const { id } of STANDARDKILDER) {
      for (const sti of LEVERINGSSTIER) {
        const mine = runde.filter((levering) => levering.kilde === id && levering.sti === sti);
        for (let fra = 0; fra < mine.length; fra += MAKS_ITEMS) {
          const deres = mine.slice(fra, fra + MAKS_ITEMS);
          const items = deres.map(({ item }) => ({ ...item, sekvensnummer: this.nesteNummer() }));
          const ett = await this.send(id, sti, { [sti]: items });
          this.husk(deres, ett);
          sendt.push(ett);
        }
      }
    }
    return this.noter(sendt);
  }

  /** What was refused was never said. */
  private husk(leveringer: readonly Levering[], { status, svar }: Sendt): void {
    if (status !== 200) return;
    const { resultater } = svar as LeveringsSvar;
    for (const [i, levering] of leveringer.entries()) {
      if (resultater[i]?.resultat !== 'avvist') this.minne.husk(levering);
    }
  }

  private noter(sendt: Sendt[]): Sendt[] {
    this.logg.unshift(...sendt.toReversed());
    this.logg.length = Math.min(this.logg.length, MAKS_LOGG);
    return sendt;
  }

  /** From the clock, so that it rises over restarts too. */
  private nesteNummer(): number {
    this.sisteNummer = Math.max(Date.now(), this.sisteNummer + 1);
    return this.sisteNummer;
  }
}
