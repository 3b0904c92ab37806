import type { Tekster } from '../tekster';

/** Nynorsk for what the calendar leaves out on purpose, and where to look instead. */
export const dekkesIkkeNn: Tekster['dekkesIkke'] = {
  tittel: 'Dette finn du ikkje her',
  ingress:
    'Vi viser dei vanlege fristane for enkeltpersonføretak og aksjeselskap. Desse må du finne andre stader:',
  punkter: [
    { hva: 'Refusjonar og skjema til Nav, til dømes ved sjukefråvær', hvor: 'nav.no/arbeidsgiver' },
    { hva: 'Feriepengar til dei tilsette', hvor: 'arbeidstilsynet.no' },
    {
      hva: 'Meirverdiavgift ved sal til andre land (OSS og VOEC) og mva-kompensasjon',
      hvor: 'skatteetaten.no',
    },
    { hva: 'Avgifter på motorvogner og dokumentavgift', hvor: 'skatteetaten.no og kartverket.no' },
    { hva: 'Produksjonstilskot i jordbruket', hvor: 'landbruksdirektoratet.no' },
    { hva: 'Oppgåver til Statistisk sentralbyrå (SSB)', hvor: 'ssb.no/innrapportering' },
    { hva: 'Kommunale avgifter', hvor: 'nettsidene til kommunen' },
    { hva: 'Lotteri og pengespel', hvor: 'lottstift.no' },
  ],
  punkt: (hva, hvor) => `${hva}: sjå ${hvor}.`,
};

/** Nynorsk on the page that lists every rule. */
export const regelverkNn: Tekster['regelverk'] = {
  tittel: 'Regelverket bak fristane',
  ingress:
    'Her står kvar regel tenesta reknar ut fristar etter, slik han er skriven i programkoden. Sida er laga for deg som vil kontrollere reglane, eller bruke dei gjennom API-et.',
  versjon: (versjon) => `Versjon av regelverket: ${versjon}`,
  antall: (antall) => `${antall} reglar`,
  innhold: 'Innhald',
  apiTittel: 'Ope API',
  api: 'Dei same reglane og fristane finst som JSON, utan innlogging:',
  flyttingTittel: 'Når fristen fell på ein fridag',
  flyttingTekst:
    'Fridagar er laurdag, søndag, heilagdagane i helligdagsfredloven §\u00a02 og 1. og 17. mai. Julaftan og nyttårsaftan er vanlege yrkedagar.',
  id: 'Regel',
  hvem: 'Gjeld',
  alle: 'alle organisasjonsformer',
  avgjoeresAv: 'Blir avgjort av',
  hendelse: 'Følgjer av noko styresmakta har sendt, ikkje av kalenderen.',
  frivillig: 'Frivillig: ein rett du kan bruke til og med fristen.',
  alltid: 'Alle periodar frå 2019',
  fra: (dato) => `Periodar som byrjar ${dato} eller seinare`,
  til: (dato) => `Periodar som byrjar ${dato} eller tidlegare`,
  mellom: (fra, til) => `Periodar som byrjar frå ${fra} til ${til}`,
  hjemmel: 'Heimel',
  utenHjemmel: 'sjå nettsidene til styresmakta.',
  flytting: 'Fridagar',
  flyttes: {
    nesteVirkedag: 'blir flytta til neste yrkedag',
    ingen: 'blir ikkje flytta',
    virkedag: 'regelen seier sjølv ein yrkedag',
  },
  eksempler: (aar) => `Fristar i ${aar}`,
  utsatt: 'Utsett for alle',
  utsattFraTil: (periode, fra, til) => `${periode}: frå ${fra} til ${til}.`,
  konsekvens: 'Dersom du ikkje held fristen',
  forbehold: 'Atterhald',
  ingenForbehold: 'ingen',
  par: 'Høyrer saman med',
  dokument:
    'Denne fila er laga av `npm run regelverk-docs` frå reglane i `lib/regelverk`. Rett reglane, ikkje fila.',
};
