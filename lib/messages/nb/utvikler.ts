import type { Widen } from '../tekster';
import { apifeilNb } from './apifeil';
import { nb } from './nb';

/** Bokmål on the pages for those who build on the APIs. */
export const utviklerNb = {
  spraak: 'nb',
  meny: 'Sider for utviklere',
  dato: (aar: number, maaned: number, dag: number) => `${dag}.${maaned}.${aar}`,
  myndigheter: nb.myndigheter,
  produktomraader: nb.produktomraader,
  kode: (navn: string) => `Kode: ${navn}`,
  sider: {
    start: { tittel: 'For utviklere', kort: 'Kom i gang', om: 'Fem steg fra ingenting til første svar.' },
    api: {
      tittel: 'API-ene',
      kort: 'API-ene',
      om: 'Alle adresser, felt og svar, til å bla i og til å laste ned.',
    },
    eksempler: {
      tittel: 'Skjema og eksempler',
      kort: 'Skjema og eksempler',
      om: 'XSD, JSON Schema og ferdige forespørsler og svar til å laste ned.',
    },
    testmiljoe: {
      tittel: 'Testmiljøet',
      kort: 'Testmiljøet',
      om: 'Testscenarioer, syntetiske virksomheter og tokener.',
    },
    feil: {
      tittel: 'Feilkoder',
      kort: 'Feilkoder',
      om: 'Hva hver kode betyr, og hva dere gjør med den.',
    },
    kontakt: {
      tittel: 'Hvem svarer kunden?',
      kort: 'Hvem svarer kunden?',
      om: 'Telefon, nettside og åpningstid per myndighet, for kundesenteret deres.',
    },
    vilkaar: {
      tittel: 'Vilkår og hjelp',
      kort: 'Vilkår og hjelp',
      om: 'Hva vi lover i piloten, hvor mange kall dere kan gjøre, og hvor dere får hjelp.',
    },
    meldinger: {
      tittel: 'Meldinger',
      kort: 'Meldinger',
      om: 'Hver melding tjenesten sender, med oppdiktede virksomheter. Til korrektur.',
    },
    endringer: {
      tittel: 'Endringer',
      kort: 'Endringer',
      om: 'Hva som er nytt i API-ene, med dato.',
    },
  },
  regelverk: { kort: 'Regelverket bak fristene', om: 'Hver regel med paragraf, slik koden har den.' },
  start: {
    ingress:
      'Vis kundene fristene der de allerede arbeider: i regnskapssystemet eller nettbanken. Her står det dere trenger for å bygge det.',
    komIGang: 'Kom i gang',
    komIGangTekst:
      'Alt skjer på din egen maskin, med syntetiske virksomheter. Du trenger git, Node 20.19 eller nyere og bash med curl. Kjør kommandoene fra mappen du har klonet tjenesten til.',
    steg: {
      start: {
        tittel: 'Start testmiljøet',
        tekst:
          'Én kommando starter tjenesten, databasen og stedfortredere for ID-porten, Maskinporten, Altinn og Enhetsregisteret. La den stå, og åpne en ny terminal til resten.',
      },
      token: {
        tittel: 'Hent et token',
        tekst:
          'Du er regnskapssystemet, og Nordmann Eplepress har godkjent deg som systembruker. Tokenet varer i to minutter. Hent et nytt når du får KAL-003.',
      },
      json: {
        tittel: 'Spør om kalenderen i JSON',
        tekst:
          'Den publiserte tjenesten, versjon 1. Svaret har en liste med oppgaver, hver med frist, status og myndighet.',
      },
      xml: {
        tittel: 'Spør om det samme i XML',
        tekst: 'Formatet du spør i, er formatet du får svar i. Feil kommer også i det formatet.',
      },
      alt: {
        tittel: 'Hent alt, og følg med på endringer',
        tekst:
          'Versjon 2 har med beløp, begrunnelse og hva hver kilde har svart. Listen over hendelser sier hva som har endret seg, så dere slipper å spørre om alle kundene hver natt.',
      },
    },
    videre: 'Les videre',
    kode: (tittel: string) => `Kommando: ${tittel}`,
  },
  eksempler: {
    ingress:
      'Filene er laget av den samme koden som svarer i API-et, med de samme testscenarioene. De følger alltid versjonen du leser nå.',
    skjema: 'Skjema',
    skjemaer: {
      xsd: 'Den publiserte tjenesten (v1) i XML: forespørsel og svar',
      json: 'Den publiserte tjenesten (v1) i JSON: forespørsel og svar',
      feil: 'Feilmeldinger i XML, i alle API-ene',
    },
    perScenario: 'Eksempler per testscenario',
    feil: 'Eksempler på feil',
    lister: 'Lister',
    listeTekst: 'De samme listene som disse sidene er laget av, som JSON.',
    mapper: {
      v1: 'Publisert tjeneste (v1)',
      v2: 'Alt om oppgavene (v2)',
      frister: 'Formen til Frister-API-et',
      feil: 'Feilmelding',
    },
    deler: { foresporsel: 'forespørsel', svar: 'svar' },
    lastNed: (hva: string, format: string) => `${hva} (${format})`,
  },
  scenarioer: {
    ALLE_LEVERT: 'Alt er levert og betalt, også det som har frist fram i tid.',
    FORFALT: 'Frister er passert uten levering, og det finnes et ubetalt krav med beløp og KID-nummer.',
    INGEN: 'Virksomheten har ingen frister. Det er et svar, ikke en feil.',
    KILDE_NEDE: 'Kilden for merverdiavgift svarer ikke, så svaret er ikke komplett.',
    UTSATT: 'Neste melding har fått utsatt frist, med den opprinnelige fristen ved siden av.',
    FLERE_AAR: 'Et vanlig aksjeselskap. Spør om flere år, så går listen over årsskiftene.',
    AVVIKENDE_AAR: 'Regnskapsåret slutter 30. juni, så årsfristene kommer på andre datoer.',
    UKJENT: 'Organisasjonsnummeret finnes ikke i Enhetsregisteret. Dere får KAL-010.',
    IKKE_TILGANG: 'Virksomheten har ikke gitt dere tilgang. Dere får KAL-006.',
    FOR_MANGE_KALL:
      'Dere har gjort for mange kall. Dere får KAL-017, og Retry-After sier hvor lenge dere skal vente.',
  },
  testmiljoe: {
    ingress:
      'Testmiljøet har bare oppdiktede virksomheter og personer. Organisasjonsnumrene begynner på 2 eller 3, så de kan ikke forveksles med ekte.',
    token: 'Token',
    tokenTekst:
      'Et token varer i to minutter. Hent det fra kommandolinjen, med den klienten og den tilgangen du vil prøve:',
    tokenside: 'Du kan også velge klient, scope og tilgang på en side og kopiere tokenet derfra:',
    tokensideLenke: 'Lag et token i stedfortrederen for Maskinporten',
    adgang: 'Virksomheter klientene kan lese fra start',
    adgangTekst:
      'Hver kommando gir et token som slipper inn til virksomheten. Den fulle oversikten får du med --help.',
    adgangskode: (klient: string, virksomhet: string) => `Token for ${klient} hos ${virksomhet}`,
    systembruker: 'har godkjent en systembruker for',
    samtykke: 'har gitt samtykke i Altinn til',
    scenarioer: 'Testscenarioer',
    scenarioTekst:
      'Send hodet Test-Scenario med ett av navnene, så får dere svaret navnet står for. Slik prøver dere tilfeller som er vanskelige å finne. Hodet virker bare utenfor produksjon.',
    virksomheter: 'Syntetiske virksomheter',
    virksomheterTekst:
      'Logg inn i portalen som personen for å se det samme som kunden ser. Der kan du også dele kalenderen med banken.',
    person: (navn: string) => `Logg inn som ${navn}`,
    flere: (antall: number) => `… og ${antall} til. Alle står i listen:`,
    liste: 'virksomheter.json',
    former: { ENK: 'enkeltpersonforetak', AS: 'aksjeselskap', FLI: 'forening' },
    /** The list of them comes with its words in bokmål; other languages have theirs here, by the scenario's name. */
    virksomhet: {} as Readonly<Record<string, string>>,
  },
  feil: {
    ingress:
      'Bruk koden i programmet deres. Den endrer aldri mening, mens teksten kan bli bedre. Korrelasjonsid står i hvert svar; ta vare på den.',
    kode: 'Kode',
    betydning: 'Hva det betyr, og hva dere gjør',
    status: (status: number) => `HTTP ${status}`,
    frister: (kode: string, status: number) => `${kode} i Frister-API-et (HTTP ${status})`,
    kunFrister: 'Bare i Frister-API-et',
    koder: apifeilNb,
    tabell: 'Alle feilkoder',
  },
  kontakt: {
    ingress:
      'Når en kunde spør om en frist, er det myndigheten bak fristen som svarer. Den står i feltet myndighet på oppgaven. Skriv ut siden og heng den opp på kundesenteret.',
    skrivUt: 'Skriv ut',
    utskrevet: (dato: string) => `Skrevet ut ${dato}`,
    hvem: 'Hvem dere viser til',
    telefon: 'Telefon',
    utland: 'Fra utlandet',
    side: 'Nettside',
    aapent: 'Åpent',
    timer: (fra: string, til: string, lest: number) =>
      `Hverdager kl. ${fra}–${til}, sist lest i ${lest}. Nettsiden har tiden som gjelder nå.`,
    ukjentTid: 'Vi har ikke åpningstiden. Se nettsiden.',
    omraader: 'Spørsmål om',
    innloggingHvem: 'Altinn brukerservice',
    innloggingOm: ['Innlogging', 'Roller', 'Samtykke', 'Systembruker'],
    gebyr:
      'Årsregnskapet er Brønnøysundregistrenes, men spørsmål om å betale forsinkelsesgebyret går til Skatteetaten, som krever det inn.',
    dere: 'Spørsmål om hvordan dere viser fristene, svarer dere på selv. Mangler en frist, eller er den feil, ber dere kunden se i portalen: der står regelen, og hva kilden har sagt.',
    tabell: 'Hvem som svarer',
  },
  vilkaar: {
    ingress: 'Dette gjelder fra dere kommer inn i testmiljøet, til dere er i produksjon.',
    stadier: 'Tre stadier',
    stadium: {
      test: {
        navn: 'Test',
        tekst: 'Her begynner alle. Dere leser bare oppdiktede virksomheter, og kan gjøre det fra dag én.',
      },
      pilot: {
        navn: 'Pilot',
        tekst:
          'Dere leser ekte virksomheter som har sagt ja til å være med i piloten, og som har gitt dere tilgang.',
      },
      produksjon: {
        navn: 'Produksjon',
        tekst:
          'Dere leser alle virksomheter som har gitt dere tilgang, unntatt dem som bare er med i piloten.',
      },
    },
    adgang: 'Hva som gir tilgang',
    adgangTekst: [
      'Et regnskapssystem trenger en systembruker som kunden har godkjent i Altinn.',
      'En bank eller en annen tjeneste trenger et samtykke i Altinn, eller at kunden deler kalenderen i portalen.',
      'Kunden ser i portalen hvem som har lest, og kan trekke tilgangen tilbake når som helst. Det gjelder fra neste kall.',
    ],
    lover: 'Dette lover vi',
    loverTekst: [
      'En feilkode og et felt endrer aldri mening. Nye felt kan komme til, så les tolerant.',
      'En ny hovedversjon får en ny adresse. Høyst to versjoner lever samtidig.',
      'Vi sier fra i svaret når en kilde ikke svarer, i stedet for å vise en liste som ser hel ut.',
      'Endringer står på siden om endringer.',
    ],
    loverIkke: 'Dette lover vi ikke',
    loverIkkeTekst: [
      'Vi lover ikke oppetid i test og pilot.',
      'Fristene er til hjelp. Loven og vedtaket fra myndigheten går foran det kalenderen viser.',
    ],
    grenser: 'Hvor mange kall',
    samtidige: (antall: number) => `Høyst ${antall} kall samtidig.`,
    boette: (kapasitet: number, perSekund: number) =>
      `Dere kan gjøre ${kapasitet} kall på rad. Deretter fylles det på med ${perSekund} i sekundet.`,
    grenserTekst:
      'Grensene gjelder per API og organisasjonsnummer, også for dem som leverer til oss. En leverandør som spør for flere, har også en felles grense på 20 kall samtidig. De åpne adressene har en romslig grense per nettadresse. Et langt svar teller som et kall til dere har lest det, og et kall kan vare i høyst tre minutter. Blir det for mange, får dere KAL-017 med Retry-After. Følg listen over hendelser i stedet for å spørre om alle hele tiden.',
    ut: 'Slik kommer dere ut',
    utTekst:
      'Dere kan slutte når dere vil. Si fra, så stopper vi tilgangen fra neste kall. Kundene trenger ikke gjøre noe, men kan selv trekke tilbake samtykket, systembrukeren eller delingen. Det dere har hentet, sletter dere etter egne rutiner og avtaler med kunden.',
    hjelp: 'Hjelp',
    hjelpTekst: 'Brukerstøtten for API-ene til Skatteetaten hjelper dere:',
    hjelpLenke: 'Kontakt oss om API-ene',
    hjelpAdresse: 'https://skatteetaten.github.io/api-dokumentasjon/kontaktoss',
    hjelpMed: 'Ta med dette når dere spør:',
    hjelpListe: [
      'Korrelasjonsid fra svaret, og omtrent når kallet ble gjort.',
      'Koden dere fikk, og adressen dere spurte på.',
      'Aldri et token eller et fødselsnummer.',
    ],
  },
  endringer: {
    ingress: 'Det nyeste står først. Er noe i ferd med å forsvinne, står det her før det skjer.',
    dato: 'Dato og API',
    hva: 'Hva',
    tabell: 'Endringer i API-ene',
    versjoner: {
      v1: 'Kalender v1',
      v2: 'Kalender v2',
      frister: 'Frister-API-et',
      kilder: 'Kilder v1',
      regelverk: 'Regelverk v1',
      alle: 'Alle',
    },
    poster: {
      oppsyn:
        'Nytt felt `oppsyn`: hva vi kan vite om det er gjort. `historikk` er ikke lenger sann for en oppgave som brukeren har merket som gjort, når kilden melder at den ikke er mottatt. `status` er som før.',
      spraak:
        'Svarene kan leses på nynorsk og engelsk: `spraak` gir språket i v2, og er ny for fristene og reglene som er åpne for alle. Feilmeldinger følger `spraak` eller `Accept-Language`, også til dem som leverer. Den publiserte tjenesten og Frister-API-et svarer på bokmål som før. Sidene for utviklere finnes også på nynorsk.',
      efaktura:
        'Nye regler: `efaktura-utstedelse` (fra 1. januar 2027) og `digital-bokforing` (fra 1. januar 2030), med unntak når `omsetningUnder50000` er sann for et ENK utenfor Merverdiavgiftsregisteret. Trekk, arbeidsgiveravgift og sammenstilling kommer ikke for en lønningsdag før virksomheten fantes eller var arbeidsgiver. Også nye: `skattekort-innhenting`, `otp-ordning` og retten `skattemelding-endring`. `rf1301` heter nå `rf1321`; den gamle id-en virker fortsatt i det dere sender (`tidligere`). Datoer kan skrives på flere måter.',
      komplett:
        'Svaret sier fra når noe mangler: `mangler` i versjon 2, hodet `Ufullstendig` i versjon 1 og Frister-API-et. FRI-007 («ingen frister») kommer bare når alt er kjent. Virksomheter som ikke er ENK eller AS, og de vi mangler opplysninger om, fikk den før.',
      utviklersider: 'Sidene for utviklere er åpnet, på bokmål og engelsk.',
      etag: 'Svaret har ETag. Har dere det fra før, får dere 304 uten innhold.',
      grenser:
        'Høyst fem kall samtidig, og en grense for hvor mange dere kan gjøre på rad. For mange gir KAL-017.',
      partnere: 'Partnere kan hente alt om oppgavene til en virksomhet. Beløp krever egen tilgang.',
      fristerApi: 'De som bruker Frister-API-et, kan spørre her i den samme formen.',
      partnerhendelser:
        'Listen over hendelser er åpnet for partnere. Den viser bare virksomheter dere kan lese nå.',
      publisert: 'Den publiserte tjenesten svarer i JSON og XML.',
      feilkoder: 'Alle API-ene har de samme feilkodene, KAL-001 og oppover.',
      regelverk: 'Regler og frister for en beskrevet virksomhet er åpne for alle, uten token.',
    },
  },
} as const;

/** What every language of these pages fills in. */
export type UtviklerTekster = Widen<typeof utviklerNb>;
