import type { apifeilNb } from '../nb/apifeil';
import type { Widen } from '../tekster';

/** English about each published error code: what is wrong, and what its receiver does about it. */
export const apifeilEn: Widen<typeof apifeilNb> = {
  uventet: {
    melding: 'Something went wrong on our side',
    hjelp: 'Try the same call again later. If that does not help, report it with the korrelasjonsid.',
  },
  ugyldig: {
    melding: 'There are mistakes in the request',
    hjelp: 'The message says which fields are wrong and how. Correct them and send again.',
  },
  'ugyldig-token': {
    melding: 'The access token is missing or not valid',
    hjelp: 'Get a new token from Maskinporten and send it as “Authorization: Bearer …”.',
  },
  'ikke-innlogget': {
    melding: 'You are not logged in',
    hjelp: 'Log in to the portal, or send an access token from Maskinporten.',
  },
  'feil-scope': {
    melding: 'The token lacks the scope that is needed',
    hjelp:
      'Ask for a token with the scope named in WWW-Authenticate. If you do not have it, it must be granted to you.',
  },
  'ikke-tilgang': {
    melding: 'You do not have access to this',
    hjelp:
      'An accounting system needs a system user approved by the customer; a bank needs a consent or a sharing. Access may have been withdrawn.',
  },
  'ukjent-partner': {
    melding: 'You are not in the register of partners',
    hjelp: 'Contact us to be registered, or let someone who is registered ask for you.',
  },
  'samtykke-utloept': {
    melding: 'The consent has expired',
    hjelp: 'Ask the customer for a new consent in Altinn, or to share the calendar in the portal.',
  },
  'utenfor-test': {
    melding: 'You are registered for testing, and this is not a test business',
    hjelp: 'Use the test environment, or contact us when you are ready for the pilot.',
  },
  'bare-i-pilot': {
    melding: 'The business shares only with those who take part in the pilot',
    hjelp: 'Contact us if you want to join the pilot.',
  },
  'samtykke-mangler': {
    melding: 'The business has not given consent or shared its calendar',
    hjelp: 'Ask the customer for a consent in Altinn, or to share the calendar in the portal.',
  },
  'utenfor-pilot': {
    melding: 'The service is in a pilot that does not include this',
    hjelp: 'Contact us if you or the customer want to join the pilot.',
  },
  'ikke-funnet': {
    melding: 'There is nothing at this address',
    hjelp: 'Look for typing mistakes in the address, and check the version in it.',
  },
  'ukjent-virksomhet': {
    melding: 'The business is not in the Central Coordinating Register (Enhetsregisteret)',
    hjelp: 'Check the organisation number. A brand new business may be on its way in.',
  },
  'ukjent-kilde': {
    melding: 'There is no such source',
    hjelp: 'Check the name of the source in the address.',
  },
  'feil-metode': {
    melding: 'The address does not take this method',
    hjelp: 'The response header Allow says which methods it takes.',
  },
  'feil-accept': {
    melding: 'There is no answer in a format you accept',
    hjelp:
      'Let Accept include application/json. The published service answers in the format of the question: XML for XML.',
  },
  avviklet: {
    melding: 'This version of the service has ended',
    hjelp: 'Use the version that the response header Link tells of.',
  },
  slettet: {
    melding: 'The business has been deleted, and the register no longer tells of it',
    hjelp: 'Do not ask for it again.',
  },
  'for-stort': { melding: 'The content is too large', hjelp: 'Split it into several calls.' },
  'feil-innholdstype': {
    melding: 'The content is of a kind we do not take here',
    hjelp:
      'Send application/json in UTF-8, or application/xml where the service takes it, without compression.',
  },
  'for-mange-kall': {
    melding: 'Too many calls',
    hjelp: 'Wait as many seconds as Retry-After says. At most five calls at once.',
  },
  'database-utilgjengelig': {
    melding: 'The service is not available right now',
    hjelp: 'Send the same again later. Nothing is stored by halves.',
  },
  opptatt: {
    melding: 'Too many calls are being worked on right now',
    hjelp: 'Wait as many seconds as Retry-After says, and send the same again. Nothing is stored.',
  },
  'maskinporten-utilgjengelig': {
    melding: 'Maskinporten does not answer, so the token cannot be checked',
    hjelp: 'Send the same again later.',
  },
  'altinn-utilgjengelig': {
    melding: 'Altinn does not answer, so access cannot be checked',
    hjelp: 'Send the same again later.',
  },
  'register-utilgjengelig': {
    melding: 'Enhetsregisteret does not answer',
    hjelp: 'Send the same again later.',
  },
  'ingen-frister': {
    melding: 'There are no deadlines for the organisation number',
    hjelp:
      'Not a mistake: every source has answered, and none has anything. All other addresses answer with an empty list.',
  },
};
