import type { LeveringsSvar } from '#lib/contract/kilder/leveringer';
import { aarAv, type Dato } from '#lib/domain/dag/dato';
import type { Kildestatus } from '#lib/domain/kilde/kilde';
import type { Scenario } from '../scenarioer/typer';
import { STANDARDKILDER } from '../standardkilder';
import { spillAar } from './aar';
import type { Handling } from './handling';
import { LEVERINGSSTIER, type Levering, Simulatorfeil } from './levering';
import { Minne } from './minne';
import { planlegg } from './plan';
import { createSender, type Senderoppsett, type Sendt } from './sender';
import { type Simulert, simulerte } from './virksomheter';

export interface Simulatoroppsett extends Senderoppsett {
  scenarioer: readonly Scenario[];
  /** Today's date according to the product. */
  idag(): Dato;
}

/** The number of calls kept in the log. */
const MAKS_LOGG = 30;
const PULS_MS = 60_000;

/** The maximum number of items in a call to the API. */
const MAKS_ITEMS = 1000;

/** Simulates the kilder: remembers their deliveries, delivers on order, and sends their heartbeats. */
export class Simulator {
  readonly virksomheter: readonly Simulert[];
  readonly minne = new Minne();
  /** The calls, newest first, without the heartbeats. */
  readonly logg: Sendt[] = [];
  /** The status of each kilde, as last ordered. A kilde that is not OK sends no heartbeats. */
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

  /**
   * Delivers a year of many virksomheter together, in as few calls as the API allows. Every eighth has something late; the
   * others have done everything on time.
   */
  async spillMange(numre: readonly string[]): Promise<Sendt[]> {
    const runder: Levering[][] = [];
    for (const [nr, nummer] of numre.entries()) {
      const virksomhet = this.finn(nummer);
      if (!virksomhet) continue;
      const idag = this.idag();
      for (const [runde, leveringer] of spillAar(
        virksomhet,
        aarAv(idag),
        this.minne,
        idag,
        nr % 8 !== 0,
      ).entries()) {
        const samlet = runder[runde] ?? [];
        samlet.push(...leveringer);
        runder[runde] = samlet;
      }
    }
    const sendt: Sendt[] = [];
    for (const runde of runder) sendt.push(...(await this.lever(runde)));
    return sendt;
  }

  finn(organisasjonsnummer: string): Simulert | undefined {
    return this.virksomheter.find((en) => en.organisasjonsnummer === organisasjonsnummer);
  }

  /** Sends a heartbeat for every kilde that is OK, now and every minute. @returns a function that stops it */
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

  /** Sends one call for each kilde and kind, or more when there are too many items. */
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

  /** Remembers the deliveries that were not refused. */
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

  /** Based on the clock, so that the numbers also rise across restarts. */
  private nesteNummer(): number {
    this.sisteNummer = Math.max(Date.now(), this.sisteNummer + 1);
    return this.sisteNummer;
  }
}
