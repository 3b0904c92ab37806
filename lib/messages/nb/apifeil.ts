/** Bokmål about each published error code: what is wrong, and what its receiver does about it. */
export const apifeilNb = {
  uventet: {
    melding: 'Noe gikk galt hos oss',
    hjelp: 'Prøv det samme kallet igjen senere. Meld fra med korrelasjonsid hvis det ikke hjelper.',
  },
  ugyldig: {
    melding: 'Forespørselen har feil',
    hjelp: 'Meldingen sier hvilke felt det gjelder, og hva som er galt. Rett dem og send på nytt.',
  },
  'ugyldig-token': {
    melding: 'Tilgangstokenet mangler eller er ikke gyldig',
    hjelp: 'Hent et nytt token fra Maskinporten, og send det som «Authorization: Bearer …».',
  },
  'ikke-innlogget': {
    melding: 'Du er ikke logget inn',
    hjelp: 'Logg inn i portalen, eller send et tilgangstoken fra Maskinporten.',
  },
  'feil-scope': {
    melding: 'Tokenet mangler tilgangen som kreves',
    hjelp:
      'Be om et token med scopet som står i WWW-Authenticate. Mangler dere scopet, må dere få det tildelt.',
  },
  'ikke-tilgang': {
    melding: 'Dere har ikke tilgang til dette',
    hjelp:
      'Et regnskapssystem trenger en systembruker hos kunden, en bank et samtykke eller en deling. Tilgangen kan være trukket tilbake.',
  },
  'ukjent-partner': {
    melding: 'Dere er ikke i registeret over partnere',
    hjelp: 'Ta kontakt for å bli registrert, eller be dem som er det, om å spørre.',
  },
  'samtykke-utloept': {
    melding: 'Samtykket gjelder ikke lenger',
    hjelp: 'Be kunden om et nytt samtykke i Altinn, eller om å dele kalenderen i portalen.',
  },
  'utenfor-test': {
    melding: 'Dere er registrert for test, og dette er ikke testmiljøet',
    hjelp: 'Bruk testmiljøet, eller ta kontakt når dere er klare for piloten.',
  },
  'bare-i-pilot': {
    melding: 'Virksomheten deler bare med dem som er med i piloten',
    hjelp: 'Ta kontakt hvis dere vil bli med i piloten.',
  },
  'samtykke-mangler': {
    melding: 'Virksomheten har ikke gitt samtykke eller delt kalenderen',
    hjelp: 'Be kunden om et nytt samtykke i Altinn, eller om å dele kalenderen i portalen.',
  },
  'utenfor-pilot': {
    melding: 'Tjenesten er i pilot, og dette er ikke med',
    hjelp: 'Ta kontakt hvis dere eller kunden vil bli med i piloten.',
  },
  'ikke-funnet': {
    melding: 'Adressen finnes ikke',
    hjelp: 'Se etter skrivefeil i adressen, og at versjonen i den stemmer.',
  },
  'ukjent-virksomhet': {
    melding: 'Virksomheten finnes ikke i Enhetsregisteret',
    hjelp: 'Kontroller organisasjonsnummeret. En helt ny virksomhet kan være på vei inn.',
  },
  'ukjent-kilde': {
    melding: 'Kilden finnes ikke',
    hjelp: 'Kontroller navnet på kilden i adressen.',
  },
  'feil-metode': {
    melding: 'Adressen tar ikke imot denne metoden',
    hjelp: 'Svarhodet Allow sier hvilke metoder den tar imot.',
  },
  'feil-accept': {
    melding: 'Svaret finnes ikke i et format dere godtar',
    hjelp:
      'La Accept godta application/json. Den publiserte tjenesten svarer i formatet det ble spurt i: XML på XML.',
  },
  avviklet: {
    melding: 'Denne versjonen av tjenesten er avviklet',
    hjelp: 'Bruk versjonen som svarhodet Link forteller om.',
  },
  slettet: {
    melding: 'Virksomheten er slettet, og Enhetsregisteret sier ikke lenger noe om den',
    hjelp: 'Ikke spør om den igjen.',
  },
  'for-stort': {
    melding: 'Innholdet er for stort',
    hjelp: 'Del det opp i flere kall.',
  },
  'feil-innholdstype': {
    melding: 'Innholdet er av et slag vi ikke tar imot her',
    hjelp: 'Send application/json i UTF-8, eller application/xml der tjenesten tar det, uten komprimering.',
  },
  'for-mange-kall': {
    melding: 'For mange kall',
    hjelp: 'Vent så mange sekunder som Retry-After sier. Høyst fem kall samtidig.',
  },
  'database-utilgjengelig': {
    melding: 'Tjenesten er utilgjengelig akkurat nå',
    hjelp: 'Send det samme igjen senere. Ingenting er lagret halvveis.',
  },
  opptatt: {
    melding: 'Det er for mange kall i arbeid akkurat nå',
    hjelp: 'Vent så mange sekunder som Retry-After sier, og send det samme igjen. Ingenting er lagret.',
  },
  'maskinporten-utilgjengelig': {
    melding: 'Maskinporten svarer ikke, så tokenet kan ikke kontrolleres',
    hjelp: 'Send det samme igjen senere.',
  },
  'altinn-utilgjengelig': {
    melding: 'Altinn svarer ikke, så tilgangen kan ikke kontrolleres',
    hjelp: 'Send det samme igjen senere.',
  },
  'register-utilgjengelig': {
    melding: 'Enhetsregisteret svarer ikke',
    hjelp: 'Send det samme igjen senere.',
  },
  'ingen-frister': {
    melding: 'Det er ingen frister på organisasjonsnummeret',
    hjelp:
      'Ikke en feil: alle kilder har svart, og ingen har noe. Andre adresser enn denne svarer med en tom liste.',
  },
} as const;
