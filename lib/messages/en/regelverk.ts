import type { Tekster } from '../tekster';

/** English for what the calendar leaves out on purpose, and where to look instead. */
export const dekkesIkkeEn: Tekster['dekkesIkke'] = {
  tittel: 'What you will not find here',
  ingress:
    'We show the usual deadlines for sole proprietorships and limited companies. You must find these elsewhere:',
  punkter: [
    { hva: 'Refunds and forms to Nav, for example for sick leave', hvor: 'nav.no/arbeidsgiver' },
    { hva: 'Holiday pay to the employees (feriepenger)', hvor: 'arbeidstilsynet.no' },
    {
      hva: 'VAT on sales to other countries (OSS and VOEC) and VAT compensation',
      hvor: 'skatteetaten.no',
    },
    {
      hva: 'Motor vehicle taxes and stamp duty on property (dokumentavgift)',
      hvor: 'skatteetaten.no and kartverket.no',
    },
    {
      hva: 'Production subsidies in farming (produksjonstilskudd)',
      hvor: 'landbruksdirektoratet.no',
    },
    { hva: 'Reports to Statistics Norway (SSB)', hvor: 'ssb.no/innrapportering' },
    { hva: 'Municipal fees and taxes', hvor: 'the web pages of your municipality' },
    { hva: 'Lotteries and gambling', hvor: 'lottstift.no' },
  ],
  punkt: (hva, hvor) => `${hva}: see ${hvor}.`,
};

/** English on the page that lists every rule. */
export const regelverkEn: Tekster['regelverk'] = {
  tittel: 'The rules behind the deadlines',
  ingress:
    'Here is every rule the service works out deadlines from, as it is written in the program code. The page is for those who want to check the rules, or use them through the API.',
  versjon: (versjon) => `Version of the rules: ${versjon}`,
  antall: (antall) => `${antall} rules`,
  innhold: 'Contents',
  apiTittel: 'Open API',
  api: 'The same rules and deadlines are available as JSON, without logging in:',
  flyttingTittel: 'When the deadline falls on a day off',
  flyttingTekst:
    'Days off are Saturdays, Sundays, the public holidays in section 2 of the Public Holidays Act (helligdagsfredloven), and 1 and 17 May. Christmas Eve and New Year’s Eve are ordinary working days.',
  id: 'Rule',
  hvem: 'Applies to',
  alle: 'all forms of organisation',
  avgjoeresAv: 'Decided by',
  hendelse: 'Follows from something the authority has sent, not from the calendar.',
  frivillig: 'Optional: a right you can use up to and including the deadline.',
  alltid: 'All periods from 2019',
  fra: (dato) => `Periods that start on ${dato} or later`,
  til: (dato) => `Periods that start on ${dato} or earlier`,
  mellom: (fra, til) => `Periods that start from ${fra} to ${til}`,
  hjemmel: 'Legal basis',
  utenHjemmel: 'see the web pages of the authority.',
  flytting: 'Days off',
  flyttes: {
    nesteVirkedag: 'is moved to the next working day',
    ingen: 'is not moved',
    virkedag: 'the rule itself says a working day',
  },
  eksempler: (aar) => `Deadlines in ${aar}`,
  utsatt: 'Extended for everyone',
  utsattFraTil: (periode, fra, til) => `${periode}: from ${fra} to ${til}.`,
  konsekvens: 'If you miss the deadline',
  forbehold: 'Reservations',
  ingenForbehold: 'none',
  par: 'Belongs with',
  dokument:
    'This file is made by `npm run regelverk-docs` from the rules in `lib/regelverk`. Correct the rules, not the file.',
};
