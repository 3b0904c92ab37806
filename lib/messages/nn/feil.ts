import type { Tekster } from '../tekster';

/** Nynorsk on the pages that say what went wrong. */
export const feilNn: Tekster['feil'] = {
  kode: 'Feilkode',
  proevIgjen: 'Prøv igjen',
  tilForsiden: 'Til framsida',
  loggInn: 'Logg inn på nytt',
  bytt: 'Vel ei anna verksemd',
  sider: {
    'ikke-tilgang': {
      tittel: 'Du har ikkje tilgang til dette',
      tekst:
        'Sida krev ein tilgang i Altinn som du ikkje har, eller høyrer til ei verksemd du ikkje representerer.',
    },
    'utenfor-pilot': {
      tittel: 'Dette er ikkje opna for verksemda enno',
      tekst:
        'Vi prøver ut dette med nokre få verksemder først, og opnar for alle etter kvart. Fristane gjeld som før, også om du ikkje ser dei her.',
    },
    'ikke-funnet': {
      tittel: 'Vi finn ikkje sida',
      tekst: 'Adressa kan vere skriven feil, eller fristen finst ikkje for denne verksemda.',
    },
    ugyldig: { tittel: 'Vi forstod ikkje det du sende', tekst: 'Gå tilbake og prøv igjen.' },
    'altinn-utilgjengelig': {
      tittel: 'Altinn svarer ikkje akkurat no',
      tekst:
        'Vi må spørje Altinn om kven du representerer før vi kan vise fristar. Ingenting er tapt. Prøv igjen om nokre minutt.',
    },
    'register-utilgjengelig': {
      tittel: 'Einingsregisteret svarer ikkje akkurat no',
      tekst:
        'Vi treng opplysningar om verksemda før vi kan vise fristar. Ingenting er tapt. Prøv igjen om nokre minutt.',
    },
    'ukjent-virksomhet': {
      tittel: 'Vi finn ikkje verksemda i Einingsregisteret',
      tekst:
        'Ho kan vere heilt ny, eller fjerna frå dei opne opplysningane. Då kan vi ikkje rekne ut fristar.',
    },
    'idporten-utilgjengelig': {
      tittel: 'ID-porten svarer ikkje akkurat no',
      tekst: 'Du kan ikkje logge inn før ID-porten er tilbake. Prøv igjen om nokre minutt.',
    },
    innlogging: {
      tittel: 'Innlogginga vart ikkje fullført',
      tekst: 'Det kan skje når det går lang tid, eller når du går tilbake i nettlesaren. Logg inn på nytt.',
    },
    'innlogging-avbrutt': {
      tittel: 'Du avbraut innlogginga',
      tekst: 'Du er ikkje logga inn. Logg inn når du vil sjå fristane.',
    },
    'for-lavt-nivaa': {
      tittel: 'Du må logge inn på ein sikrare måte',
      tekst: 'Fristane er fortrulege. Logg inn med til dømes BankID, Buypass eller MinID.',
    },
    'uten-pid': {
      tittel: 'Du treng eit norsk fødselsnummer eller d-nummer',
      tekst:
        'Du logga inn med ein utanlandsk e-ID som ikkje er kopla til eit norsk nummer. Då kan vi ikkje sjå kven du representerer.',
    },
    'annet-nettsted': {
      tittel: 'Skjemaet kom frå ein annan nettstad',
      tekst:
        'Vi tek berre imot skjema frå våre eigne sider. Ingenting er lagra. Gå til framsida og prøv igjen.',
    },
    'for-stort': {
      tittel: 'Det du sende, var for stort',
      tekst: 'Skjemaa her treng berre litt tekst. Gå tilbake og prøv igjen.',
    },
    'feil-metode': {
      tittel: 'Sida kan ikkje brukast slik',
      tekst: 'Programmet du bruker, bad om noko denne sida ikkje kan gjere. Ingenting er endra.',
    },
    opptatt: {
      tittel: 'Det er stor pågang akkurat no',
      tekst: 'Vi rekk ikkje å vise sida. Vent litt, og prøv igjen. Ingenting du har lagra, er tapt.',
    },
    'for-mange': {
      tittel: 'For mange har spurt på éin gong',
      tekst:
        'Det kjem for mange førespurnader frå nettverket du er på. Vent litt, og prøv igjen. Ingenting du har lagra, er tapt.',
    },
    uventet: {
      tittel: 'Noko gjekk gale hos oss',
      tekst: 'Ingenting du har lagra, er tapt. Prøv igjen, og kontakt oss dersom det ikkje hjelper.',
    },
  },
};
