import { entall, tallNb } from '../tall';
import { abonnementNb } from './abonnement';
import { apiNb } from './api';
import { datoNb } from './dato';
import { delingNb } from './deling';
import { forbeholdNb } from './forbehold';
import { forholdNb } from './forhold';
import { hvilkeFristerNb } from './hvilke-frister';
import { kilderNb } from './kilder';
import { konsekvensNb } from './konsekvens';
import { naaNb } from './naa';
import { oversiktNb } from './oversikt';
import { paaminnelseNb } from './paaminnelse';
import { personNb } from './person';
import { dekkesIkkeNb, regelverkNb } from './regelverk';
import { reglerNb } from './regler';

const siden = (dato: string | null) => (dato === null ? '' : ` fra ${dato}`);

/** Every word the portal says in bokmål. */
export const nb = {
  spraak: 'nb',
  tjeneste: 'Frister og oppgaver',
  /** The clock comes as «12:30». */
  klokka: (dato: string, klokkeslett: string) => `${dato} kl. ${klokkeslett.replace(':', '.')}`,
  dato: datoNb,
  tall: tallNb,
  regler: reglerNb,
  forhold: forholdNb,
  api: apiNb,
  hvilkeFrister: hvilkeFristerNb,
  regelverk: regelverkNb,
  dekkesIkke: dekkesIkkeNb,
  konsekvens: konsekvensNb,
  kilder: kilderNb,
  naa: naaNb,
  abonnement: abonnementNb,
  oversikt: oversiktNb,
  paaminnelse: paaminnelseNb,
  person: personNb,
  deling: delingNb,
  forbehold: forbeholdNb,
  helligdager: {
    nyttaarsdag: '1. nyttårsdag',
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
  myndigheter: { SKE: 'Skatteetaten', BRREG: 'Brønnøysundregistrene' },
  produktomraader: {
    MVA: 'Merverdiavgift',
    ARBEIDSGIVER: 'Arbeidsgiver',
    FORSKUDDSSKATT: 'Forskuddsskatt',
    SKATTEMELDING: 'Skattemelding',
    AKSJONAER: 'Aksjonærer',
    AARSREGNSKAP: 'Årsregnskap',
    RETTIGHETSHAVERE: 'Reelle rettighetshavere',
    BOKFOERING: 'Bokføring',
    SAERAVGIFT: 'Særavgifter',
    TOLL: 'Toll',
    TREDJEPART: 'Opplysninger om andre',
    INNKREVING: 'Krav og vedtak',
  },
  begrenset: {
    bare: 'Du ser bare en del av fristene. Tilgangen din i Altinn gjelder: {omraader}. Du har ikke tilgang til resten.',
    krav: 'Krav og betalinger',
    utenBeloep: 'Du har ikke tilgang til beløp og betalingsopplysninger.',
  },
  termin: '{nr} termin {aar}',
  kvartal: '{nr} kvartal {aar}',
  ramme: {
    hoppTilInnhold: 'Hopp til hovedinnholdet',
    hovedmeny: 'Hovedmeny',
    spraak: 'Språk',
    etatenAlt: 'Skatteetaten, til forsiden',
    etatenLenke: 'https://www.skatteetaten.no/',
    minSide: 'Tilbake til Min side',
    meny: 'Meny',
    naa: 'Nå',
    maaned: 'Måned',
    virksomhet: 'Om virksomheten',
    deling: 'Deling',
    loggInn: 'Logg inn',
    loggUt: 'Logg ut',
    loggetUt: 'Du er logget ut.',
    utloept:
      'Du ble logget ut fordi du var borte i 30 minutter, eller logget ut et annet sted. Nå er du logget inn igjen.',
    bytt: 'Bytt virksomhet',
    alleVirksomheter: 'Se alle virksomhetene',
    representerer: 'Du representerer',
    laster: 'Henter fristene dine …',
    nyFane: '(åpnes på et annet nettsted)',
    bunn: {
      tittel: 'Om tjenesten',
      kontakt: 'Kontakt oss',
      kontaktLenke: 'https://www.skatteetaten.no/kontakt/',
      personvern: 'Sikkerhet og personvern',
      personvernLenke: 'https://www.skatteetaten.no/om-skatteetaten/sikkerhet/',
      tilgjengelighet: 'Tilgjengelighetserklæring',
      tilgjengelighetLenke: 'https://uustatus.no/nb',
      logo: 'Skatteetaten',
    },
    kontakt: 'Kontakt oss',
  },
  forside: {
    tittel: 'Frister og oppgaver for virksomheten din',
    ingress:
      'Se hvilke frister som gjelder for akkurat din virksomhet, når de er, og hvorfor. For enkeltpersonforetak og små aksjeselskaper.',
    punkter: [
      'Alle fristene til Skatteetaten og Brønnøysundregistrene på ett sted.',
      'Hver frist forklarer seg selv: hvilken regel som gjelder, og hvorfor datoen er som den er.',
      'Merk av det du har gjort, så ser alle som representerer virksomheten, det samme.',
    ],
    loggInn: 'Logg inn med ID-porten',
    tilKalender: 'Gå til fristene dine',
    tilVeiviser: 'Se frister uten å logge inn',
    bilde: 'Slik kan det se ut: en frist som er passert, to som kommer, en som er gjort, og hele året.',
    utviklerTekst: 'Lager du programvare eller banktjenester for virksomheter?',
    tilUtvikler: 'Sider for utviklere',
  },
  frister: {
    tittel: 'Frister og oppgaver',
    sidetittel: (aar: number) => `Frister og oppgaver ${aar}`,
    huskTittel: 'Husk fristene dine – spar penger',
    huskTekst: 'Når du leverer og betaler i tide, slipper du gebyr, tvangsmulkt og renter.',
    skrivUt: 'Skriv ut',
    seMaaned: 'Se måned for måned',
    seAar: 'Se hele {aar}',
    forrigeAar: (aar: number) => `Frister for ${aar}`,
    nesteAar: (aar: number) => `Frister for ${aar}`,
    aarsvelger: 'Velg år',
    idagLinje: 'I dag, {dato}',
    foerste: 'Første frist i {aar}',
    neste: 'Neste frist',
    ingenNeste: 'Ingen flere frister du må holde i {aar}.',
    tomt: (aar: number) => `Vi finner ingen frister for virksomheten i ${aar}.`,
    tomtForeloepig: (aar: number) =>
      `Vi kan ikke regne ut noen frister i ${aar} ennå. Det kan komme flere når du har svart på spørsmålene.`,
    nesteSenere: (dato: string) => `Neste frist er ${dato}:`,
    tomtHint: 'Mangler du noe? Sjekk om opplysningene om virksomheten stemmer.',
    passert: {
      en: '{antall} frist er passert og ikke merket som gjort',
      flere: '{antall} frister er passert og ikke merket som gjort',
    },
    snart: { en: '{antall} frist de neste 14 dagene', flere: '{antall} frister de neste 14 dagene' },
    prognose: 'Fristene fram i tid følger av reglene slik de er i dag.',
    manglerTittel: 'Vi mangler opplysninger',
    manglerTekst: 'Svar på dette, så kan vi vise flere frister:',
    manglerRegel: (regel: string) => `Gjelder: ${regel}`,
    grunnlag: (dato: string) =>
      `Fristene er regnet ut fra regelverket og opplysninger fra Enhetsregisteret, hentet ${dato}.`,
    utdatert: (dato: string) =>
      `Enhetsregisteret svarer ikke akkurat nå. Opplysningene fra Enhetsregisteret er fra ${dato}, så noe kan ha endret seg.`,
    utskrevet: 'Skrevet ut {dato}',
    slettet: (dato: string) =>
      `Virksomheten ble slettet fra Enhetsregisteret ${dato}. Frister for tiden før det kan fortsatt gjelde.`,
    avvikling: {
      underAvvikling: (fra: string | null) =>
        `Virksomheten er under avvikling${siden(fra)}. Fristene gjelder til den er slettet.`,
      tvangsavvikling: (fra: string | null) =>
        `Virksomheten er under tvangsavvikling${siden(fra)}. Fristene gjelder til den er slettet.`,
      konkurs: (fra: string | null) =>
        `Virksomheten er konkurs${siden(fra)}. Spør bobestyreren om hvem som skal levere og betale.`,
    },
  },
  maaned: {
    velg: 'Velg måned',
    gaaTil: 'Vis',
    aar: 'År',
    maaned: 'Måned',
    idag: 'Gå til denne måneden',
    forrige: 'Forrige måned: {maaned}',
    neste: 'Neste måned: {maaned}',
    uke: 'Uke',
    ukeNr: 'Uke {nr}',
    bildetekst: 'Frister i {maaned}',
    dag: { en: '{dato}, {antall} frist', flere: '{dato}, {antall} frister' },
    erIdag: 'i dag',
    tom: 'Ingen frister i {maaned}.',
    tomForeloepig:
      'Vi har ikke funnet frister i {maaned}. Vi mangler opplysninger, så det kan være noen likevel.',
    nesteFrist: 'Neste frist er {dato}:',
  },
  oppgave: {
    status: {
      passert: 'Fristen er passert',
      ukjent: 'Vi vet ikke',
      sagtGjort: 'Du: gjort',
      uenig: {
        fullfoert: 'Du: gjort · {myndighet}: {sier}',
        ikkeAktuell: 'Du: ikke aktuell · {myndighet}: {sier}',
      },
      sier: { ikkeLevert: 'ikke levert', ikkeBetalt: 'ikke betalt' },
      ikkeLevert: 'Ikke levert',
      ikkeBetalt: 'Ikke betalt',
      idag: 'Frist i dag',
      igjen: { en: '{antall} dag igjen', flere: '{antall} dager igjen' },
      gjort: 'Gjort',
      levert: 'Levert',
      betalt: 'Betalt',
      ikkeAktuell: 'Ikke aktuell',
      trukket: 'Trukket tilbake',
      ute: 'Fristen er ute',
    },
    valgfritt: 'Valgfritt',
    uteHjelp: 'Fristen er ute. Du trenger ikke gjøre noe.',
    forfaltHjelp: {
      leveringsfrist: 'Fristen er passert, men du kan fortsatt levere. Gjør det så snart du kan.',
      betalingsfrist: 'Fristen er passert. Renter løper til du betaler.',
      annet: 'Fristen er passert. Gjør det så snart du kan.',
    },
    uenighet: {
      fullfoert: 'Du har merket denne som gjort. {myndighet} har ikke registrert den.',
      ikkeAktuell: 'Du har merket denne som ikke aktuell. {myndighet} har ikke registrert den.',
    },
    ukjentHjelp: 'Vi vet ikke om dette er gjort. Har du gjort det, kan du merke det som gjort.',
    sagtGjortHjelp: '{myndighet} har ikke fortalt oss om dette er mottatt.',
    merket: { fullfoert: 'Merket som gjort', ikkeAktuell: 'Merket som ikke aktuell' },
    merketAv: { navn: 'av {av} {dato}', utenNavn: '{dato}' },
    merkGjort: 'Merk som gjort',
    merkIkkeAktuell: 'Ikke aktuell for oss',
    angre: 'Angre merkingen',
    merkFor: ': {tittel}',
    feilet: 'Vi fikk ikke lagret merkingen. Prøv igjen.',
    ukjentFeil: 'Noe gikk galt. Prøv igjen.',
    gaaTilLevering: 'Gå til levering hos {myndighet}',
    gaaTilBetaling: 'Gå til betaling hos {myndighet}',
    gaaTilTjeneste: 'Gå til tjenesten hos {myndighet}',
    gaaTilRegistrering: 'Gå til registrering hos {myndighet}',
    lesMer: 'Les mer hos {myndighet}',
    tilbake: (aar: number) => `Tilbake til fristene for ${aar}`,
    frist: 'Frist',
    gjelder: 'Gjelder',
    skjerNaa: 'Hva skjer nå?',
    lovTittel: 'Lov og forskrift',
    hoererSammen: 'Hører sammen',
    statusHosDeg: 'Status hos deg',
    statusHosDegTekst: 'Det du merker her, vises ved siden av det myndigheten melder.',
    hvaTittel: 'Hva er dette?',
    hvorforTittel: 'Hvorfor gjelder fristen oss?',
    forbeholdTittel: 'Verdt å vite',
    kontaktTittel: 'Spørsmål?',
    kontakt: (myndighet: string) => `${myndighet} svarer på spørsmål om denne fristen.`,
    telefon: 'Telefon',
    fordi: 'Den gjelder fordi:',
    nominell: (dato: string) => `Etter regelen er fristen ${dato}.`,
    ikkeFlyttet: 'Dagen er en virkedag, så fristen er ikke flyttet.',
    staarFast: 'Denne fristen flyttes ikke selv om den faller på en helg eller helligdag.',
    virkedag: 'Regelen sier første virkedag, så helger og helligdager er allerede regnet med.',
    flytting: {
      loerdag: (fra: string, til: string) => `${fra} er en lørdag, derfor er fristen flyttet til ${til}.`,
      soendag: (fra: string, til: string) => `${fra} er en søndag, derfor er fristen flyttet til ${til}.`,
      helligdag: (fra: string, til: string, navn: string) =>
        `${fra} er ${navn}, derfor er fristen flyttet til ${til}.`,
      utsettelse: (fra: string, til: string) =>
        `Myndighetene utsatte fristen for alle, fra ${fra} til ${til}.`,
      innvilgetUtsettelse: (fra: string, til: string) => `Du har fått utsatt frist, fra ${fra} til ${til}.`,
      kilde: (fra: string, til: string) => `Fristen er flyttet fra ${fra} til ${til}.`,
    },
    loggetUt: 'Du ble logget ut før vi fikk lagret. Merk på nytt her.',
  },
  virksomhet: {
    tittel: 'Om virksomheten',
    ingress:
      'Disse opplysningene avgjør hvilke frister du får. Svar på det vi ikke vet, og rett det som er feil.',
    kjentTittel: 'Dette vet vi',
    skjemaTittel: 'Dette kan du fortelle',
    lagre: 'Lagre',
    lagret: 'Opplysningene er lagret. Fristene er oppdatert.',
    feilTittel: 'Rett opp dette:',
    utkast: 'Du ble logget ut før vi fikk lagret. Se over svarene og lagre på nytt.',
    feil: {
      'ugyldig-valg': 'Velg ett av svarene i listen.',
      'ugyldig-dato': 'Skriv datoen slik: 1.4.2026.',
      nett: 'Vi fikk ikke kontakt med tjenesten, så ingenting er lagret ennå. Prøv igjen.',
      'for-stort': 'Det du skrev, er for langt. Feltene trenger bare litt tekst.',
      'dato-uten-svar': 'Velg et svar, eller fjern datoen.',
    },
    organisasjonsnummer: 'Organisasjonsnummer',
  },
  udekket: {
    side: (navn: string, form: string) =>
      `Vi dekker ikke organisasjonsformen til ${navn} ennå (${form}), bare enkeltpersonforetak og aksjeselskaper. Derfor mangler de fleste fristene her. Du finner dem hos`,
    og: 'og',
    rad: (form: string) => `Vi dekker ikke denne organisasjonsformen ennå (${form}). Du finner fristene hos`,
    skatteetaten: 'https://www.skatteetaten.no/bedrift-og-organisasjon/',
    brreg: 'https://www.brreg.no/',
    /** By the code of Enhetsregisteret; the code itself for the rare ones. */
    former: {
      ANS: 'ansvarlig selskap',
      ASA: 'allmennaksjeselskap',
      BRL: 'borettslag',
      DA: 'ansvarlig selskap med delt ansvar',
      ESEK: 'eierseksjonssameie',
      FLI: 'forening, lag eller innretning',
      KS: 'kommandittselskap',
      NUF: 'norskregistrert utenlandsk foretak',
      SA: 'samvirkeforetak',
      STI: 'stiftelse',
    } as Readonly<Record<string, string>>,
  },
  velg: {
    tittel: 'Hvem vil du se fristene til?',
    ingress: 'Du kan se fristene til virksomhetene du representerer i Altinn.',
    soek: 'Søk etter navn eller organisasjonsnummer',
    soekKnapp: 'Søk',
    treff: (antall: number, av: number) => `Viser ${antall} av ${entall(av, 'virksomhet', 'virksomheter')}`,
    ingenTreff: 'Ingen virksomheter passer med søket.',
    blaing: {
      navn: 'Flere virksomheter',
      forrige: 'Forrige side',
      neste: 'Neste side',
      side: 'Side {nr} av {av}',
    },
    uleselige: (antall: number) =>
      `Vi kunne ikke lese ${entall(antall, 'virksomhet', 'virksomheter')} i svaret fra Altinn. Savner du noen, prøv igjen senere.`,
    avviklet: 'Avviklet',
    underenhet: 'Underenhet. Fristene ligger på hovedenheten.',
    flereUnderenheter: (antall: number) =>
      antall === 1 ? 'Én underenhet til.' : `${antall} underenheter til.`,
    ingenTilgang: 'Du har ikke tilgang til å se fristene til denne.',
    ingenTittel: 'Du representerer ingen virksomheter',
    ingenTekst:
      'Vi finner ingen virksomheter du har tilgang til i Altinn. Har du nettopp fått en rolle, kan det ta litt tid. Trenger du tilgang, må daglig leder eller innehaver gi den i Altinn.',
    ingenAltinn: 'Les om roller og tilganger i Altinn',
  },
  feil: {
    kode: 'Feilkode',
    proevIgjen: 'Prøv igjen',
    tilForsiden: 'Til forsiden',
    loggInn: 'Logg inn på nytt',
    bytt: 'Velg en annen virksomhet',
    sider: {
      'ikke-tilgang': {
        tittel: 'Du har ikke tilgang til dette',
        tekst:
          'Siden krever en tilgang i Altinn som du ikke har, eller hører til en virksomhet du ikke representerer.',
      },
      'utenfor-pilot': {
        tittel: 'Dette er ikke åpnet for virksomheten ennå',
        tekst:
          'Vi prøver ut dette med noen få virksomheter først, og åpner for alle etter hvert. Fristene gjelder som før, også om du ikke ser dem her.',
      },
      'ikke-funnet': {
        tittel: 'Vi finner ikke siden',
        tekst: 'Adressen kan være skrevet feil, eller fristen finnes ikke for denne virksomheten.',
      },
      ugyldig: { tittel: 'Vi forstod ikke det du sendte', tekst: 'Gå tilbake og prøv igjen.' },
      'altinn-utilgjengelig': {
        tittel: 'Altinn svarer ikke akkurat nå',
        tekst:
          'Vi må spørre Altinn om hvem du representerer før vi kan vise frister. Ingenting er tapt. Prøv igjen om noen minutter.',
      },
      'register-utilgjengelig': {
        tittel: 'Enhetsregisteret svarer ikke akkurat nå',
        tekst:
          'Vi trenger opplysninger om virksomheten før vi kan vise frister. Ingenting er tapt. Prøv igjen om noen minutter.',
      },
      'ukjent-virksomhet': {
        tittel: 'Vi finner ikke virksomheten i Enhetsregisteret',
        tekst:
          'Den kan være helt ny, eller fjernet fra de åpne opplysningene. Da kan vi ikke regne ut frister.',
      },
      'idporten-utilgjengelig': {
        tittel: 'ID-porten svarer ikke akkurat nå',
        tekst: 'Du kan ikke logge inn før ID-porten er tilbake. Prøv igjen om noen minutter.',
      },
      innlogging: {
        tittel: 'Innloggingen ble ikke fullført',
        tekst: 'Det kan skje når det går lang tid, eller når du går tilbake i nettleseren. Logg inn på nytt.',
      },
      'innlogging-avbrutt': {
        tittel: 'Du avbrøt innloggingen',
        tekst: 'Du er ikke logget inn. Logg inn når du vil se fristene.',
      },
      'for-lavt-nivaa': {
        tittel: 'Du må logge inn på en sikrere måte',
        tekst: 'Fristene er fortrolige. Logg inn med for eksempel BankID, Buypass eller MinID.',
      },
      'uten-pid': {
        tittel: 'Du trenger et norsk fødselsnummer eller d-nummer',
        tekst:
          'Du logget inn med en utenlandsk e-ID som ikke er koblet til et norsk nummer. Da kan vi ikke se hvem du representerer.',
      },
      'annet-nettsted': {
        tittel: 'Skjemaet kom fra et annet nettsted',
        tekst:
          'Vi tar bare imot skjemaer fra våre egne sider. Ingenting er lagret. Gå til forsiden og prøv igjen.',
      },
      'for-stort': {
        tittel: 'Det du sendte, var for stort',
        tekst: 'Skjemaene her trenger bare litt tekst. Gå tilbake og prøv igjen.',
      },
      'feil-metode': {
        tittel: 'Siden kan ikke brukes slik',
        tekst: 'Programmet du bruker, ba om noe denne siden ikke kan gjøre. Ingenting er endret.',
      },
      opptatt: {
        tittel: 'Det er stor pågang akkurat nå',
        tekst: 'Vi rekker ikke å vise siden. Vent litt, og prøv igjen. Ingenting du har lagret, er tapt.',
      },
      'for-mange': {
        tittel: 'For mange har spurt på én gang',
        tekst:
          'Det kommer for mange forespørsler fra nettverket du er på. Vent litt, og prøv igjen. Ingenting du har lagret, er tapt.',
      },
      uventet: {
        tittel: 'Noe gikk galt hos oss',
        tekst: 'Ingenting du har lagret, er tapt. Prøv igjen, og kontakt oss hvis det ikke hjelper.',
      },
    },
  },
} as const;
