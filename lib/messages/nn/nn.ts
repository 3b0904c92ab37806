import { entall } from '../tall';
import type { Tekster } from '../tekster';
import { abonnementNn } from './abonnement';
import { apiNn } from './api';
import { datoNn } from './dato';
import { delingNn } from './deling';
import { feilNn } from './feil';
import { forbeholdNn } from './forbehold';
import { forholdNn } from './forhold';
import { hvilkeFristerNn } from './hvilke-frister';
import { kilderNn } from './kilder';
import { konsekvensNn } from './konsekvens';
import { naaNn } from './naa';
import { oppgaveNn } from './oppgave';
import { oversiktNn } from './oversikt';
import { paaminnelseNn } from './paaminnelse';
import { personNn } from './person';
import { dekkesIkkeNn, regelverkNn } from './regelverk';
import { reglerNn } from './regler';
import { tallNn } from './tall';

const siden = (dato: string | null) => (dato === null ? '' : ` frå ${dato}`);

/** Every word the portal says in nynorsk. */
export const nn: Tekster = {
  spraak: 'nn',
  tjeneste: 'Fristar og oppgåver',
  klokka: (dato, klokkeslett) => `${dato} kl. ${klokkeslett.replace(':', '.')}`,
  dato: datoNn,
  tall: tallNn,
  regler: reglerNn,
  forhold: forholdNn,
  api: apiNn,
  hvilkeFrister: hvilkeFristerNn,
  regelverk: regelverkNn,
  dekkesIkke: dekkesIkkeNn,
  konsekvens: konsekvensNn,
  kilder: kilderNn,
  naa: naaNn,
  abonnement: abonnementNn,
  oversikt: oversiktNn,
  paaminnelse: paaminnelseNn,
  person: personNn,
  deling: delingNn,
  forbehold: forbeholdNn,
  helligdager: {
    nyttaarsdag: 'nyttårsdag',
    skjaertorsdag: 'skjærtorsdag',
    langfredag: 'langfredag',
    foerstePaaskedag: '1. påskedag',
    andrePaaskedag: '2. påskedag',
    foersteMai: '1. mai',
    syttendeMai: '17. mai',
    kristiHimmelfartsdag: 'Kristi himmelfartsdag',
    foerstePinsedag: '1. pinsedag',
    andrePinsedag: '2. pinsedag',
    foersteJuledag: '1. juledag',
    andreJuledag: '2. juledag',
  },
  myndigheter: { SKE: 'Skatteetaten', BRREG: 'Brønnøysundregistera' },
  produktomraader: {
    MVA: 'Meirverdiavgift',
    ARBEIDSGIVER: 'Arbeidsgivar',
    FORSKUDDSSKATT: 'Forskotsskatt',
    SKATTEMELDING: 'Skattemelding',
    AKSJONAER: 'Aksjonærar',
    AARSREGNSKAP: 'Årsrekneskap',
    RETTIGHETSHAVERE: 'Reelle rettshavarar',
    BOKFOERING: 'Bokføring',
    SAERAVGIFT: 'Særavgifter',
    TOLL: 'Toll',
    TREDJEPART: 'Opplysningar om andre',
    INNKREVING: 'Krav og vedtak',
  },
  begrenset: {
    bare: 'Du ser berre ein del av fristane. Tilgangen din i Altinn gjeld: {omraader}. Du har ikkje tilgang til resten.',
    krav: 'Krav og betalingar',
    utenBeloep: 'Du har ikkje tilgang til beløp og betalingsopplysningar.',
  },
  termin: '{nr} termin {aar}',
  kvartal: '{nr} kvartal {aar}',
  ramme: {
    hoppTilInnhold: 'Hopp til hovudinnhaldet',
    spraak: 'Språk',
    hovedmeny: 'Hovudmeny',
    etatenAlt: 'Skatteetaten, til framsida',
    etatenLenke: 'https://www.skatteetaten.no/nn/',
    minSide: 'Tilbake til Min side',
    meny: 'Meny',
    naa: 'No',
    maaned: 'Månad',
    virksomhet: 'Om verksemda',
    deling: 'Deling',
    loggInn: 'Logg inn',
    loggUt: 'Logg ut',
    loggetUt: 'Du er logga ut.',
    utloept:
      'Du vart logga ut fordi du var borte i 30 minutt, eller logga ut ein annan stad. No er du logga inn igjen.',
    bytt: 'Byt verksemd',
    alleVirksomheter: 'Sjå alle verksemdene',
    representerer: 'Du representerer',
    laster: 'Hentar fristane dine …',
    nyFane: '(blir opna på ein annan nettstad)',
    bunn: {
      tittel: 'Om tenesta',
      kontakt: 'Kontakt oss',
      kontaktLenke: 'https://www.skatteetaten.no/nn/kontakt-oss/',
      personvern: 'Tryggleik og personvern',
      personvernLenke: 'https://www.skatteetaten.no/nn/om-skatteetaten/tryggleik-og-personvern/',
      tilgjengelighet: 'Tilgjengelegheitserklæring',
      tilgjengelighetLenke: 'https://uustatus.no/nn',
      logo: 'Skatteetaten',
    },
    kontakt: 'Kontakt oss',
  },
  forside: {
    tittel: 'Fristar og oppgåver for verksemda di',
    ingress:
      'Sjå kva fristar som gjeld for akkurat di verksemd, når dei er, og kvifor. For enkeltpersonføretak og små aksjeselskap.',
    punkter: [
      'Alle fristane til Skatteetaten og Brønnøysundregistera på éin stad.',
      'Kvar frist forklarer seg sjølv: kva regel som gjeld, og kvifor datoen er som han er.',
      'Merk av det du har gjort, så ser alle som representerer verksemda, det same.',
    ],
    loggInn: 'Logg inn med ID-porten',
    tilKalender: 'Gå til fristane dine',
    tilVeiviser: 'Sjå fristar utan å logge inn',
    bilde: 'Slik kan det sjå ut: ein frist som er passert, to som kjem, ein som er gjord, og heile året.',
    utviklerTekst: 'Lagar du programvare eller banktenester for verksemder?',
    tilUtvikler: 'Sider for utviklarar',
  },
  frister: {
    tittel: 'Fristar og oppgåver',
    sidetittel: (aar) => `Fristar og oppgåver ${aar}`,
    huskTittel: 'Hugs fristane dine – spar pengar',
    huskTekst: 'Når du leverer og betaler i tide, slepp du gebyr, tvangsmulkt og renter.',
    skrivUt: 'Skriv ut',
    seMaaned: 'Sjå månad for månad',
    seAar: 'Sjå heile {aar}',
    forrigeAar: (aar) => `Fristar for ${aar}`,
    nesteAar: (aar) => `Fristar for ${aar}`,
    aarsvelger: 'Vel år',
    idagLinje: 'I dag, {dato}',
    foerste: 'Første frist i {aar}',
    neste: 'Neste frist',
    ingenNeste: 'Ingen fleire fristar du må halde i {aar}.',
    tomt: (aar) => `Vi finn ingen fristar for verksemda i ${aar}.`,
    tomtForeloepig: (aar) =>
      `Vi kan ikkje rekne ut fristar i ${aar} enno. Det kan kome fleire når du har svart på spørsmåla.`,
    nesteSenere: (dato) => `Neste frist er ${dato}:`,
    tomtHint: 'Manglar du noko? Sjekk om opplysningane om verksemda stemmer.',
    passert: {
      en: '{antall} frist er passert og ikkje merkt som gjort',
      flere: '{antall} fristar er passerte og ikkje merkte som gjort',
    },
    snart: { en: '{antall} frist dei neste 14 dagane', flere: '{antall} fristar dei neste 14 dagane' },
    prognose: 'Fristane fram i tid følgjer av reglane slik dei er i dag.',
    manglerTittel: 'Vi manglar opplysningar',
    manglerTekst: 'Svar på dette, så kan vi vise fleire fristar:',
    manglerRegel: (regel) => `Gjeld: ${regel}`,
    grunnlag: (dato) =>
      `Fristane er rekna ut frå regelverket og opplysningar frå Einingsregisteret, henta ${dato}.`,
    utdatert: (dato) =>
      `Einingsregisteret svarer ikkje akkurat no. Opplysningane frå Einingsregisteret er frå ${dato}, så noko kan ha endra seg.`,
    utskrevet: 'Skrive ut {dato}',
    slettet: (dato) =>
      `Verksemda vart sletta frå Einingsregisteret ${dato}. Fristar for tida før det kan framleis gjelde.`,
    avvikling: {
      underAvvikling: (fra) => `Verksemda er under avvikling${siden(fra)}. Fristane gjeld til ho er sletta.`,
      tvangsavvikling: (fra) =>
        `Verksemda er under tvangsavvikling${siden(fra)}. Fristane gjeld til ho er sletta.`,
      konkurs: (fra) =>
        `Verksemda er konkurs${siden(fra)}. Spør bubestyraren om kven som skal levere og betale.`,
    },
  },
  maaned: {
    velg: 'Vel månad',
    gaaTil: 'Vis',
    aar: 'År',
    maaned: 'Månad',
    idag: 'Gå til denne månaden',
    forrige: 'Førre månad: {maaned}',
    neste: 'Neste månad: {maaned}',
    uke: 'Veke',
    ukeNr: 'Veke {nr}',
    bildetekst: 'Fristar i {maaned}',
    dag: { en: '{dato}, {antall} frist', flere: '{dato}, {antall} fristar' },
    erIdag: 'i dag',
    tom: 'Ingen fristar i {maaned}.',
    tomForeloepig:
      'Vi har ikkje funne fristar i {maaned}. Vi manglar opplysningar, så det kan vere nokre likevel.',
    nesteFrist: 'Neste frist er {dato}:',
  },
  oppgave: oppgaveNn,
  virksomhet: {
    tittel: 'Om verksemda',
    ingress:
      'Desse opplysningane avgjer kva fristar du får. Svar på det vi ikkje veit, og rett det som er feil.',
    kjentTittel: 'Dette veit vi',
    skjemaTittel: 'Dette kan du fortelje',
    lagre: 'Lagre',
    lagret: 'Opplysningane er lagra. Fristane er oppdaterte.',
    feilTittel: 'Rett opp dette:',
    utkast: 'Du vart logga ut før vi fekk lagra. Sjå over svara og lagre på nytt.',
    feil: {
      'ugyldig-valg': 'Vel eitt av svara i lista.',
      'ugyldig-dato': 'Skriv datoen slik: 1.4.2026.',
      nett: 'Vi fekk ikkje kontakt med tenesta, så ingenting er lagra enno. Prøv igjen.',
      'for-stort': 'Det du skreiv, er for langt. Felta treng berre litt tekst.',
      'dato-uten-svar': 'Vel eit svar, eller fjern datoen.',
    },
    organisasjonsnummer: 'Organisasjonsnummer',
  },
  udekket: {
    side: (navn, form) =>
      `Vi dekkjer ikkje organisasjonsforma til ${navn} enno (${form}), berre enkeltpersonføretak og aksjeselskap. Derfor manglar dei fleste fristane her. Du finn dei hos`,
    og: 'og',
    rad: (form) => `Vi dekkjer ikkje denne organisasjonsforma enno (${form}). Du finn fristane hos`,
    skatteetaten: 'https://www.skatteetaten.no/nn/bedrift-og-organisasjon/',
    brreg: 'https://www.brreg.no/nn/',
    /** By the code of Enhetsregisteret; the code itself for the rare ones. */
    former: {
      ANS: 'ansvarleg selskap',
      ASA: 'allmennaksjeselskap',
      BRL: 'burettslag',
      DA: 'ansvarleg selskap med delt ansvar',
      ESEK: 'eigarseksjonssameige',
      FLI: 'foreining, lag eller innretning',
      KS: 'kommandittselskap',
      NUF: 'norskregistrert utanlandsk føretak',
      SA: 'samvirkeføretak',
      STI: 'stifting',
    },
  },
  velg: {
    tittel: 'Kven vil du sjå fristane til?',
    ingress: 'Du kan sjå fristane til verksemdene du representerer i Altinn.',
    soek: 'Søk etter namn eller organisasjonsnummer',
    soekKnapp: 'Søk',
    treff: (antall, av) => `Viser ${antall} av ${entall(av, 'verksemd', 'verksemder')}`,
    ingenTreff: 'Ingen verksemder passar med søket.',
    blaing: {
      navn: 'Fleire verksemder',
      forrige: 'Førre side',
      neste: 'Neste side',
      side: 'Side {nr} av {av}',
    },
    uleselige: (antall) =>
      `Vi kunne ikkje lese ${entall(antall, 'verksemd', 'verksemder')} i svaret frå Altinn. Saknar du ei verksemd, prøv igjen seinare.`,
    avviklet: 'Avvikla',
    underenhet: 'Undereining. Fristane ligg på hovudeininga.',
    flereUnderenheter: (antall) => (antall === 1 ? 'Éi undereining til.' : `${antall} undereiningar til.`),
    ingenTilgang: 'Du har ikkje tilgang til å sjå fristane til denne.',
    ingenTittel: 'Du representerer ingen verksemder',
    ingenTekst:
      'Vi finn ingen verksemder du har tilgang til i Altinn. Har du nettopp fått ei rolle, kan det ta litt tid. Treng du tilgang, må dagleg leiar eller innehavar gi deg det i Altinn.',
    ingenAltinn: 'Les om roller og tilgangar i Altinn',
  },
  feil: feilNn,
};
