import type { Tekster } from '../tekster';
import { ordenstall } from './tall';

/** English about the forhold of a virksomhet: names, questions, answers and where they come from. */
export const forholdEn: Tekster['forhold'] = {
  navn: {
    organisasjonsform: 'Form of organisation',
    drift: 'In operation',
    avvikling: 'Winding up or bankruptcy',
    mvaRegistrert: 'Registered in the VAT Register (Merverdiavgiftsregisteret)',
    mvaTermin: 'How often the business submits VAT returns',
    arbeidsgiver: 'Has employees or pays salary',
    antallAnsatte: 'Number of employees',
    loennsdag: 'Fixed payday',
    forskuddsskatt: 'Pays advance tax (forskuddsskatt)',
    regnskapsaarSlutt: 'The accounting year ends',
    registrert: 'Registered in the Central Coordinating Register for Legal Entities (Enhetsregisteret)',
    omvendtAvgiftsplikt: 'Buys services from abroad without being registered for VAT',
    saeravgift: 'Registered for excise duties (særavgifter)',
    tollkreditt: 'Has customs credit (tollkreditt)',
    utleggstrekk: 'Has been ordered to make attachment of earnings (utleggstrekk)',
    selvstendigeOppdragstakere: 'Pays self-employed persons without a fixed place of business',
    tredjepartJanuar20: 'Reports information about others by 20 January',
    tredjepartJanuar31: 'Reports information about others by 31 January',
    omsetningUnder50000: 'Sells for less than NOK\u00a050,000 a year',
  },
  spoersmaal: {
    mvaTermin: 'How often do you submit VAT returns (mva-melding)?',
    arbeidsgiver: 'Do you have employees, or do you pay salary?',
    loennsdag: 'On which day of the month do you pay salary?',
    forskuddsskatt: 'Have you been told to pay advance tax (forskuddsskatt)?',
    regnskapsaarSlutt: 'When does the accounting year end?',
    omvendtAvgiftsplikt: 'Do you buy services from abroad without being registered for VAT?',
    saeravgift: 'Are you registered for excise duties (særavgifter)?',
    tollkreditt: 'Do you have customs credit (tollkreditt)?',
    utleggstrekk: 'Have you been ordered to deduct debt from someone’s salary (utleggstrekk)?',
    selvstendigeOppdragstakere: 'Do you pay self-employed persons who have no fixed place of business?',
    tredjepartJanuar20: 'Must you report information about others by 20 January?',
    tredjepartJanuar31: 'Must you report information about others by 31 January?',
    omsetningUnder50000: 'Do you sell for less than NOK\u00a050,000 a year?',
  },
  hjelp: {
    mvaTermin: 'Every two months is usual. You must have applied for an annual period (årstermin).',
    arbeidsgiver: 'Answer yes even if you only pay salary now and then.',
    loennsdag: 'From 2026, tax withheld must be paid on the first working day after payday.',
    forskuddsskatt:
      'It is in the tax deduction notice (skattetrekksmelding) or the letter about advance tax.',
    regnskapsaarSlutt: 'For most businesses, the accounting year is the calendar year.',
    omvendtAvgiftsplikt:
      'For example software, advertisements or consultants. Applies when you buy for more than NOK\u00a02,000 in a quarter.',
    saeravgift: 'For example on alcohol, fuel or chocolate. Applies to duties you report every month.',
    tollkreditt: 'You then pay for the goods in the month after you imported them.',
    utleggstrekk:
      'The enforcement officer (namsmannen) or the Norwegian Tax Administration sends a letter to the employer.',
    selvstendigeOppdragstakere: 'For example a musician or lecturer who is self-employed.',
    tredjepartJanuar20: 'Applies to some industries, for example childcare.',
    tredjepartJanuar31: 'Applies to some industries, for example taxis.',
    omsetningUnder50000:
      'A sole proprietorship that is not in the VAT Register is then exempt from the requirement for e-invoices.',
  },
  saerlige: 'Special circumstances',
  saerligeHjelp: 'Answer yes to what applies to you. Most businesses can leave everything as it is.',
  gjelderFra: 'Applies from (optional)',
  gjelderFraHjelp:
    'Fill in when the answer is new from a certain day. Leave empty when it has always been so.',
  vetIkke: 'Not answered',
  ja: 'Yes',
  nei: 'No',
  organisasjonsform: {
    ENK: 'Sole proprietorship (ENK)',
    AS: 'Limited company (AS)',
    ANNEN: 'A form other than ENK and AS',
  },
  avvikling: {
    underAvvikling: 'Being wound up (under avvikling)',
    tvangsavvikling: 'Being compulsorily wound up (under tvangsavvikling)',
    konkurs: 'Bankrupt (konkurs)',
  },
  mvaTermin: {
    toMaaneder: 'Every two months',
    aar: 'Once a year (årstermin)',
    primaernaering: 'Once a year (primary industry)',
  },
  loennsdagSiste: 'Last day of the month',
  loennsdagNr: (dag) => `The ${ordenstall(dag)}`,
  opphav: {
    kilde: 'The authorities’ own register',
    enhetsregisteret: 'The Central Coordinating Register for Legal Entities (Enhetsregisteret)',
    bruker: 'Stated by the business',
    lov: 'The main rule in the law',
  },
  ifoelge: {
    kilde: 'according to the authorities’ own register',
    enhetsregisteret: 'according to the Central Coordinating Register for Legal Entities',
    bruker: 'stated by the business',
    lov: 'the main rule in the law',
  },
  siden: (dato) => `from ${dato}`,
  til: (dato) => `to ${dato}`,
  registrert: (dato) => `Updated ${dato}`,
  antattBakover: (dato) =>
    `The register does not say since when. We first saw it on ${dato}, and assume that it was so before that too`,
  mangler: 'We do not know',
  motstrid:
    'The business has stated something other than the register. The register applies until it is corrected there.',
  rettIRegisteret: 'Correct information in Enhetsregisteret (in Norwegian)',
  rettIRegisteretLenke: 'https://www.brreg.no/',
};
