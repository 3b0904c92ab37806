import type { Innslag } from './ordrebok';
import type { Ordre } from './typer';

const toTid = (ms: number): string => new Date(ms).toISOString();

/** The receipt of an order. */
export const toKvittering = ({ ordreId, forsendelse, referanse }: Ordre) => ({
  notificationOrderId: ordreId,
  notification: { shipmentId: forsendelse, sendersReference: referanse },
});

/** An order as the older paths show it. */
export const toOrdre = (ordre: Ordre, url: string) => ({
  id: ordre.forsendelse,
  sendersReference: ordre.referanse,
  requestedSendTime: toTid(ordre.sendetid),
  creator: ordre.avsender,
  created: toTid(ordre.opprettet),
  notificationChannel: 'Email',
  ignoreReservation: ordre.mottaker.ignorerReservasjon,
  resourceId: ordre.mottaker.ressurs,
  conditionEndpoint: ordre.betingelse,
  processingStatus: {
    status: ordre.status,
    description: 'Order processing was stopped due to order being cancelled.',
    lastUpdate: toTid(ordre.endret),
  },
  links: { self: `${url}/notifications/api/v1/orders/${ordre.forsendelse}` },
});

/** The state of one order. Here the kind of the order is `type`, and the recipients have a kind. */
export const toForsendelse = (ordre: Ordre) => ({
  shipmentId: ordre.forsendelse,
  sendersReference: ordre.referanse,
  type: 'Notification',
  status: `Order_${ordre.status}`,
  lastUpdate: toTid(ordre.endret),
  recipients: ordre.leveranser.map(({ til, status, endret }) => ({
    type: 'Email',
    destination: til,
    status: `Email_${status}`,
    lastUpdate: toTid(endret),
  })),
});

/** An entry of the feed. Here the kind of the order is `shipmentType`, and the recipients have none. */
export const toInnslag = (ett: Innslag) => ({
  sequenceNumber: ett.nr,
  shipmentId: ett.forsendelse,
  sendersReference: ett.referanse,
  recipients: ett.mottakere.map(({ til, status, endret }) => ({
    destination: til,
    status: `Email_${status}`,
    lastUpdate: toTid(endret),
  })),
  status: `Order_${ett.status}`,
  lastUpdate: toTid(ett.opprettet),
  shipmentType: 'Notification',
});
