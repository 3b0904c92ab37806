import type { UtviklerTekster } from '../nb/utvikler';
import { apifeilEn } from './apifeil';
import { datoEn } from './dato';

/** English on the pages for those who build on the APIs. */
export const utviklerEn: UtviklerTekster = {
  spraak: 'en',
  meny: 'Pages for developers',
  dato: (aar, maaned, dag) => `${dag} ${datoEn.maaneder[maaned - 1]} ${aar}`,
  myndigheter: {
    SKE: 'Norwegian Tax Administration (Skatteetaten)',
    BRREG: 'Brønnøysund Register Centre (Brønnøysundregistrene)',
  },
  produktomraader: {
    MVA: 'Value added tax',
    ARBEIDSGIVER: 'Employers',
    FORSKUDDSSKATT: 'Advance tax',
    SKATTEMELDING: 'Tax return',
    AKSJONAER: 'Shareholders',
    AARSREGNSKAP: 'Annual accounts',
    RETTIGHETSHAVERE: 'Beneficial owners',
    BOKFOERING: 'Bookkeeping',
    SAERAVGIFT: 'Excise duties',
    TOLL: 'Customs',
    TREDJEPART: 'Information about others',
    INNKREVING: 'Claims and decisions',
  },
  kode: (navn) => `Code: ${navn}`,
  sider: {
    start: {
      tittel: 'For developers',
      kort: 'Get started',
      om: 'Five steps from nothing to a first answer.',
    },
    api: {
      tittel: 'The APIs',
      kort: 'The APIs',
      om: 'Every address, field and answer, to browse and to download.',
    },
    eksempler: {
      tittel: 'Schemas and examples',
      kort: 'Schemas and examples',
      om: 'XSD, JSON Schema, and complete requests and answers to download.',
    },
    testmiljoe: {
      tittel: 'The test environment',
      kort: 'The test environment',
      om: 'Test scenarios, synthetic businesses and tokens.',
    },
    feil: {
      tittel: 'Error codes',
      kort: 'Error codes',
      om: 'What each code means, and what you do about it.',
    },
    kontakt: {
      tittel: 'Who answers the customer?',
      kort: 'Who answers the customer?',
      om: 'Phone, web page and opening hours per authority, for your customer centre.',
    },
    vilkaar: {
      tittel: 'Terms and support',
      kort: 'Terms and support',
      om: 'What we promise in the pilot, how many calls you can make, and where to get help.',
    },
    meldinger: {
      tittel: 'Messages',
      kort: 'Messages',
      om: 'Every message the service sends, about made-up businesses. For proofreading.',
    },
    endringer: { tittel: 'Changes', kort: 'Changes', om: 'What is new in the APIs, with dates.' },
  },
  regelverk: {
    kort: 'The rules behind the deadlines',
    om: 'Every rule with its paragraph, as the code has it.',
  },
  start: {
    ingress:
      'Show your customers their deadlines where they already work: in the accounting system or the online bank. Here is what you need to build it.',
    komIGang: 'Get started',
    komIGangTekst:
      'Everything happens on your own machine, with synthetic businesses. You need git, Node 20.19 or later, and bash with curl. Run the commands from the folder you cloned the service to.',
    steg: {
      start: {
        tittel: 'Start the test environment',
        tekst:
          'One command starts the service, its database, and stand-ins for ID-porten, Maskinporten, Altinn and Enhetsregisteret. Leave it running, and open a new terminal for the rest.',
      },
      token: {
        tittel: 'Get a token',
        tekst:
          'You are the accounting system, and Nordmann Eplepress has approved you as a system user. The token lasts two minutes. Get a new one when you meet KAL-003.',
      },
      json: {
        tittel: 'Ask for the calendar in JSON',
        tekst:
          'The published service, version 1. The answer has a list of tasks (oppgave), each with its deadline (frist), status and authority (myndighet).',
      },
      xml: {
        tittel: 'Ask for the same in XML',
        tekst: 'You get the answer in the format you ask in. Errors come in that format too.',
      },
      alt: {
        tittel: 'Get everything, and follow changes',
        tekst:
          'Version 2 adds amounts, reasons, and what each source has answered. The list of events says what has changed, so that you need not ask about every customer every night.',
      },
    },
    videre: 'Read on',
    kode: (tittel) => `Command: ${tittel}`,
  },
  eksempler: {
    ingress:
      'The files are made by the same code that answers in the API, with the same test scenarios. They always follow the version you are reading now.',
    skjema: 'Schemas',
    skjemaer: {
      xsd: 'The published service (v1) in XML: request and answer',
      json: 'The published service (v1) in JSON: request and answer',
      feil: 'Error messages in XML, in all the APIs',
    },
    perScenario: 'Examples per test scenario',
    feil: 'Examples of errors',
    lister: 'Lists',
    listeTekst: 'The lists that these pages are made from, as JSON.',
    mapper: {
      v1: 'Published service (v1)',
      v2: 'Everything about the tasks (v2)',
      frister: 'The shape of the Frister API',
      feil: 'Error message',
    },
    deler: { foresporsel: 'request', svar: 'answer' },
    lastNed: (hva, format) => `${hva} (${format})`,
  },
  scenarioer: {
    ALLE_LEVERT: 'Everything is delivered and paid, also what is due in the future.',
    FORFALT:
      'Deadlines have passed with nothing delivered, and a claim with amount and KID number is unpaid.',
    INGEN: 'The business has no deadlines. That is an answer, not an error.',
    KILDE_NEDE: 'The source for value added tax does not answer, so the answer is not complete.',
    UTSATT: 'The next return has an extended deadline, with the original one beside it.',
    FLERE_AAR: 'An ordinary limited company. Ask for several years, and the list crosses New Year.',
    AVVIKENDE_AAR: 'The accounting year ends on 30 June, so the yearly deadlines fall on other dates.',
    UKJENT: 'The organisation number is not in Enhetsregisteret. You get KAL-010.',
    IKKE_TILGANG: 'The business has not let you in. You get KAL-006.',
    FOR_MANGE_KALL: 'You have made too many calls. You get KAL-017, and Retry-After says how long to wait.',
  },
  testmiljoe: {
    ingress:
      'The test environment has only invented businesses and people. Their organisation numbers begin with 2 or 3, so they cannot be mistaken for real ones.',
    token: 'Tokens',
    tokenTekst:
      'A token lasts two minutes. Get it from the command line, with the client and the access you want to try:',
    tokenside: 'You can also choose client, scope and access on a page, and copy the token from there:',
    tokensideLenke: 'Make a token in the stand-in for Maskinporten (in Norwegian)',
    adgang: 'Businesses the clients can read from the start',
    adgangTekst:
      'Each command gives a token that lets you in to the business. See --help for all you can choose.',
    adgangskode: (klient, virksomhet) => `Token for ${klient} at ${virksomhet}`,
    systembruker: 'has approved a system user for',
    samtykke: 'has given consent in Altinn to',
    scenarioer: 'Test scenarios',
    scenarioTekst:
      'Send the header Test-Scenario with one of the names, and you get the answer the name stands for. That is how you try cases that are hard to come by. The header works only outside production.',
    virksomheter: 'Synthetic businesses',
    virksomheterTekst:
      'Log in to the portal as the person to see what the customer sees. There you can also share the calendar with the bank.',
    person: (navn) => `Log in as ${navn}`,
    flere: (antall) => `… and ${antall} more. All are in the list:`,
    liste: 'virksomheter.json',
    former: { ENK: 'sole proprietorship', AS: 'limited company', FLI: 'association' },
    virksomhet: {
      eplepress: 'Sole proprietorship with VAT every second month and advance tax, no employees.',
      primaernaering: 'Sole proprietorship in farming that files VAT once a year as a primary industry.',
      'mva-aar': 'Sole proprietorship with low turnover that files VAT once a year.',
      nystartet: 'Sole proprietorship started in October 2026, not registered for VAT, nothing told yet.',
      'as-ansatte': 'Limited company with four employees, VAT every second month, and payday on the 20th.',
      'as-hvilende': 'Limited company without activity: no employees, no VAT and no advance tax.',
      'as-avvikende-aar': 'Limited company whose accounting year ends on 30 June.',
      avvikling: 'Limited company being wound up since September 2026, which still has duties.',
      slettet: 'Sole proprietorship deleted from Enhetsregisteret in the summer of 2026.',
      'to-virksomheter':
        'Has a sole proprietorship and a limited company with a sub-unit, and access to only the sub-unit of a third.',
      regnskapsfoerer: 'Accountant with a company of her own and 60 clients of both kinds.',
      loennsmedarbeider: 'Employee of an accountant, with access to only the wages of two clients.',
      'lavt-nivaa': 'Is logged in at a low security level although the service asked for a higher one.',
      'enk-arbeidsgiver':
        'Sole proprietorship with employees and VAT that has not said how often it files VAT.',
      forening: 'Chair of an association, a form the service does not cover.',
      'utenfor-registeret':
        'Has two businesses in Altinn: one removed from the open data of Enhetsregisteret, one unknown there.',
      konkurs: 'Limited company that went bankrupt in April 2026, so annual accounts are no longer due.',
    },
  },
  feil: {
    ingress:
      'Use the code in your program. It never changes its meaning, while the text may improve. Every answer has a korrelasjonsid; keep it.',
    kode: 'Code',
    betydning: 'What it means, and what you do',
    status: (status) => `HTTP ${status}`,
    frister: (kode, status) => `${kode} in the Frister API (HTTP ${status})`,
    kunFrister: 'Only in the Frister API',
    koder: apifeilEn,
    tabell: 'All error codes',
  },
  kontakt: {
    ingress:
      'When a customer asks about a deadline, the authority behind the deadline answers. It stands in the field myndighet of the task. Print the page and put it up at your customer centre.',
    skrivUt: 'Print',
    utskrevet: (dato) => `Printed ${dato}`,
    hvem: 'Whom you refer to',
    telefon: 'Phone',
    utland: 'From abroad',
    side: 'Web page',
    aapent: 'Open',
    timer: (fra, til, lest) =>
      `Working days ${fra}:00–${til}:00, last read in ${lest}. The web page has the hours that apply now.`,
    ukjentTid: 'We do not have the opening hours. See the web page.',
    omraader: 'Questions about',
    innloggingHvem: 'Altinn user support',
    innloggingOm: ['Login', 'Roles', 'Consent', 'System users'],
    gebyr:
      'The annual accounts belong to the Brønnøysund Register Centre, but questions about paying the late filing penalty go to the Tax Administration, which collects it.',
    dere: 'You answer questions about how you show the deadlines. If one is missing or wrong, ask the customer to look in the portal: there stands the rule, and what the source has said.',
    tabell: 'Who answers',
  },
  vilkaar: {
    ingress: 'This applies from when you enter the test environment until you are in production.',
    stadier: 'Three stages',
    stadium: {
      test: {
        navn: 'Test',
        tekst: 'Everyone begins here. You read only invented businesses, and can do so from day one.',
      },
      pilot: {
        navn: 'Pilot',
        tekst: 'You read real businesses that have agreed to be in the pilot and have let you in.',
      },
      produksjon: {
        navn: 'Production',
        tekst: 'You read every business that has let you in, except those that are in the pilot only.',
      },
    },
    adgang: 'What lets you in',
    adgangTekst: [
      'An accounting system needs a system user that the customer has approved in Altinn.',
      'A bank or another service needs a consent in Altinn, or that the customer shares the calendar in the portal.',
      'In the portal the customer sees who has read, and can take access back at any time. It holds from the next call.',
    ],
    lover: 'What we promise',
    loverTekst: [
      'An error code and a field never change their meaning. New fields may come, so be a tolerant reader.',
      'A new major version gets a new address. At most two versions live at the same time.',
      'The answer says so when a source does not answer, instead of showing a list that looks whole.',
      'Changes stand on the page about changes.',
    ],
    loverIkke: 'What we do not promise',
    loverIkkeTekst: [
      'We promise no uptime in test and pilot.',
      'The deadlines are a help. The law and the decision of the authority come before what the calendar shows.',
    ],
    grenser: 'How many calls',
    samtidige: (antall) => `At most ${antall} calls at the same time.`,
    boette: (kapasitet, perSekund) =>
      `You can make ${kapasitet} calls in a row. After that, ${perSekund} are added per second.`,
    grenserTekst:
      'The limits hold per API and organisation number, also for those who deliver to us. A supplier that asks for several also has a limit of 20 calls at once over all of them. The open addresses have a generous limit per network address. A long answer counts as a call until you have read it, and a call can last for at most three minutes. If there are too many you get KAL-017 with Retry-After. Follow the list of events instead of asking about everyone all the time.',
    ut: 'How to get out',
    utTekst:
      'You can stop whenever you like. Tell us, and we stop your access from the next call. Your customers need not do anything, but can take back the consent, the system user or the sharing themselves. You delete what you have fetched by your own routines and agreements with the customer.',
    hjelp: 'Support',
    hjelpTekst: 'Support for the APIs of the Tax Administration helps you:',
    hjelpLenke: 'Contact us about the APIs (in Norwegian)',
    hjelpAdresse: 'https://skatteetaten.github.io/api-dokumentasjon/kontaktoss',
    hjelpMed: 'Bring this when you ask:',
    hjelpListe: [
      'The korrelasjonsid of the answer, and about when the call was made.',
      'The code you got, and the address you asked.',
      'Never a token or a national identity number.',
    ],
  },
  endringer: {
    ingress: 'The newest stands first. What is about to disappear is told here before it does.',
    dato: 'Date and API',
    hva: 'What',
    tabell: 'Changes in the APIs',
    versjoner: {
      v1: 'Calendar v1',
      v2: 'Calendar v2',
      frister: 'Frister API',
      kilder: 'Sources v1',
      regelverk: 'Rules v1',
      alle: 'All',
    },
    poster: {
      oppsyn:
        'New field `oppsyn`: what can be known of whether it is done. `historikk` is no longer true for a task that the user has marked as done while the kilde says that it has not been received. `status` is as before.',
      spraak:
        'Answers can be read in English and in both forms of Norwegian: `spraak` gives the language in v2, and is new for the deadlines and rules that are open to everyone. Error messages follow `spraak` or `Accept-Language`, also for those who deliver. The published service and the Frister API answer in the same words as before. The pages for developers are also in nynorsk.',
      efaktura:
        'New rules: `efaktura-utstedelse` (from 1 January 2027) and `digital-bokforing` (from 1 January 2030), except where `omsetningUnder50000` is true for an ENK outside the VAT register. Withholding, employer contributions and the yearly wage statement are not owed for a pay day before the business existed or was an employer. Also new: `skattekort-innhenting`, `otp-ordning` and the right `skattemelding-endring`. `rf1301` is now called `rf1321`; the old id still works in what you send (`tidligere`). Dates can be written in more ways.',
      komplett:
        'The answer says when something is missing: `mangler` in version 2, the header `Ufullstendig` in version 1 and the Frister API. FRI-007 («no frister») comes only when everything is known. Before, businesses that are neither ENK nor AS, and those we lack facts about, got it too.',
      utviklersider: 'The pages for developers are open, in Norwegian and English.',
      etag: 'The answer has an ETag. If you have it already you get 304 without content.',
      grenser:
        'At most five calls at once, and a limit to how many you can make in a row. Too many gives KAL-017.',
      partnere:
        'Partners can get everything about the tasks of a business. Amounts need access of their own.',
      fristerApi: 'Those who use the Frister API can ask here in the same shape.',
      partnerhendelser: 'The list of events is open to partners. It shows only businesses you can read now.',
      publisert: 'The published service answers in JSON and XML.',
      feilkoder: 'All the APIs have the same error codes, KAL-001 and up.',
      regelverk: 'Rules and deadlines of a described business are open to everyone, without a token.',
    },
  },
};
