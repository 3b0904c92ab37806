import type { UtviklerTekster } from '../nb/utvikler';
import { apifeilNn } from './apifeil';
import { nn } from './nn';

/** Nynorsk on the pages for those who build on the APIs. */
export const utviklerNn: UtviklerTekster = {
  spraak: 'nn',
  meny: 'Sider for utviklarar',
  dato: (aar, maaned, dag) => `${dag}.${maaned}.${aar}`,
  myndigheter: nn.myndigheter,
  produktomraader: nn.produktomraader,
  kode: (navn) => `Kode: ${navn}`,
  sider: {
    start: { tittel: 'For utviklarar', kort: 'Kom i gang', om: 'Fem steg frå ingenting til første svar.' },
    api: {
      tittel: 'API-a',
      kort: 'API-a',
      om: 'Alle adressene, felta og svara, til å bla i og til å laste ned.',
    },
    eksempler: {
      tittel: 'Skjema og døme',
      kort: 'Skjema og døme',
      om: 'XSD, JSON Schema og ferdige førespurnader og svar til å laste ned.',
    },
    testmiljoe: {
      tittel: 'Testmiljøet',
      kort: 'Testmiljøet',
      om: 'Testscenario, syntetiske verksemder og token.',
    },
    feil: {
      tittel: 'Feilkodar',
      kort: 'Feilkodar',
      om: 'Kva kvar kode betyr, og kva de gjer med han.',
    },
    kontakt: {
      tittel: 'Kven svarer kunden?',
      kort: 'Kven svarer kunden?',
      om: 'Telefon, nettside og opningstid per styresmakt, for kundesenteret dykkar.',
    },
    vilkaar: {
      tittel: 'Vilkår og hjelp',
      kort: 'Vilkår og hjelp',
      om: 'Kva vi lovar i piloten, kor mange kall de kan gjere, og kvar de får hjelp.',
    },
    meldinger: {
      tittel: 'Meldingar',
      kort: 'Meldingar',
      om: 'Kvar melding tenesta sender, med oppdikta verksemder. Til korrektur.',
    },
    endringer: {
      tittel: 'Endringar',
      kort: 'Endringar',
      om: 'Kva som er nytt i API-a, med dato.',
    },
  },
  regelverk: { kort: 'Regelverket bak fristane', om: 'Kvar regel med paragraf, slik koden har han.' },
  start: {
    ingress:
      'Vis kundane fristane der dei alt arbeider: i rekneskapssystemet eller nettbanken. Her står det de treng for å byggje det.',
    komIGang: 'Kom i gang',
    komIGangTekst:
      'Alt skjer på di eiga maskin, med syntetiske verksemder. Du treng git, Node 20.19 eller nyare og bash med curl. Køyr kommandoane frå mappa du har klona tenesta til.',
    steg: {
      start: {
        tittel: 'Start testmiljøet',
        tekst:
          'Éin kommando startar tenesta, databasen og stadfortredarar for ID-porten, Maskinporten, Altinn og Einingsregisteret. La han stå, og opne ein ny terminal til resten.',
      },
      token: {
        tittel: 'Hent eit token',
        tekst:
          'Du er rekneskapssystemet, og Nordmann Eplepress har godkjent deg som systembrukar. Tokenet varer i to minutt. Hent eit nytt når du får KAL-003.',
      },
      json: {
        tittel: 'Spør om kalenderen i JSON',
        tekst:
          'Den publiserte tenesta, versjon 1. Svaret har ei liste med oppgåver, kvar med frist, status og styresmakt.',
      },
      xml: {
        tittel: 'Spør om det same i XML',
        tekst: 'Formatet du spør i, er formatet du får svar i. Feil kjem òg i det formatet.',
      },
      alt: {
        tittel: 'Hent alt, og følg med på endringar',
        tekst:
          'Versjon 2 har med beløp, grunngiving og kva kvar kjelde har svart. Lista over hendingar seier kva som har endra seg, så de slepp å spørje om alle kundane kvar natt.',
      },
    },
    videre: 'Les vidare',
    kode: (tittel) => `Kommando: ${tittel}`,
  },
  eksempler: {
    ingress:
      'Filene er laga av den same koden som svarer i API-et, med dei same testscenarioa. Dei følgjer alltid versjonen du les no.',
    skjema: 'Skjema',
    skjemaer: {
      xsd: 'Den publiserte tenesta (v1) i XML: førespurnad og svar',
      json: 'Den publiserte tenesta (v1) i JSON: førespurnad og svar',
      feil: 'Feilmeldingar i XML, i alle API-a',
    },
    perScenario: 'Døme per testscenario',
    feil: 'Døme på feil',
    lister: 'Lister',
    listeTekst: 'Dei same listene som desse sidene er laga av, som JSON.',
    mapper: {
      v1: 'Publisert teneste (v1)',
      v2: 'Alt om oppgåvene (v2)',
      frister: 'Forma til Frister-API-et',
      feil: 'Feilmelding',
    },
    deler: { foresporsel: 'førespurnad', svar: 'svar' },
    lastNed: (hva, format) => `${hva} (${format})`,
  },
  scenarioer: {
    ALLE_LEVERT: 'Alt er levert og betalt, også det som har frist fram i tid.',
    FORFALT: 'Fristar er passerte utan levering, og det finst eit ubetalt krav med beløp og KID-nummer.',
    INGEN: 'Verksemda har ingen fristar. Det er eit svar, ikkje ein feil.',
    KILDE_NEDE: 'Kjelda for meirverdiavgift svarer ikkje, så svaret er ikkje komplett.',
    UTSATT: 'Neste melding har fått utsett frist, med den opphavlege fristen ved sida av.',
    FLERE_AAR: 'Eit vanleg aksjeselskap. Spør om fleire år, så går lista over årsskifta.',
    AVVIKENDE_AAR: 'Rekneskapsåret sluttar 30. juni, så årsfristane kjem på andre datoar.',
    UKJENT: 'Organisasjonsnummeret finst ikkje i Einingsregisteret. De får KAL-010.',
    IKKE_TILGANG: 'Verksemda har ikkje gitt dykk tilgang. De får KAL-006.',
    FOR_MANGE_KALL:
      'De har gjort for mange kall. De får KAL-017, og Retry-After seier kor lenge de skal vente.',
  },
  testmiljoe: {
    ingress:
      'Testmiljøet har berre oppdikta verksemder og personar. Organisasjonsnummera byrjar på 2 eller 3, så dei kan ikkje forvekslast med ekte.',
    token: 'Token',
    tokenTekst:
      'Eit token varer i to minutt. Hent det frå kommandolinja, med den klienten og den tilgangen du vil prøve:',
    tokenside: 'Du kan også velje klient, scope og tilgang på ei side og kopiere tokenet derifrå:',
    tokensideLenke: 'Lag eit token i stadfortredaren for Maskinporten (på bokmål)',
    adgang: 'Verksemder klientane kan lese frå start',
    adgangTekst:
      'Kvar kommando gir eit token som slepp inn til verksemda. Den fulle oversikta får du med --help.',
    adgangskode: (klient, virksomhet) => `Token for ${klient} hos ${virksomhet}`,
    systembruker: 'har godkjent ein systembrukar for',
    samtykke: 'har gitt samtykke i Altinn til',
    scenarioer: 'Testscenario',
    scenarioTekst:
      'Send hovudet Test-Scenario med eitt av namna, så får de svaret namnet står for. Slik prøver de tilfelle som er vanskelege å finne. Hovudet verkar berre utanfor produksjon.',
    virksomheter: 'Syntetiske verksemder',
    virksomheterTekst:
      'Logg inn i portalen som personen for å sjå det same som kunden ser. Der kan du også dele kalenderen med banken.',
    person: (navn) => `Logg inn som ${navn}`,
    flere: (antall) => `… og ${antall} til. Alle står i lista:`,
    liste: 'virksomheter.json',
    former: { ENK: 'enkeltpersonføretak', AS: 'aksjeselskap', FLI: 'foreining' },
    virksomhet: {
      eplepress: 'Enkeltpersonføretak med mva. annankvar månad og forskotsskatt, utan tilsette.',
      primaernaering:
        'Enkeltpersonføretak i jordbruk som leverer mva-melding éin gong i året som primærnæring.',
      'mva-aar': 'Enkeltpersonføretak med låg omsetning som leverer mva-melding éin gong i året.',
      nystartet:
        'Enkeltpersonføretak starta i oktober 2026, ikkje i Meirverdiavgiftsregisteret, ingenting oppgitt enno.',
      'as-ansatte': 'Aksjeselskap med fire tilsette, mva. annankvar månad og lønn den 20. kvar månad.',
      'as-hvilende': 'Aksjeselskap utan aktivitet: ingen tilsette, ikkje mva. og ingen forskotsskatt.',
      'as-avvikende-aar': 'Aksjeselskap der rekneskapsåret sluttar 30. juni.',
      avvikling: 'Aksjeselskap som har vore under avvikling sidan september 2026 og framleis har plikter.',
      slettet: 'Enkeltpersonføretak som vart sletta frå Einingsregisteret sommaren 2026.',
      'to-virksomheter':
        'Har eit enkeltpersonføretak og eit AS med undereining, og tilgang til berre undereininga i eit tredje.',
      regnskapsfoerer: 'Rekneskapsførar med eige AS og 60 klientar, både enkeltpersonføretak og AS.',
      loennsmedarbeider: 'Tilsett hos ein rekneskapsførar, med tilgang til berre løn hos to klientar.',
      'lavt-nivaa': 'Blir logga inn på lågt tryggleiksnivå sjølv om tenesta bad om eit høgare.',
      'enk-arbeidsgiver':
        'Enkeltpersonføretak med tilsette og mva. som ikkje har svart på kor ofte det leverer mva-melding.',
      forening: 'Styreleiar i ei foreining, ei organisasjonsform tenesta ikkje dekkjer.',
      'utenfor-registeret':
        'Har to verksemder i Altinn: éi er fjerna frå dei opne dataa i Einingsregisteret, éi er ukjend der.',
      konkurs: 'Aksjeselskap som gjekk konkurs i april 2026, så årsrekneskapen ikkje lenger skal leverast.',
    },
  },
  feil: {
    ingress:
      'Bruk koden i programmet dykkar. Han endrar aldri meining, medan teksten kan bli betre. Korrelasjonsid står i kvart svar; ta vare på han.',
    kode: 'Kode',
    betydning: 'Kva det betyr, og kva de gjer',
    status: (status) => `HTTP ${status}`,
    frister: (kode, status) => `${kode} i Frister-API-et (HTTP ${status})`,
    kunFrister: 'Berre i Frister-API-et',
    koder: apifeilNn,
    tabell: 'Alle feilkodar',
  },
  kontakt: {
    ingress:
      'Når ein kunde spør om ein frist, er det styresmakta bak fristen som svarer. Ho står i feltet myndighet på oppgåva. Skriv ut sida og heng ho opp på kundesenteret.',
    skrivUt: 'Skriv ut',
    utskrevet: (dato) => `Skrive ut ${dato}`,
    hvem: 'Kven de viser til',
    telefon: 'Telefon',
    utland: 'Frå utlandet',
    side: 'Nettside',
    aapent: 'Ope',
    timer: (fra, til, lest) =>
      `Kvardagar kl. ${fra}–${til}, sist lese i ${lest}. Nettsida har tida som gjeld no.`,
    ukjentTid: 'Vi har ikkje opningstida. Sjå nettsida.',
    omraader: 'Spørsmål om',
    innloggingHvem: 'Altinn brukarservice',
    innloggingOm: ['Innlogging', 'Roller', 'Samtykke', 'Systembrukar'],
    gebyr:
      'Årsrekneskapen høyrer til Brønnøysundregistera, men spørsmål om å betale forseinkingsgebyret går til Skatteetaten, som krev det inn.',
    dere: 'Spørsmål om korleis de viser fristane, svarer de på sjølve. Manglar ein frist, eller er han feil, ber de kunden sjå i portalen: der står regelen, og kva kjelda har sagt.',
    tabell: 'Kven som svarer',
  },
  vilkaar: {
    ingress: 'Dette gjeld frå de kjem inn i testmiljøet, til de er i produksjon.',
    stadier: 'Tre stadium',
    stadium: {
      test: {
        navn: 'Test',
        tekst: 'Her byrjar alle. De les berre oppdikta verksemder, og kan gjere det frå dag éin.',
      },
      pilot: {
        navn: 'Pilot',
        tekst:
          'De les ekte verksemder som har sagt ja til å vere med i piloten, og som har gitt dykk tilgang.',
      },
      produksjon: {
        navn: 'Produksjon',
        tekst: 'De les alle verksemder som har gitt dykk tilgang, unnateke dei som berre er med i piloten.',
      },
    },
    adgang: 'Kva som gir tilgang',
    adgangTekst: [
      'Eit rekneskapssystem treng ein systembrukar som kunden har godkjent i Altinn.',
      'Ein bank eller ei anna teneste treng eit samtykke i Altinn, eller at kunden deler kalenderen i portalen.',
      'Kunden ser i portalen kven som har lese, og kan trekkje tilgangen tilbake når som helst. Det gjeld frå neste kall.',
    ],
    lover: 'Dette lovar vi',
    loverTekst: [
      'Ein feilkode og eit felt endrar aldri meining. Nye felt kan kome til, så les tolerant.',
      'Ein ny hovudversjon får ei ny adresse. Høgst to versjonar lever samtidig.',
      'Vi seier frå i svaret når ei kjelde ikkje svarer, i staden for å vise ei liste som ser heil ut.',
      'Endringar står på sida om endringar.',
    ],
    loverIkke: 'Dette lovar vi ikkje',
    loverIkkeTekst: [
      'Vi lovar ikkje oppetid i test og pilot.',
      'Fristane er til hjelp. Lova og vedtaket frå styresmakta går framfor det kalenderen viser.',
    ],
    grenser: 'Kor mange kall',
    samtidige: (antall) => `Høgst ${antall} kall samtidig.`,
    boette: (kapasitet, perSekund) =>
      `De kan gjere ${kapasitet} kall på rad. Deretter blir det fylt på med ${perSekund} i sekundet.`,
    grenserTekst:
      'Grensene gjeld per API og organisasjonsnummer, også for dei som leverer til oss. Ein leverandør som spør for fleire, har òg ei felles grense på 20 kall samtidig. Dei opne adressene har ei romsleg grense per nettadresse. Eit langt svar tel som eit kall til de har lese det, og eit kall kan vare i høgst tre minutt. Blir det for mange, får de KAL-017 med Retry-After. Følg lista over hendingar i staden for å spørje om alle heile tida.',
    ut: 'Slik kjem de ut',
    utTekst:
      'De kan slutte når de vil. Sei frå, så stoppar vi tilgangen frå neste kall. Kundane treng ikkje gjere noko, men kan sjølve trekkje tilbake samtykket, systembrukaren eller delinga. Det de har henta, slettar de etter eigne rutinar og avtalar med kunden.',
    hjelp: 'Hjelp',
    hjelpTekst: 'Brukarstøtta for API-a til Skatteetaten hjelper dykk:',
    hjelpLenke: 'Kontakt oss om API-a',
    hjelpAdresse: 'https://skatteetaten.github.io/api-dokumentasjon/kontaktoss',
    hjelpMed: 'Ta med dette når de spør:',
    hjelpListe: [
      'Korrelasjonsid frå svaret, og omtrent når kallet vart gjort.',
      'Koden de fekk, og adressa de spurde på.',
      'Aldri eit token eller eit fødselsnummer.',
    ],
  },
  endringer: {
    ingress: 'Det nyaste står først. Er noko i ferd med å forsvinne, står det her før det skjer.',
    dato: 'Dato og API',
    hva: 'Kva',
    tabell: 'Endringar i API-a',
    versjoner: {
      v1: 'Kalender v1',
      v2: 'Kalender v2',
      frister: 'Frister-API-et',
      kilder: 'Kjelder v1',
      regelverk: 'Regelverk v1',
      alle: 'Alle',
    },
    poster: {
      oppsyn:
        'Nytt felt `oppsyn`: kva vi kan vite om det er gjort. `historikk` er ikkje lenger sann for ei oppgåve som brukaren har merkt som gjord, når kjelda melder at ho ikkje er motteken. `status` er som før.',
      spraak:
        'Svara kan lesast på nynorsk og engelsk: `spraak` gir språket i v2, og er ny for fristane og reglane som er opne for alle. Feilmeldingar følgjer `spraak` eller `Accept-Language`, også til dei som leverer. Den publiserte tenesta og Frister-API-et svarer på bokmål som før. Sidene for utviklarar finst også på nynorsk.',
      efaktura:
        'Nye reglar: `efaktura-utstedelse` (frå 1. januar 2027) og `digital-bokforing` (frå 1. januar 2030), med unntak når `omsetningUnder50000` er sann for eit ENK utanfor Meirverdiavgiftsregisteret. Trekk, arbeidsgivaravgift og samanstilling kjem ikkje for ein lønningsdag før verksemda fanst eller var arbeidsgivar. Også nye: `skattekort-innhenting`, `otp-ordning` og retten `skattemelding-endring`. `rf1301` heiter no `rf1321`; den gamle id-en verkar framleis i det de sender (`tidligere`). Datoar kan skrivast på fleire måtar.',
      komplett:
        'Svaret seier frå når noko manglar: `mangler` i versjon 2, hovudet `Ufullstendig` i versjon 1 og Frister-API-et. FRI-007 («ingen frister») kjem berre når alt er kjent. Verksemder som ikkje er ENK eller AS, og dei vi manglar opplysningar om, fekk den før.',
      utviklersider: 'Sidene for utviklarar er opna, på bokmål og engelsk.',
      etag: 'Svaret har ETag. Har de det frå før, får de 304 utan innhald.',
      grenser:
        'Høgst fem kall samtidig, og ei grense for kor mange de kan gjere på rad. For mange gir KAL-017.',
      partnere: 'Partnarar kan hente alt om oppgåvene til ei verksemd. Beløp krev eigen tilgang.',
      fristerApi: 'Dei som bruker Frister-API-et, kan spørje her i den same forma.',
      partnerhendelser:
        'Lista over hendingar er opna for partnarar. Ho viser berre verksemder de kan lese no.',
      publisert: 'Den publiserte tenesta svarer i JSON og XML.',
      feilkoder: 'Alle API-a har dei same feilkodane, KAL-001 og oppover.',
      regelverk: 'Reglar og fristar for ei skildra verksemd er opne for alle, utan token.',
    },
  },
};
