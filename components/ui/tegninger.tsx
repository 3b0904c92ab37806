/** The icons of the pages, each with its name in the design system. */
export const IKONER = {
  fram: 'ArrowForward',
  tilbake: 'ArrowBack',
  varsel: 'Bell',
  virksomhet: 'Briefcase',
  kalender: 'Calendar',
  kryss: 'Cancel',
  hake: 'Check',
  klokke: 'Clock',
  selskap: 'Company',
  ekstern: 'External',
  dokument: 'File',
  kroner: 'Kroner',
  prosent: 'Percent',
  ansatte: 'PersonMore',
  skriver: 'Print',
  skattetrekk: 'Skattetrekk',
  angre: 'Undo',
  advarsel: 'Warning',
  eiere: 'AccountMultiple',
  bok: 'BookOpen',
  kalkulator: 'Calculator',
  globus: 'Earth',
  brev: 'Email',
  send: 'Send',
  ned: 'ChevronDown',
  meny: 'Menu',
  laas: 'Lock',
  info: 'InfoSquare',
  ferdig: 'Completed',
} as const;

export type Ikonnavn = keyof typeof IKONER;

/** The logos of the pages, each with its file in the design system. */
export const LOGOER = {
  'logo-topp': 'TopBannerLogo/ske-logo',
  'logo-no': 'Footer/logo_no',
  'logo-en': 'Footer/logo_en',
} as const;

export type Logonavn = keyof typeof LOGOER;
