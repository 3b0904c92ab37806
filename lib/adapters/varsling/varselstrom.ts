import { z } from 'zod';
import { ALTINN } from '../altinn-token';
import { toJson, UtenforError } from '../hent';
import { readHver } from '../liste';
import { callVarsling } from './varselkall';
import { toUtfall, type Varselutfall } from './varselutfall';

/** The largest page Altinn gives. */
const SIDE = 500;

const Posisjon = z.object({
  sequenceNumber: z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
});

/** The address of a recipient is deliberately not read; neither is the kind of the order, which has two names. */
const Mottaker = z.object({ status: z.string() });
const Hendelse = z.object({
  shipmentId: z.guid().transform((id) => id.toLowerCase()),
  status: z.string(),
  recipients: z
    .array(Mottaker)
    .nullish()
    .transform((alle) => (alle ?? []).map(({ status }) => status)),
});

/** What has become of an order. */
export interface Varselhendelse {
  /** The id of the order, as in its receipt. */
  forsendelse: string;
  utfall: Varselutfall;
}

/** A page of finished orders. */
export interface Varselside {
  /** The position to read from next. */
  siste: number;
  hendelser: Varselhendelse[];
  /** Whether there may be more. */
  mer: boolean;
}

/**
 * Returns the position of the newest entry; 0 when there is none. The list has the orders of all services of Skatteetaten for ninety
 * days, so a service that has not ordered anything begins here.
 * @throws UtenforError when Altinn gives no list
 */
export const readNyestePosisjon = async (): Promise<number> =>
  readSiste(await readSide('seq=0&pageSize=1&orderBy=desc'), 0);

async function readSide(soek: string): Promise<unknown[]> {
  const svar = await callVarsling('GET', `/future/shipment/feed?${soek}`);
  if (!svar.ok) throw new UtenforError(ALTINN, `answered ${svar.status} to the feed of notifications`);
  const side = toJson(ALTINN, svar);
  if (!Array.isArray(side)) throw new UtenforError(ALTINN, 'the feed of notifications is not a list');
  return side;
}

const readSiste = (side: readonly unknown[], siden: number): number =>
  side.reduce((hoeyeste: number, ett: unknown) => {
    const lest = Posisjon.safeParse(ett);
    return lest.success ? Math.max(hoeyeste, lest.data.sequenceNumber) : hoeyeste;
  }, siden);

/**
 * Reads the orders that have been finished after a position: all those of Skatteetaten, also from other services. An order
 * comes once, when it is finished; one we called off may never come. Entries that cannot be read are passed over.
 * @param siden the position of the last entry read; 0 for the beginning
 * @throws UtenforError when Altinn gives no list
 */
export async function readVarselstrom(siden: number): Promise<Varselside> {
  const side = await readSide(`seq=${siden}&pageSize=${SIDE}&orderBy=asc`);
  const siste = readSiste(side, siden);
  const { lest } = readHver(Hendelse, side, { system: ALTINN, hva: 'notifications', maks: 2 * SIDE });
  return {
    siste,
    hendelser: lest.flatMap(({ shipmentId: forsendelse, status, recipients }) => {
      const utfall = toUtfall(status, recipients);
      return utfall === null ? [] : [{ forsendelse, utfall }];
    }),
    // A page from which the position cannot advance would be read for ever.
    mer: side.length >= SIDE && siste > siden,
  };
}

/**
 * Reads what has become of one order. Null while it is not finished; `ukjent` when Altinn has no such order.
 * @param forsendelse the id from the receipt
 * @throws UtenforError when Altinn gives no usable answer
 */
export async function readVarsel(forsendelse: string): Promise<Varselutfall | 'ukjent' | null> {
  const svar = await callVarsling('GET', `/future/shipment/${encodeURIComponent(forsendelse)}`);
  if (svar.status === 404) return 'ukjent';
  if (!svar.ok) throw new UtenforError(ALTINN, `answered ${svar.status} about a notification`);
  const lest = Hendelse.safeParse(toJson(ALTINN, svar));
  if (!lest.success) throw new UtenforError(ALTINN, 'gave no usable answer about a notification');
  return toUtfall(lest.data.status, lest.data.recipients);
}
