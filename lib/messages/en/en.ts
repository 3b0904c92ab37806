import { entall } from '../tall';
import type { Tekster } from '../tekster';
import { abonnementEn } from './abonnement';
import { apiEn } from './api';
import { datoEn } from './dato';
import { delingEn } from './deling';
import { feilEn } from './feil';
import { forbeholdEn } from './forbehold';
import { forholdEn } from './forhold';
import { hvilkeFristerEn } from './hvilke-frister';
import { kilderEn } from './kilder';
import { konsekvensEn } from './konsekvens';
import { naaEn } from './naa';
import { oppgaveEn } from './oppgave';
import { oversiktEn } from './oversikt';
import { paaminnelseEn } from './paaminnelse';
import { personEn } from './person';
import { dekkesIkkeEn, regelverkEn } from './regelverk';
import { reglerEn } from './regler';
import { tallEn } from './tall';

const siden = (dato: string | null) => (dato === null ? '' : ` (since ${dato})`);

/** Every word the portal says in English. */
export const en: Tekster = {
  spraak: 'en',
  tjeneste: 'Deadlines and tasks',
  klokka: (dato, klokkeslett) => `${dato} at ${klokkeslett}`,
  dato: datoEn,
  tall: tallEn,
  regler: reglerEn,
  forhold: forholdEn,
  api: apiEn,
  hvilkeFrister: hvilkeFristerEn,
  regelverk: regelverkEn,
  dekkesIkke: dekkesIkkeEn,
  konsekvens: konsekvensEn,
  kilder: kilderEn,
  naa: naaEn,
  abonnement: abonnementEn,
  oversikt: oversiktEn,
  paaminnelse: paaminnelseEn,
  person: personEn,
  deling: delingEn,
  forbehold: forbeholdEn,
  helligdager: {
    nyttaarsdag: 'New Year’s Day',
    skjaertorsdag: 'Maundy Thursday',
    langfredag: 'Good Friday',
    foerstePaaskedag: 'Easter Sunday',
    andrePaaskedag: 'Easter Monday',
    foersteMai: 'Labour Day',
    syttendeMai: 'Constitution Day',
    kristiHimmelfartsdag: 'Ascension Day',
    foerstePinsedag: 'Whit Sunday',
    andrePinsedag: 'Whit Monday',
    foersteJuledag: 'Christmas Day',
    andreJuledag: 'Boxing Day',
  },
  myndigheter: { SKE: 'Norwegian Tax Administration', BRREG: 'Brønnøysund Register Centre' },
  produktomraader: {
    MVA: 'Value added tax (VAT)',
    ARBEIDSGIVER: 'Employer',
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
  begrenset: {
    bare: 'You see only some of the deadlines. Your access in Altinn covers: {omraader}. You do not have access to the rest.',
    krav: 'Claims and payments',
    utenBeloep: 'You do not have access to amounts and payment details.',
  },
  termin: '{nr} period {aar}',
  kvartal: '{nr} quarter {aar}',
  ramme: {
    hoppTilInnhold: 'Skip to main content',
    spraak: 'Language',
    hovedmeny: 'Main menu',
    etatenAlt: 'The Norwegian Tax Administration (Skatteetaten), to the front page',
    etatenLenke: 'https://www.skatteetaten.no/en/',
    minSide: 'Back to My page (Min side)',
    meny: 'Menu',
    naa: 'Now',
    maaned: 'Month',
    virksomhet: 'About the business',
    deling: 'Sharing',
    loggInn: 'Log in',
    loggUt: 'Log out',
    loggetUt: 'You are logged out.',
    utloept:
      'You were logged out because you were away for 30 minutes, or logged out elsewhere. You are now logged in again.',
    bytt: 'Change business',
    alleVirksomheter: 'See all the businesses',
    representerer: 'You represent',
    laster: 'Loading your deadlines …',
    nyFane: '(opens on another website)',
    bunn: {
      tittel: 'About the service',
      kontakt: 'Contact us',
      kontaktLenke: 'https://www.skatteetaten.no/en/contact/',
      personvern: 'Security and privacy',
      personvernLenke: 'https://www.skatteetaten.no/en/about-the-tax-administration/security-and-privacy/',
      tilgjengelighet: 'Accessibility statement',
      tilgjengelighetLenke: 'https://uustatus.no/nb',
      logo: 'The Norwegian Tax Administration',
    },
    kontakt: 'Contact us',
  },
  forside: {
    tittel: 'Deadlines and tasks for your business',
    ingress:
      'See which deadlines apply to your business, when they are, and why. For sole proprietorships and small limited companies.',
    punkter: [
      'All the deadlines of the Norwegian Tax Administration (Skatteetaten) and the Brønnøysund Register Centre (Brønnøysundregistrene) in one place.',
      'Every deadline explains itself: which rule applies, and why the date is what it is.',
      'Mark what you have done, and everyone who represents the business sees the same.',
    ],
    loggInn: 'Log in with ID-porten',
    tilKalender: 'Go to your deadlines',
    tilVeiviser: 'See deadlines without logging in',
    bilde:
      'What it can look like: a deadline that has passed, two to come, one that is done, and the whole year.',
    utviklerTekst: 'Do you make software or bank services for businesses?',
    tilUtvikler: 'Pages for developers',
  },
  frister: {
    tittel: 'Deadlines and tasks',
    sidetittel: (aar) => `Deadlines and tasks ${aar}`,
    huskTittel: 'Remember your deadlines – save money',
    huskTekst:
      'When you submit and pay on time, you avoid fees, enforcement fines (tvangsmulkt) and interest.',
    skrivUt: 'Print',
    seMaaned: 'See month by month',
    seAar: 'See all of {aar}',
    forrigeAar: (aar) => `Deadlines for ${aar}`,
    nesteAar: (aar) => `Deadlines for ${aar}`,
    aarsvelger: 'Choose year',
    idagLinje: 'Today, {dato}',
    foerste: 'First deadline in {aar}',
    neste: 'Next deadline',
    ingenNeste: 'No more deadlines you must meet in {aar}.',
    tomt: (aar) => `We find no deadlines for the business in ${aar}.`,
    tomtForeloepig: (aar) =>
      `We cannot work out any deadlines in ${aar} yet. There may be more when you have answered the questions.`,
    nesteSenere: (dato) => `The next deadline is ${dato}:`,
    tomtHint: 'Is something missing? Check that the information about the business is right.',
    passert: {
      en: '{antall} deadline has passed and is not marked as done',
      flere: '{antall} deadlines have passed and are not marked as done',
    },
    snart: {
      en: '{antall} deadline in the next 14 days',
      flere: '{antall} deadlines in the next 14 days',
    },
    prognose: 'Future deadlines follow from the rules as they are today.',
    manglerTittel: 'We lack information',
    manglerTekst: 'Answer this, and we can show more deadlines:',
    manglerRegel: (regel) => `Concerns: ${regel}`,
    grunnlag: (dato) =>
      `The deadlines are worked out from the rules and information from the Central Coordinating Register for Legal Entities (Enhetsregisteret), fetched ${dato}.`,
    utdatert: (dato) =>
      `The Central Coordinating Register for Legal Entities (Enhetsregisteret) does not answer right now. The information from the register is from ${dato}, so something may have changed.`,
    utskrevet: 'Printed {dato}',
    slettet: (dato) =>
      `The business was deleted from the Central Coordinating Register for Legal Entities (Enhetsregisteret) on ${dato}. Deadlines for the time before that may still apply.`,
    avvikling: {
      underAvvikling: (fra) =>
        `The business is being wound up${siden(fra)}. The deadlines apply until it is deleted.`,
      tvangsavvikling: (fra) =>
        `The business is being compulsorily wound up${siden(fra)}. The deadlines apply until it is deleted.`,
      konkurs: (fra) =>
        `The business is bankrupt${siden(fra)}. Contact the estate administrator (bobestyrer) about who is to submit and pay.`,
    },
  },
  maaned: {
    velg: 'Choose month',
    gaaTil: 'Show',
    aar: 'Year',
    maaned: 'Month',
    idag: 'Go to this month',
    forrige: 'Previous month: {maaned}',
    neste: 'Next month: {maaned}',
    uke: 'Week',
    ukeNr: 'Week {nr}',
    bildetekst: 'Deadlines in {maaned}',
    dag: { en: '{dato}, {antall} deadline', flere: '{dato}, {antall} deadlines' },
    erIdag: 'today',
    tom: 'No deadlines in {maaned}.',
    tomForeloepig:
      'We have found no deadlines in {maaned}. We lack information, so there may be some anyway.',
    nesteFrist: 'The next deadline is {dato}:',
  },
  oppgave: oppgaveEn,
  virksomhet: {
    tittel: 'About the business',
    ingress:
      'This information decides which deadlines you get. Answer what we do not know, and correct what is wrong.',
    kjentTittel: 'What we know',
    skjemaTittel: 'What you can tell us',
    lagre: 'Save',
    lagret: 'The information has been saved. The deadlines have been updated.',
    feilTittel: 'Correct this:',
    utkast: 'You were logged out before we could save. Check your answers and save again.',
    feil: {
      'ugyldig-valg': 'Choose one of the answers in the list.',
      'ugyldig-dato': 'Write the date with the day first: 1.4.2026.',
      nett: 'We could not reach the service, so nothing has been saved yet. Try again.',
      'for-stort': 'What you wrote is too long. The fields only need a little text.',
      'dato-uten-svar': 'Choose an answer, or remove the date.',
    },
    organisasjonsnummer: 'Organisation number',
  },
  udekket: {
    side: (navn, form) =>
      `We do not cover the form of ${navn} yet (${form}), only sole proprietorships and limited companies. Most of its deadlines are therefore missing here. You find them at`,
    og: 'and',
    rad: (form) => `We do not cover this form of organisation yet (${form}). You find its deadlines at`,
    skatteetaten: 'https://www.skatteetaten.no/en/business-and-organisation/',
    brreg: 'https://www.brreg.no/en/',
    /** By the code of Enhetsregisteret; the code itself for the rare ones. */
    former: {
      ANS: 'general partnership',
      ASA: 'public limited company',
      BRL: 'housing cooperative',
      DA: 'partnership with shared liability',
      ESEK: 'condominium',
      FLI: 'association',
      KS: 'limited partnership',
      NUF: 'Norwegian-registered foreign enterprise',
      SA: 'cooperative society',
      STI: 'foundation',
    },
  },
  velg: {
    tittel: 'Whose deadlines do you want to see?',
    ingress: 'You can see the deadlines of the businesses you represent in Altinn.',
    soek: 'Search for name or organisation number',
    soekKnapp: 'Search',
    treff: (antall, av) => `Showing ${antall} of ${entall(av, 'business', 'businesses')}`,
    ingenTreff: 'No businesses match the search.',
    blaing: {
      navn: 'More businesses',
      forrige: 'Previous page',
      neste: 'Next page',
      side: 'Page {nr} of {av}',
    },
    uleselige: (antall) =>
      `We could not read ${entall(antall, 'business', 'businesses')} in the answer from Altinn. If one is missing, try again later.`,
    avviklet: 'Wound up',
    underenhet: 'Subunit. The deadlines are on the main unit.',
    flereUnderenheter: (antall) => (antall === 1 ? 'One more subunit.' : `${antall} more subunits.`),
    ingenTilgang: 'You do not have permission to view the deadlines of this business.',
    ingenTittel: 'You do not represent any businesses',
    ingenTekst:
      'We find no businesses you have access to in Altinn. If you have just been given a role, it may take a little time. If you need access, the general manager (daglig leder) or owner (innehaver) must give it in Altinn.',
    ingenAltinn: 'Read about roles and access in Altinn',
  },
  feil: feilEn,
};
