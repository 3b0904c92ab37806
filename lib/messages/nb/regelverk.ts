/** Bokmål on the page that lists every rule, and in the document made from the same. */
/** What the calendar leaves out on purpose, and where to look instead. */
export const dekkesIkkeNb = {
  tittel: 'Dette finner du ikke her',
  ingress:
    'Vi viser de vanlige fristene for enkeltpersonforetak og aksjeselskaper. Disse må du finne andre steder:',
  punkter: [
    { hva: 'Refusjoner og skjema til Nav, for eksempel ved sykefravær', hvor: 'nav.no/arbeidsgiver' },
    { hva: 'Feriepenger til de ansatte', hvor: 'arbeidstilsynet.no' },
    {
      hva: 'Merverdiavgift ved salg til andre land (OSS og VOEC) og mva-kompensasjon',
      hvor: 'skatteetaten.no',
    },
    { hva: 'Avgifter på motorvogner og dokumentavgift', hvor: 'skatteetaten.no og kartverket.no' },
    { hva: 'Produksjonstilskudd i jordbruket', hvor: 'landbruksdirektoratet.no' },
    { hva: 'Oppgaver til Statistisk sentralbyrå (SSB)', hvor: 'ssb.no/innrapportering' },
    { hva: 'Kommunale avgifter', hvor: 'nettsidene til kommunen' },
    { hva: 'Lotteri og pengespill', hvor: 'lottstift.no' },
  ],
  punkt: (hva: string, hvor: string) => `${hva}: se ${hvor}.`,
} as const;

export const regelverkNb = {
  tittel: 'Regelverket bak fristene',
  ingress:
    'Her står hver regel tjenesten regner ut frister etter, slik den er skrevet i programkoden. Siden er laget for deg som vil kontrollere reglene, eller bruke dem gjennom API-et.',
  versjon: (versjon: string) => `Versjon av regelverket: ${versjon}`,
  antall: (antall: number) => `${antall} regler`,
  innhold: 'Innhold',
  apiTittel: 'Åpent API',
  api: 'De samme reglene og fristene finnes som JSON, uten innlogging:',
  flyttingTittel: 'Når fristen faller på en fridag',
  flyttingTekst:
    'Fridager er lørdag, søndag, helligdagene i helligdagsfredloven §\u00a02 og 1. og 17. mai. Julaften og nyttårsaften er vanlige virkedager.',
  id: 'Regel',
  hvem: 'Gjelder',
  alle: 'alle organisasjonsformer',
  avgjoeresAv: 'Avgjøres av',
  hendelse: 'Følger av noe myndigheten har sendt, ikke av kalenderen.',
  frivillig: 'Frivillig: en rett du kan bruke til og med fristen.',
  alltid: 'Alle perioder fra 2019',
  fra: (dato: string) => `Perioder som begynner ${dato} eller senere`,
  til: (dato: string) => `Perioder som begynner ${dato} eller tidligere`,
  mellom: (fra: string, til: string) => `Perioder som begynner fra ${fra} til ${til}`,
  hjemmel: 'Hjemmel',
  utenHjemmel: 'se nettsidene til myndigheten.',
  flytting: 'Fridager',
  flyttes: {
    nesteVirkedag: 'flyttes til neste virkedag',
    ingen: 'flyttes ikke',
    virkedag: 'regelen sier selv en virkedag',
  },
  eksempler: (aar: number) => `Frister i ${aar}`,
  utsatt: 'Utsatt for alle',
  utsattFraTil: (periode: string, fra: string, til: string) => `${periode}: fra ${fra} til ${til}.`,
  konsekvens: 'Hvis du ikke holder fristen',
  forbehold: 'Forbehold',
  ingenForbehold: 'ingen',
  par: 'Hører sammen med',
  dokument:
    'Denne filen er laget av `npm run regelverk-docs` fra reglene i `lib/regelverk`. Rett reglene, ikke filen.',
} as const;
