import type { Tekster } from '../tekster';

/** Nynorsk about each published error code: what is wrong, and what the receiver does about it. */
export const apifeilNn: Tekster['api']['koder'] = {
  uventet: {
    melding: 'Noko gjekk gale hos oss',
    hjelp: 'Prøv det same kallet igjen seinare. Meld frå med korrelasjonsid dersom det ikkje hjelper.',
  },
  ugyldig: {
    melding: 'Førespurnaden har feil',
    hjelp: 'Meldinga seier kva felt det gjeld, og kva som er gale. Rett dei og send på nytt.',
  },
  'ugyldig-token': {
    melding: 'Tilgangstokenet manglar eller er ikkje gyldig',
    hjelp: 'Hent eit nytt token frå Maskinporten, og send det som «Authorization: Bearer …».',
  },
  'ikke-innlogget': {
    melding: 'Du er ikkje logga inn',
    hjelp: 'Logg inn i portalen, eller send eit tilgangstoken frå Maskinporten.',
  },
  'feil-scope': {
    melding: 'Tokenet manglar tilgangen som trengst',
    hjelp: 'Be om eit token med scopet som står i WWW-Authenticate. Manglar de scopet, må de få det tildelt.',
  },
  'ikke-tilgang': {
    melding: 'De har ikkje tilgang til dette',
    hjelp:
      'Eit rekneskapssystem treng ein systembrukar hos kunden, ein bank eit samtykke eller ei deling. Tilgangen kan vere trekt tilbake.',
  },
  'ukjent-partner': {
    melding: 'De er ikkje i registeret over partnarar',
    hjelp: 'Ta kontakt for å bli registrerte, eller be dei som er det, om å spørje.',
  },
  'samtykke-utloept': {
    melding: 'Samtykket gjeld ikkje lenger',
    hjelp: 'Be kunden om eit nytt samtykke i Altinn, eller om å dele kalenderen i portalen.',
  },
  'utenfor-test': {
    melding: 'De er registrerte for test, og dette er ikkje testmiljøet',
    hjelp: 'Bruk testmiljøet, eller ta kontakt når de er klare for piloten.',
  },
  'bare-i-pilot': {
    melding: 'Verksemda deler berre med dei som er med i piloten',
    hjelp: 'Ta kontakt dersom de vil bli med i piloten.',
  },
  'samtykke-mangler': {
    melding: 'Verksemda har ikkje gitt samtykke eller delt kalenderen',
    hjelp: 'Be kunden om eit nytt samtykke i Altinn, eller om å dele kalenderen i portalen.',
  },
  'utenfor-pilot': {
    melding: 'Tenesta er i pilot, og dette er ikkje med',
    hjelp: 'Ta kontakt dersom de eller kunden vil bli med i piloten.',
  },
  'ikke-funnet': {
    melding: 'Adressa finst ikkje',
    hjelp: 'Sjå etter skrivefeil i adressa, og at versjonen i adressa stemmer.',
  },
  'ukjent-virksomhet': {
    melding: 'Verksemda finst ikkje i Einingsregisteret',
    hjelp: 'Kontroller organisasjonsnummeret. Ei heilt ny verksemd kan vere på veg inn.',
  },
  'ukjent-kilde': {
    melding: 'Kjelda finst ikkje',
    hjelp: 'Kontroller namnet på kjelda i adressa.',
  },
  'feil-metode': {
    melding: 'Adressa tek ikkje imot denne metoden',
    hjelp: 'Svarhovudet Allow seier kva metodar ho tek imot.',
  },
  'feil-accept': {
    melding: 'Svaret finst ikkje i eit format de godtek',
    hjelp:
      'La Accept godta application/json. Den publiserte tenesta svarer i formatet det vart spurt i: XML på XML.',
  },
  avviklet: {
    melding: 'Denne versjonen av tenesta er avvikla',
    hjelp: 'Bruk versjonen som svarhovudet Link fortel om.',
  },
  slettet: {
    melding: 'Verksemda er sletta, og Einingsregisteret seier ikkje lenger noko om ho',
    hjelp: 'Ikkje spør om ho igjen.',
  },
  'for-stort': {
    melding: 'Innhaldet er for stort',
    hjelp: 'Del det opp i fleire kall.',
  },
  'feil-innholdstype': {
    melding: 'Innhaldet er av eit slag vi ikkje tek imot her',
    hjelp: 'Send application/json i UTF-8, eller application/xml der tenesta tek det, utan komprimering.',
  },
  'for-mange-kall': {
    melding: 'For mange kall',
    hjelp: 'Vent så mange sekund som Retry-After seier. Høgst fem kall samtidig.',
  },
  'database-utilgjengelig': {
    melding: 'Tenesta er utilgjengeleg akkurat no',
    hjelp: 'Send det same igjen seinare. Ingenting er lagra halvvegs.',
  },
  opptatt: {
    melding: 'Det er for mange kall i arbeid akkurat no',
    hjelp: 'Vent så mange sekund som Retry-After seier, og send det same igjen. Ingenting er lagra.',
  },
  'maskinporten-utilgjengelig': {
    melding: 'Maskinporten svarer ikkje, så tokenet kan ikkje kontrollerast',
    hjelp: 'Send det same igjen seinare.',
  },
  'altinn-utilgjengelig': {
    melding: 'Altinn svarer ikkje, så tilgangen kan ikkje kontrollerast',
    hjelp: 'Send det same igjen seinare.',
  },
  'register-utilgjengelig': {
    melding: 'Einingsregisteret svarer ikkje',
    hjelp: 'Send det same igjen seinare.',
  },
  'ingen-frister': {
    melding: 'Det er ingen fristar på organisasjonsnummeret',
    hjelp:
      'Ikkje ein feil: alle kjelder har svart, og ingen har noko. Andre adresser enn denne svarer med ei tom liste.',
  },
};
