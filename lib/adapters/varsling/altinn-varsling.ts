import { addMinutes, max } from 'date-fns';
import { z } from 'zod';
import { env } from '#lib/oppsett/env';
import { ALTINN } from '../altinn-token';
import { toJson, UtenforError } from '../hent';
import { callVarsling } from './varselkall';

export { readNyestePosisjon, readVarsel, readVarselstrom } from './varselstrom';
export type { Varselutfall } from './varselutfall';

/**
 * How long after now the earliest sending is asked for, in minutes. Altinn refuses a time that has passed when the order
 * arrives, by its own clock, and sends once a minute anyway.
 */
const MARGIN_MINUTTER = 2;
const SENDETID = 'RequestedSendTime';
const MAKS_FELTER = 20;

/** A message to be sent by Altinn, to the e-mail addresses it has for the recipient. */
export interface Varselordre {
  /** The uuid of our message. The same id is the same order, however often it is sent. */
  id: string;
  mottaker: { type: 'person'; foedselsnummer: string } | { type: 'virksomhet'; organisasjonsnummer: string };
  emne: string;
  /** Plain text. */
  tekst: string;
  /** When it may be sent. Replaced by a moment shortly after now when it has passed. */
  tidligst: Date;
  /** The address Altinn asks right before it sends. It is logged there, so it holds no personal data. */
  betingelse: string;
}

/** Whether messages can be ordered with the settings of this installation. */
export const isAltinnpaa = (): boolean => env().ALTINN_VARSLING_RESSURS !== undefined;

/** The answer to an order. */
export type Bestilling =
  | {
      type: 'bestilt';
      ordreId: string;
      /** Names the order when it is called off, and in the feed. */
      forsendelse: string;
    }
  /** Altinn has no address for the recipient. Nothing has been ordered. */
  | { type: 'ingenAdresse' }
  /** Altinn will never take this order. */
  | {
      type: 'ugyldig';
      /** The names of the refused fields, as Altinn writes them. */
      felter: string[];
    };

// Ids in .NET's format, of any version, in lower case so that they can be compared.
const Id = z.guid().transform((id) => id.toLowerCase());
const Kvittering = z.object({
  notificationOrderId: Id,
  notification: z.object({ shipmentId: Id }),
});
const Mangler = z.object({ code: z.literal('NOT-00001') });
const Valideringsfeil = z.object({
  errors: z.record(z.string(), z.unknown()).refine((felter) => Object.keys(felter).length > 0),
});

/**
 * Orders a message. May be called again with the same id, whatever the first answer was: Altinn then answers with the first
 * receipt.
 * @throws UtenforError when Altinn gives no usable answer, or found that the time had passed; the order may be tried later
 */
export async function orderVarsel(ordre: Varselordre, naa: Date): Promise<Bestilling> {
  const svar = await callVarsling('POST', '/future/orders', toKropp(ordre, naa));
  if (svar.ok) {
    const kvittering = Kvittering.safeParse(toJson(ALTINN, svar));
    if (!kvittering.success)
      throw new UtenforError(ALTINN, 'the receipt of a notification is invalid', { cause: kvittering.error });
    const { notificationOrderId: ordreId, notification } = kvittering.data;
    return { type: 'bestilt', ordreId, forsendelse: notification.shipmentId };
  }
  if (svar.status === 422 && Mangler.safeParse(svar.json).success) return { type: 'ingenAdresse' };
  if (svar.status === 400) {
    const feil = Valideringsfeil.safeParse(svar.json);
    // A 400 of another kind comes from a gateway, and says nothing about the order.
    const felter = feil.success ? Object.keys(feil.data.errors).slice(0, MAKS_FELTER) : [];
    // Only the time is wrong when the clocks differ or the call was slow. The next try has another time.
    if (felter.some((felt) => felt !== SENDETID)) return { type: 'ugyldig', felter };
  }
  throw new UtenforError(ALTINN, `answered ${svar.status} to a notification`);
}

function toKropp(
  { id, mottaker, emne, tekst, tidligst, betingelse }: Varselordre,
  naa: Date,
): Record<string, unknown> {
  const { ALTINN_VARSLING_RESSURS: resourceId } = env();
  if (!resourceId) throw new Error('ALTINN_VARSLING_RESSURS is not set: no notification can be ordered');
  // Altinn's ids are shared by all services of Skatteetaten.
  const referanse = `kalendertjenester-${id}`;
  const felles = {
    channelSchema: 'Email',
    emailSettings: { subject: emne, body: tekst, contentType: 'Plain', sendingTimePolicy: 'Anytime' },
    resourceId,
  };
  return {
    idempotencyId: referanse,
    sendersReference: referanse,
    requestedSendTime: max([tidligst, addMinutes(naa, MARGIN_MINUTTER)]).toISOString(),
    conditionEndpoint: betingelse,
    recipient:
      mottaker.type === 'person'
        ? { recipientPerson: { nationalIdentityNumber: mottaker.foedselsnummer, ...felles } }
        : { recipientOrganization: { orgNumber: mottaker.organisasjonsnummer, ...felles } },
  };
}

/**
 * Calls off an order. `forSent`: it has been sent, or has less than five minutes left. `ukjent`: Altinn has no such order.
 * @param forsendelse the id from the receipt
 * @throws UtenforError when Altinn gives no usable answer
 */
export async function cancelVarsel(forsendelse: string): Promise<'avbestilt' | 'forSent' | 'ukjent'> {
  const svar = await callVarsling('PUT', `/orders/${encodeURIComponent(forsendelse)}/cancel`);
  // The order itself is answered; a page with status 200 has called off nothing.
  if (svar.ok && z.looseObject({}).safeParse(svar.json).success) return 'avbestilt';
  if (svar.status === 409) return 'forSent';
  if (svar.status === 404) return 'ukjent';
  throw new UtenforError(ALTINN, `answered ${svar.status} to the cancelling of a notification`);
}
