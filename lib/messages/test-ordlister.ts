/** Words of bokmål that have another form, or another word, in our nynorsk. */
export const BOKMAALSORD = new Set(
  [
    'ikke fra hva hvem hvilke hvilken hvilket hvordan hvor hvorfor hver hvert noe noen mer flere være',
    'gjøre gjør bare uten jeg dere deres dem hvis innen kun senest senere fortsatt allerede selv siden',
    'samme disse nå ble en et én ett frister fristene regler reglene kommer gjelder begynner slutter',
    'begynne opplysninger opplysningene tjeneste tjenesten tjenester myndighet myndigheten myndighetene',
    'meldingen meldinger betalingen leveringen bokføringen merkingen innloggingen endringer endringene',
    'hendelse hendelser hendelsen navn navnet adressen kalendere kalenderne fradrag lørdag helligdag',
    'helligdager virkedag skjærtorsdager norge forespørsel forespørselen utviklere mottatt trukket',
    'endret slettet flyttet lagret merverdiavgift forskuddsskatt forskuddstrekk tilleggsforskudd',
    'skatteoppgjør enkeltpersonforetak årsregnskap enhetsregisteret merverdiavgiftsregisteret',
    'foretaksregisteret regnskapsregisteret brønnøysundregistrene stedet sted åpne åpen åpnes andel',
    'utsettelse utsatt forsinket tilgjengelig utilgjengelig avgjør',
  ]
    .join(' ')
    .split(' '),
);

/** Stems of bokmål that our nynorsk has other words for, in every form and compound that begins with them. */
export const BOKMAALSSTAMMER =
  /^(?:uke|måned|virksomhet|oppgave|foretak|enhet|regnskap|arbeidsgiver|ansatt|forsinkelse|kilde|rettighetshaver|tvangsoppløs)/;

/** Where nynorsk has such a word because it is a name: of a field, of a law, of a quoted text. */
export const NAVN_I_NYNORSK: Readonly<Record<string, readonly string[]>> = {
  'portal.api.lovlig.spraak': ['en'],
  'portal.api.feil.uten-arbeidsgiver': ['arbeidsgiver'],
  'utvikler.endringer.poster.komplett': ['frister'],
  'utvikler.kontakt.ingress': ['myndighet'],
};

/** Words that bokmål and nynorsk write alike: a text of three or more words that is the same in both has no others. */
export const FELLESORD = new Set(
  [
    'adresse arbeidsdag e-posten retur seks sender sendt siffer vi google jobben kalenderlenke klar lag nextcloud outlook privat proton språk varsel',
    'andre bruker byrået last lenge loggen oppbevart slår så',
    'deg forskrift fortalt første kalender kl legg lov oppdatert oss status særavgift søk året',
    'aar adresser alle alt altinn api as av avgifter avvikling beløpet betal betale betaler',
    'betaling betalingsavtale betalt bilag bla bli blir bokfør brevet dag dagen dato datoen denne',
    'det dette digitalt dokumentavgift du e-faktura eller en enk er etter false feil felles felt',
    'ferdig foedselsnummer folk for fram frist fristen før få får fått gang gi gitt gjort gå gått',
    'ha har hatt hjelp hos i id-porten igjen imot importerer ingen inn innført innlogging',
    'kalenderen kalenderår kall kan klage kode kom kommunen konkurs kort krav kroner lang langt',
    'laste lengre les lever leverer levering levert lite logg løper mange med meldt merk meste min',
    'motorvogner mva-melding må nb ned neste nn nettsidene normalt ny nytt og også om opp opplyser',
    'organisasjonsnummer passert primaernaering prøv på pålegg referansen regelen regelverket',
    'registrering registrert renter restskatt rett samtykke selskapet sett side siste sjekk skal',
    'skatteetaten skjedd skriv slik som spør spørsmål spørsmålet stort svar svarer svarte',
    'særavgifter ta tekst tid tidspunkt tidssone til tilbake tilgang tilgangen to token',
    'tollkreditt tomaaneder trekk true tvil ut ute utleggstrekk vedtak vedtaket verdt versjon',
    'vilkår vite å årstermin',
  ]
    .join(' ')
    .split(' '),
);

/** Words of both languages that no dictionary has: names, names of fields and what developers say. */
const UTENFOR_ORDBOKA = [
  'aar accept after allow altinn application authenticate authorization bankid bash bearer buypass',
  'charset curl datoen etag foedselsnummer fr fraogmed git gzip help https json korrelasjonsid minid nb',
  'nn noekkel on openapi oppetid primaernaering retry schema scope scopet skjemaet surrogatpar sø',
  'tilgangstokenet tokenet tomaaneder xml årstermin jan',
  // Calendar programmes.
  'android appen calendar excel fastmail google icalendar icsx nextcloud outlook proton thunderbird vdirsyncer',
];

/** What the dictionaries lack: words, forms and names that are right all the same. */
export const RETTSKREVNE: Readonly<Record<'nb' | 'nn', ReadonlySet<string>>> = {
  nb: ordsett([
    ...UTENFOR_ORDBOKA,
    'datoer kl kommandoene ma no noe noen scopene skjemaene skjemaer testscenarioene testscenarioer',
    'tilgangstoken token tokener årsfristene',
  ]),
  nn: ordsett([
    ...UTENFOR_ORDBOKA,
    'antall arbeidsgiver bilag bubestyraren dataa en frister helligdagsfredloven id innkreving innlogging',
    'innlogginga kalendertjeneste kalendertjenester modulus myndighet påbyrja scopa skjemaa',
    'stadfortredarar stadfortredaren tilgjengelegheitserklæring årsfristane éi',
  ]),
};

function ordsett(lister: readonly string[]): ReadonlySet<string> {
  return new Set(lister.join(' ').split(' '));
}
