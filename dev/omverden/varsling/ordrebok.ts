import { randomUUID } from 'node:crypto';
import type { Klokke } from './klokke';
import type { Bestilt, Ordre, Ordrestatus } from './typer';

/** An entry of the feed: a finished order as it was then. */
export interface Innslag {
  nr: number;
  avsender: string;
  opprettet: number;
  forsendelse: string;
  referanse: string | undefined;
  status: Ordrestatus;
  mottakere: { til: string; status: string; endret: number }[];
}

const MINUTT = 60_000;
/** An order cannot be called off when it has less than this left. */
const SENEST_AVBESTILT = 5 * MINUTT;
/** The youngest entries are held back, since one that is being stored could get a lower number than one already read. */
const HOLDES_TILBAKE = 2_000;
const STROM_LEVETID = 90 * 24 * 60 * MINUTT;
export const STOERSTE_SIDE = 500;

/** The orders of all senders, and the feed of those that are finished. */
export class Ordrebok {
  private readonly ordrer = new Map<string, Ordre>();
  private readonly strom: Innslag[] = [];
  /** Shared by all senders, so that one sender sees gaps. */
  private nr = 0;

  constructor(private readonly klokke: Klokke) {}

  reset(): void {
    this.ordrer.clear();
    this.strom.length = 0;
    this.nr = 0;
  }

  alle(): Ordre[] {
    return [...this.ordrer.values()];
  }

  findByIdempotens(avsender: string, idempotencyId: string): Ordre | undefined {
    return this.alle().find((en) => en.avsender === avsender && en.idempotencyId === idempotencyId);
  }

  /** Finds an order of the sender. Those of others do not exist for it. */
  find(avsender: string, forsendelse: string): Ordre | undefined {
    const ordre = this.ordrer.get(forsendelse.toLowerCase());
    return ordre?.avsender === avsender ? ordre : undefined;
  }

  add(avsender: string, bestilt: Bestilt): Ordre {
    const naa = this.klokke.naa();
    const ordre: Ordre = {
      ...bestilt,
      avsender,
      ordreId: randomUUID(),
      forsendelse: randomUUID(),
      opprettet: naa,
      status: 'Registered',
      endret: naa,
      ubesvart: undefined,
      leveranser: [],
    };
    this.ordrer.set(ordre.forsendelse, ordre);
    return ordre;
  }

  /** Calls off an order. Returns whether it could be done; it may be done again. An order called off is not in the feed. */
  cancel(ordre: Ordre): boolean {
    if (ordre.status === 'Cancelled') return true;
    const frist = this.klokke.naa() + SENEST_AVBESTILT;
    if (ordre.status !== 'Registered' || ordre.sendetid <= frist) return false;
    this.setStatus(ordre, 'Cancelled');
    return true;
  }

  setStatus(ordre: Ordre, status: Ordrestatus): void {
    ordre.status = status;
    ordre.endret = this.klokke.naa();
  }

  /** Ends an order, and puts it in the feed. */
  finish(ordre: Ordre, status: 'Completed' | 'SendConditionNotMet'): void {
    this.setStatus(ordre, status);
    this.strom.push({
      nr: ++this.nr,
      avsender: ordre.avsender,
      opprettet: ordre.endret,
      forsendelse: ordre.forsendelse,
      referanse: ordre.referanse,
      status,
      mottakere: ordre.leveranser.map((en) => ({ ...en })),
    });
  }

  /** Entries after a number, or before one when newest first (0: from the newest). */
  read(avsender: string, nr: number, antall: number, nyesteFoerst: boolean): Innslag[] {
    const naa = this.klokke.naa();
    const synlige = this.strom.filter(
      (ett) =>
        ett.avsender === avsender &&
        ett.opprettet < naa - HOLDES_TILBAKE &&
        ett.opprettet > naa - STROM_LEVETID &&
        (nyesteFoerst ? nr === 0 || ett.nr < nr : ett.nr > nr),
    );
    return (nyesteFoerst ? synlige.toReversed() : synlige).slice(0, antall);
  }
}
