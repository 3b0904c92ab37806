import { isObjekt } from '../felles/http';
import type { Feil } from './svarformer';

/**
 * The first two steps of ASP.NET: reading JSON into the types of the request, which stops at the first fault, and the required
 * fields of those types, whose faults are collected.
 */

type Objekt = Record<string, unknown>;
/** The type of a member: a name of .NET, a list of enum values, or another type of the request. */
type Medlem = 'string' | 'dato' | 'bool' | 'uri' | 'liste' | readonly string[] | { type: string };
interface Type {
  navn: string;
  paakrevd: readonly string[];
  medlemmer: Readonly<Record<string, Medlem>>;
}

const MODELLER = 'Altinn.Notifications.Models';
const KANALER = ['Email', 'Sms', 'EmailPreferred', 'SmsPreferred', 'EmailAndSms'];
const MOTTAKER = {
  channelSchema: KANALER,
  emailSettings: { type: 'epost' },
  smsSettings: { type: 'sms' },
  resourceId: 'string',
  resourceAction: 'string',
} as const;

const TYPER: Readonly<Record<string, Type>> = {
  ordre: {
    navn: `${MODELLER}.NotificationOrderChainRequestExt`,
    paakrevd: ['idempotencyId', 'recipient'],
    medlemmer: {
      idempotencyId: 'string',
      sendersReference: 'string',
      requestedSendTime: 'dato',
      conditionEndpoint: 'uri',
      recipient: { type: 'mottaker' },
      reminders: 'liste',
    },
  },
  mottaker: {
    navn: `${MODELLER}.NotificationRecipientExt`,
    paakrevd: [],
    medlemmer: {
      recipientEmail: { type: 'adresse' },
      recipientPerson: { type: 'person' },
      recipientOrganization: { type: 'virksomhet' },
    },
  },
  adresse: {
    navn: `${MODELLER}.Recipient.RecipientEmailExt`,
    paakrevd: ['emailAddress', 'emailSettings'],
    medlemmer: { emailAddress: 'string', emailSettings: { type: 'epost' } },
  },
  person: {
    navn: `${MODELLER}.Recipient.RecipientPersonExt`,
    paakrevd: ['nationalIdentityNumber', 'channelSchema'],
    medlemmer: {
      nationalIdentityNumber: 'string',
      ignoreReservation: 'bool',
      useStaleContactInformation: 'bool',
      ...MOTTAKER,
    },
  },
  virksomhet: {
    navn: `${MODELLER}.Recipient.RecipientOrganizationExt`,
    paakrevd: ['orgNumber', 'channelSchema'],
    medlemmer: { orgNumber: 'string', ...MOTTAKER },
  },
  epost: {
    navn: `${MODELLER}.Email.EmailSendingOptionsExt`,
    paakrevd: ['subject', 'body'],
    medlemmer: {
      subject: 'string',
      body: 'string',
      senderEmailAddress: 'string',
      contentType: ['Plain', 'Html'],
      sendingTimePolicy: ['Anytime', 'Daytime'],
    },
  },
  sms: {
    navn: `${MODELLER}.Sms.SmsSendingOptionsExt`,
    paakrevd: ['body'],
    medlemmer: { body: 'string', sender: 'string', sendingTimePolicy: ['Anytime', 'Daytime'] },
  },
};
const DOTNET = {
  string: 'System.String',
  dato: 'System.DateTime',
  bool: 'System.Boolean',
  uri: 'System.Uri',
};
const DATO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,16})?)?(Z|[+-]\d\d:\d\d)?)?$/;

class Lesefeil extends Error {
  constructor(
    readonly sti: string,
    melding: string,
  ) {
    super(melding);
  }
}

