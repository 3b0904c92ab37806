import type { Tekster } from '../tekster';

/** English on the pages that say what went wrong. */
export const feilEn: Tekster['feil'] = {
  kode: 'Error code',
  proevIgjen: 'Try again',
  tilForsiden: 'To the front page',
  loggInn: 'Log in again',
  bytt: 'Choose another business',
  sider: {
    'ikke-tilgang': {
      tittel: 'You do not have access to this',
      tekst:
        'The page needs an access in Altinn that you do not have, or belongs to a business you do not represent.',
    },
    'utenfor-pilot': {
      tittel: 'This is not open to the business yet',
      tekst:
        'We are trying this out with a few businesses first, and will open it to everyone over time. The deadlines apply as before, even if you do not see them here.',
    },
    'ikke-funnet': {
      tittel: 'We cannot find the page',
      tekst: 'The address may be misspelt, or the deadline does not exist for this business.',
    },
    ugyldig: { tittel: 'We did not understand what you sent', tekst: 'Go back and try again.' },
    'altinn-utilgjengelig': {
      tittel: 'Altinn does not answer right now',
      tekst:
        'We must ask Altinn whom you represent before we can show deadlines. Nothing is lost. Try again in a few minutes.',
    },
    'register-utilgjengelig': {
      tittel:
        'The Central Coordinating Register for Legal Entities (Enhetsregisteret) does not answer right now',
      tekst:
        'We need information about the business before we can show deadlines. Nothing is lost. Try again in a few minutes.',
    },
    'ukjent-virksomhet': {
      tittel:
        'We cannot find the business in the Central Coordinating Register for Legal Entities (Enhetsregisteret)',
      tekst: 'It may be brand new, or removed from the open information. We then cannot work out deadlines.',
    },
    'idporten-utilgjengelig': {
      tittel: 'ID-porten does not answer right now',
      tekst: 'You cannot log in until ID-porten is back. Try again in a few minutes.',
    },
    innlogging: {
      tittel: 'The login was not completed',
      tekst: 'This can happen when it takes a long time, or when you go back in the browser. Log in again.',
    },
    'innlogging-avbrutt': {
      tittel: 'You cancelled the login',
      tekst: 'You are not logged in. Log in when you want to see the deadlines.',
    },
    'for-lavt-nivaa': {
      tittel: 'You must log in in a more secure way',
      tekst: 'The deadlines are confidential. Log in with for example BankID, Buypass or MinID.',
    },
    'uten-pid': {
      tittel: 'You need a Norwegian national identity number (fødselsnummer) or d-number',
      tekst:
        'You logged in with a foreign e-ID that is not connected to a Norwegian number. We then cannot see whom you represent.',
    },
    'annet-nettsted': {
      tittel: 'The form came from another website',
      tekst:
        'We only accept forms from our own pages. Nothing has been saved. Go to the front page and try again.',
    },
    'for-stort': {
      tittel: 'What you sent was too large',
      tekst: 'The forms here only need a little text. Go back and try again.',
    },
    'feil-metode': {
      tittel: 'The page cannot be used like this',
      tekst: 'The program you use asked for something this page cannot do. Nothing has been changed.',
    },
    opptatt: {
      tittel: 'Many people are using the service right now',
      tekst:
        'We could not show the page in time. Wait a little, and try again. Nothing you have saved is lost.',
    },
    'for-mange': {
      tittel: 'Too many have asked at once',
      tekst:
        'There are too many requests from the network you are on. Wait a little, and try again. Nothing you have saved is lost.',
    },
    uventet: {
      tittel: 'Something went wrong on our side',
      tekst: 'Nothing you have saved is lost. Try again, and contact us if that does not help.',
    },
  },
};
