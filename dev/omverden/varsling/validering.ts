import { HttpFeil, isObjekt } from '../felles/http';
import { bindOrdre } from './binding';
import type { Feil } from './svarformer';
import type { Bestilt, Mottaker } from './typer';

type Objekt = Record<string, unknown>;

const MOTTAKERE = [
  'recipientEmail',
  'recipientSms',
  'recipientPerson',
  'recipientOrganization',
  'recipientExternalIdentity',
] as const;
const RESSURS = 'urn:altinn:resource:';
const MED_SONE = /(Z|[+-]\d\d:\d\d)$/;

/**
 * Reads the body of `POST /future/orders`, with the checks and the messages of the real API.
 * @throws HttpFeil 501 for what the real API can and the stand-in cannot: text messages, other recipients and reminders
 */
export function readOrdre(kropp: string, naa: number): { bestilt: Bestilt } | { feil: Feil } {
  const bundet = bindOrdre(kropp);
  if ('feil' in bundet) return bundet;
  const { ordre } = bundet;
  const feil: Feil = {};
  const note = (sti: string, melding: string) => {
    feil[sti] = [...(feil[sti] ?? []), melding];
  };
  const sendetid = checkSendetid(ordre.requestedSendTime, naa, note);
  checkBetingelse(ordre.conditionEndpoint, note);
  const mottaker = checkMottaker(ordre.recipient, note);
  if (Object.keys(feil).length > 0) return { feil };
  if (Array.isArray(ordre.reminders) && ordre.reminders.length > 0)
    throw new HttpFeil(501, 'The stand-in has no reminders');
  if (!mottaker) throw new HttpFeil(501, 'The stand-in sends e-mail to persons, virksomheter and addresses');
  return {
    bestilt: {
      idempotencyId: String(ordre.idempotencyId),
      referanse: tekst(ordre.sendersReference),
      sendetid,
      betingelse: tekst(ordre.conditionEndpoint),
      ...mottaker,
    },
  };
}

type Note = (sti: string, melding: string) => void;
const tekst = (verdi: unknown): string | undefined => (typeof verdi === 'string' ? verdi : undefined);

function checkSendetid(verdi: unknown, naa: number, note: Note): number {
  if (typeof verdi !== 'string') return naa;
  if (!MED_SONE.test(verdi))
    note('RequestedSendTime', 'The requested send time value must have specified a time zone.');
  const tid = Date.parse(MED_SONE.test(verdi) ? verdi : `${verdi}Z`);
  // The same check meets an order that was accepted before and is sent again.
  if (tid < naa) note('RequestedSendTime', 'RequestedSendTime must be greater than or equal to now.');
  return tid;
}

function checkBetingelse(verdi: unknown, note: Note): void {
  if (typeof verdi !== 'string') return;
  if (!URL.canParse(verdi))
    note('ConditionEndpoint', 'ConditionEndpoint must be a valid absolute URI or null.');
  else if (!/^https?:$/.test(new URL(verdi).protocol))
    note('ConditionEndpoint', 'ConditionEndpoint must use http or https scheme.');
}

type Melding = Pick<Bestilt, 'mottaker' | 'emne' | 'tekst'>;

/** Returns the recipient and the message; undefined when it is wrong, or of a kind the stand-in cannot send to. */
function checkMottaker(verdi: unknown, note: Note): Melding | undefined {
  const alle = isObjekt(verdi) ? verdi : {};
  const valgte = MOTTAKERE.filter((navn) => alle[navn] !== undefined && alle[navn] !== null);
  const [navn] = valgte;
  if (valgte.length !== 1 || navn === undefined) {
    note('Recipient', 'Must have exactly one recipient.');
    return undefined;
  }
  const en = alle[navn];
  if (!isObjekt(en)) return undefined;
  const sti = `Recipient.${navn.charAt(0).toUpperCase()}${navn.slice(1)}`;
  if (navn === 'recipientPerson') {
    checkSifre(en.nationalIdentityNumber, 11, note, sti, 'NationalIdentityNumber');
    checkFelles(en, sti, note);
    return toMelding(en, 'person', en.nationalIdentityNumber);
  }
  if (navn === 'recipientOrganization') {
    checkSifre(en.orgNumber, 9, note, sti, 'OrgNumber');
    checkFelles(en, sti, note);
    return toMelding(en, 'virksomhet', en.orgNumber);
  }
  if (navn !== 'recipientEmail') return undefined;
  if (!/^[^\s@;,]+@[^\s@;,]+\.[a-z]{2,14}$/i.test(String(en.emailAddress).trim()))
    note(`${sti}.EmailAddress`, 'Invalid email address format.');
  checkEpost(en.emailSettings, sti, note);
  return toMelding(en, 'epost', en.emailAddress);
}

/** Numbers are checked for their digits, not for their control digits. */
function checkSifre(verdi: unknown, antall: number, note: Note, sti: string, felt: string): void {
  const hva = antall === 11 ? 'National identity number' : 'Organization number';
  if (!new RegExp(`^\\d{${antall}}$`).test(String(verdi)))
    note(`${sti}.${felt}`, `${hva} must be ${antall} digits long.`);
}

function checkFelles(en: Objekt, sti: string, note: Note): void {
  const kanal = String(en.channelSchema).toLowerCase();
  const kreves = (felt: 'emailSettings' | 'smsSettings', om: string) => {
    const navn = felt === 'emailSettings' ? 'EmailSettings' : 'SmsSettings';
    if (!isObjekt(en[felt])) note(`${sti}.${navn}`, `${navn} must be set when ChannelSchema is ${om}`);
  };
  const om =
    { email: 'Email', sms: 'Sms', emailandsms: 'EmailAndSms' }[kanal] ?? 'SmsPreferred or EmailPreferred';
  if (kanal !== 'sms') kreves('emailSettings', om);
  if (kanal !== 'email') kreves('smsSettings', om);
  checkEpost(en.emailSettings, sti, note);
  const { resourceId: ressurs, resourceAction: handling } = en;
  if (typeof ressurs === 'string' && !(ressurs.startsWith(RESSURS) && ressurs.length > RESSURS.length))
    note(`${sti}.ResourceId`, 'ResourceId must have a valid syntax.');
  if (typeof handling === 'string' && handling !== '' && !ressurs)
    note(`${sti}.ResourceAction`, 'ResourceAction cannot be specified without a ResourceId.');
}

function checkEpost(verdi: unknown, sti: string, note: Note): void {
  if (!isObjekt(verdi)) return;
  if (String(verdi.sendingTimePolicy ?? 'Anytime').toLowerCase() !== 'anytime')
    note(`${sti}.EmailSettings.SendingTimePolicy`, 'Email only supports send time anytime');
}

function toMelding(en: Objekt, type: Mottaker['type'], verdi: unknown): Melding | undefined {
  const epost = en.emailSettings;
  // The other channels are not sent.
  if (!isObjekt(epost) || (type !== 'epost' && String(en.channelSchema).toLowerCase() !== 'email'))
    return undefined;
  return {
    mottaker: {
      type,
      verdi: String(verdi).trim(),
      ressurs: tekst(en.resourceId),
      ignorerReservasjon: en.ignoreReservation === true,
      brukGamle: en.useStaleContactInformation === true,
    },
    emne: String(epost.subject).replaceAll(/\r\n|\r|\n/g, ' '),
    tekst: String(epost.body),
  };
}