/** Reads the body of an order. Returns the object, or the faults of it. */
export function bindOrdre(kropp: string): { ordre: Objekt } | { feil: Feil } {
  const uten = (feil: Feil) => ({
    feil: { ...feil, notificationOrderRequest: ['The notificationOrderRequest field is required.'] },
  });
  if (kropp.trim() === '') return uten({ '': ['A non-empty request body is required.'] });
  try {
    const ordre = readJson(kropp);
    bind(ordre, 'ordre', '$');
    if (!isObjekt(ordre)) return uten({});
    const feil = findTomme(ordre, 'ordre', '');
    return Object.keys(feil).length > 0 ? { feil } : { ordre };
  } catch (feil) {
    if (feil instanceof Lesefeil) return uten({ [feil.sti]: [feil.message] });
    throw feil;
  }
}

function readJson(kropp: string): unknown {
  try {
    return JSON.parse(kropp);
  } catch {
    throw new Lesefeil('$', `'${kropp.trim().charAt(0)}' is an invalid start of a value.${sted('$')}`);
  }
}

const sted = (sti: string) => ` Path: ${sti} | LineNumber: 0 | BytePositionInLine: 0.`;

function bind(verdi: unknown, typenavn: string, sti: string): void {
  const type = TYPER[typenavn];
  if (verdi === null || !type) return;
  if (!isObjekt(verdi)) throw cannotConvert(type.navn, sti);
  for (const [navn, medlem] of Object.entries(type.medlemmer))
    if (verdi[navn] !== undefined) bindMedlem(verdi[navn], medlem, `${sti}.${navn}`);
  const mangler = type.paakrevd.filter((navn) => !(navn in verdi)).map((navn) => `'${navn}'`);
  if (mangler.length > 0)
    throw new Lesefeil(
      sti,
      `JSON deserialization for type '${type.navn}' was missing required properties including: ${mangler.join(', ')}.`,
    );
}

function bindMedlem(verdi: unknown, medlem: Medlem, sti: string): void {
  if (typeof medlem === 'object' && 'type' in medlem) {
    bind(verdi, medlem.type, sti);
  } else if (medlem === 'liste') {
    if (verdi !== null && !Array.isArray(verdi)) throw cannotConvert('System.Collections.Generic.List', sti);
  } else if (typeof medlem === 'string') {
    if (!isA(medlem, verdi)) throw cannotConvert(DOTNET[medlem], sti);
  } else if (
    // Enums are read whatever their case.
    !medlem.some((en) => en.toLowerCase() === String(verdi).toLowerCase())
  )
    throw cannotConvert(`${MODELLER}.${sti.split('.').at(-1) ?? ''}`, sti);
}

function isA(medlem: keyof typeof DOTNET, verdi: unknown): boolean {
  if (medlem === 'bool') return typeof verdi === 'boolean';
  if (medlem === 'dato')
    return typeof verdi === 'string' && DATO.test(verdi) && !Number.isNaN(Date.parse(verdi));
  return verdi === null || typeof verdi === 'string';
}

const cannotConvert = (navn: string, sti: string) =>
  new Lesefeil(sti, `The JSON value could not be converted to ${navn}.${sted(sti)}`);

/** The members that are required and empty, at any level, by their path in .NET. */
function findTomme(verdi: Objekt, typenavn: string, sti: string): Feil {
  const type = TYPER[typenavn];
  const feil: Feil = {};
  for (const navn of type?.paakrevd ?? []) {
    const ett = verdi[navn];
    if (ett === null || (typeof ett === 'string' && ett.trim() === ''))
      feil[`${sti}${stor(navn)}`] = [`The ${stor(navn)} field is required.`];
  }
  for (const [navn, medlem] of Object.entries(type?.medlemmer ?? {})) {
    const under = verdi[navn];
    if (typeof medlem === 'object' && 'type' in medlem && isObjekt(under))
      Object.assign(feil, findTomme(under, medlem.type, `${sti}${stor(navn)}.`));
  }
  return feil;
}

const stor = (navn: string) => navn.charAt(0).toUpperCase() + navn.slice(1);
