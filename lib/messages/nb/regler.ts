/** Bokmål for each rule: `tittel` is what one does, `hva` what it is in plain words. Keyed by rule id. */
export const reglerNb = {
  'mva-alm-levering': {
    tittel: 'Lever mva-meldingen',
    hva: 'Du forteller hvor mye merverdiavgift du har tatt inn og betalt. Du må levere selv om du ikke har solgt noe.',
  },
  'mva-alm-betaling': {
    tittel: 'Betal merverdiavgift (mva.)',
    hva: 'Viser mva-meldingen at du skal betale, har betalingen samme frist som leveringen.',
  },
  'mva-aar-levering': {
    tittel: 'Lever mva-meldingen for hele året',
    hva: 'Du som har fått årstermin, leverer én mva-melding for hele året.',
  },
  'mva-aar-betaling': {
    tittel: 'Betal merverdiavgift (mva.) for hele året',
    hva: 'Viser mva-meldingen at du skal betale, har betalingen samme frist som leveringen.',
  },
  'mva-primaer-levering': {
    tittel: 'Lever mva-meldingen for primærnæring',
    hva: 'Du som driver jordbruk, skogbruk eller fiske, leverer én mva-melding for hele året.',
  },
  'mva-primaer-betaling': {
    tittel: 'Betal merverdiavgift (mva.) for primærnæring',
    hva: 'Viser mva-meldingen at du skal betale, har betalingen samme frist som leveringen.',
  },
  'amelding-levering': {
    tittel: 'Lever a-meldingen',
    hva: 'Du forteller om lønn, ansatte, arbeidsgiveravgift og forskuddstrekk for måneden som har vært.',
  },
  'aga-betaling': {
    tittel: 'Betal arbeidsgiveravgift',
    hva: 'Du betaler arbeidsgiveravgift for de to månedene som har vært.',
  },
  'forskuddstrekk-betaling-termin': {
    tittel: 'Betal forskuddstrekk',
    hva: 'Du betaler skatten du har trukket av lønn som ble utbetalt til og med 2025.',
  },
  'forskuddstrekk-betaling-lopende': {
    tittel: 'Betal forskuddstrekk',
    hva: 'Du betaler skatten du har trukket av lønnen. Fra 2026 er fristen første virkedag etter at lønnen er utbetalt.',
  },
  'forskuddsskatt-personlig': {
    tittel: 'Betal forskuddsskatt',
    hva: 'Du som driver enkeltpersonforetak, betaler skatten i fire deler gjennom året.',
  },
  'forskuddsskatt-upersonlig': {
    tittel: 'Betal forskuddsskatt for selskapet',
    hva: 'Selskapet betaler skatten for året som har vært, i to deler.',
  },
  'skattemelding-enk': {
    tittel: 'Lever skattemeldingen',
    hva: 'Du leverer skattemeldingen din med opplysninger om næringen, også når det ikke har vært aktivitet.',
  },
  'skattemelding-as': {
    tittel: 'Lever skattemeldingen for selskapet',
    hva: 'Selskapet leverer skattemelding med næringsspesifikasjon, også når det ikke har vært drift.',
  },
  aksjonaerregisteroppgaven: {
    tittel: 'Lever aksjonærregisteroppgaven',
    hva: 'Selskapet forteller hvem som eier aksjene. Selskapet må levere oppgaven hvert år, også når ingenting er endret.',
  },
  'aarsregnskap-innsending': {
    tittel: 'Send inn årsregnskapet',
    hva: 'Selskapet sender årsregnskapet til Regnskapsregisteret. Fristen flyttes ikke når den faller på en helg.',
  },
  'mva-aarstermin-soknad': {
    tittel: 'Søk om å levere mva-melding én gang i året',
    hva: 'Vil du ha årstermin fra og med i år, må du søke senest denne dagen. Gjør du ikke det, fortsetter du med mva-melding annenhver måned.',
  },
  'mva-aarstermin-soknad-tilbake': {
    tittel: 'Søk om å levere mva-melding annenhver måned igjen',
    hva: 'Vil du slutte med årstermin fra nyttår, må du søke senest denne dagen.',
  },
  'mva-omvendt-levering': {
    tittel: 'Lever mva-melding for omvendt avgiftsplikt',
    hva: 'Du som ikke er mva-registrert, melder selv inn merverdiavgift på tjenester du har kjøpt fra utlandet. Gjelder bare kvartaler du har kjøpt for mer enn 2\u00a0000\u00a0kroner.',
  },
  'mva-omvendt-betaling': {
    tittel: 'Betal merverdiavgift for omvendt avgiftsplikt',
    hva: 'Du betaler merverdiavgift på tjenester du har kjøpt fra utlandet, samme dag som du skal levere meldingen.',
  },
  'utleggstrekk-betaling': {
    tittel: 'Betal utleggstrekk',
    hva: 'Du betaler videre det du har fått pålegg om å trekke i lønnen til en ansatt.',
  },
  'lonnssammenstilling-ansatte': {
    tittel: 'Gi de ansatte sammenstillingen av lønn og trekk',
    hva: 'Alle som har fått lønn, skal få en oversikt over hva du har meldt inn om dem for året som var.',
  },
  tilleggsforskudd: {
    tittel: 'Siste dag for tilleggsforskudd',
    hva: 'Venter du restskatt, kan du betale den inn på forhånd. Da slipper du renter på det du betaler senest denne dagen.',
  },
  'skattemelding-utsatt-soknad': {
    tittel: 'Søk om utsatt frist for skattemeldingen',
    hva: 'Rekker du ikke å levere i tide, kan du søke om inntil 30 dager ekstra. Du må søke før leveringsfristen er ute.',
  },
  'aarsregnskap-fastsetting': {
    tittel: 'Fastsett årsregnskapet',
    hva: 'Selskapet skal ha vedtatt årsregnskapet senest seks måneder etter at regnskapsåret er slutt.',
  },
  'generalforsamling-ordinaer': {
    tittel: 'Hold ordinær generalforsamling',
    hva: 'Aksjonærene møtes og godkjenner årsregnskapet. De skal ha papirene senest én uke før.',
  },
  'reelle-rettighetshavere': {
    tittel: 'Registrer reelle rettighetshavere',
    hva: 'Selskapet registrerer hvem som til slutt eier eller styrer det. Selskapet må gjøre det én gang, og på nytt når noe endrer seg.',
  },
  'bokforing-ajour': {
    tittel: 'Oppdater bokføringen',
    hva: 'Senest denne dagen må du ha bokført alt som har skjedd i perioden.',
  },
  'efaktura-utstedelse': {
    tittel: 'Send e-faktura til andre virksomheter',
    hva: 'Fra denne dagen må du sende e-faktura når du selger til andre virksomheter. Kravet gjelder ikke salg til forbrukere og kontantsalg. Det gjelder heller ikke enkeltpersonforetak som har omsetning under 50\u00a0000\u00a0kroner, og som verken er mva-registrert eller regnskapspliktige.',
  },
  'digital-bokforing': {
    tittel: 'Bokfør digitalt og ta imot e-faktura',
    hva: 'Fra denne dagen må du bokføre digitalt og kunne ta imot e-faktura. Kravet gjelder ikke enkeltpersonforetak som har omsetning under 50\u00a0000\u00a0kroner, og som verken er mva-registrert eller regnskapspliktige.',
  },
  'skattekort-innhenting': {
    tittel: 'Hent skattekort for de ansatte',
    hva: 'Du henter nye skattekort før du betaler årets første lønn. De kan hentes fra desember året før.',
  },
  'otp-ordning': {
    tittel: 'Opprett tjenestepensjon (OTP)',
    hva: 'Har du fått ansatte, må du kanskje ha en pensjonsordning for dem. Den skal være på plass senest seks måneder etter at plikten begynte.',
  },
  'skattemelding-endring': {
    tittel: 'Siste dag for å endre skattemeldingen',
    hva: 'Oppdager du feil eller fradrag du har glemt, kan du selv endre skattemeldingen i tre år etter at den skulle vært levert.',
  },
  'saeravgift-levering': {
    tittel: 'Lever særavgiftsmeldingen',
    hva: 'Du melder inn særavgifter for måneden som var. Du må levere også når det ikke er noe å melde.',
  },
  'saeravgift-betaling': {
    tittel: 'Betal særavgifter',
    hva: 'Du betaler særavgiftene for måneden som var, samme dag som du skal levere meldingen.',
  },
  'tollkreditt-betaling': {
    tittel: 'Betal for varer innført på tollkreditt',
    hva: 'Du betaler toll og avgifter for varer du førte inn måneden før.',
  },
  rf1321: {
    tittel: 'Meld fra om betaling til selvstendige uten fast forretningssted (RF-1321)',
    hva: 'Du forteller hva du i fjor betalte til selvstendige som ikke har et fast sted å drive fra. De skal ha samme oppgave fra deg. Leverer du senest 1. mars, kommer tallene med i skattemeldingene til dem du har betalt. Siste dag for å rette er 20. oktober.',
  },
  'tredjepart-20jan': {
    tittel: 'Lever tredjepartsopplysninger (20. januar)',
    hva: 'Noen bransjer forteller om andre, for eksempel hva foreldre har betalt for pass av barn.',
  },
  'tredjepart-31jan': {
    tittel: 'Lever tredjepartsopplysninger (31. januar)',
    hva: 'Noen bransjer forteller om andre, for eksempel hva som er betalt for drosjetjenester.',
  },
  'restskatt-personlig': {
    tittel: 'Betal restskatt',
    hva: 'Skatteoppgjøret viser at du har betalt for lite. Er beløpet 1\u00a0000\u00a0kroner eller mer, betaler du det i to like deler.',
  },
  'restskatt-upersonlig': {
    tittel: 'Betal restskatt for selskapet',
    hva: 'Skatteoppgjøret viser at selskapet har betalt for lite. Selskapet må betale alt på én gang.',
  },
  'endringsvedtak-betaling': {
    tittel: 'Betal økning etter endret fastsetting',
    hva: 'Skatten eller avgiften er endret etter et vedtak eller en endringsmelding, og du skal betale mer.',
  },
  'tvangsmulkt-betaling': {
    tittel: 'Betal tvangsmulkt',
    hva: 'Du har fått krav om tvangsmulkt. Du må betale selv om du klager.',
  },
  'utsatt-formuesskatt': {
    tittel: 'Betal utsatt formuesskatt',
    hva: 'Du har fått utsette formuesskatten. Nå må du betale den.',
  },
  'klagefrist-skatt': {
    tittel: 'Siste dag for å klage på vedtaket',
    hva: 'Er du uenig i vedtaket, kan du klage. Fristen er seks uker fra du fikk vedtaket.',
  },
} satisfies Record<string, { tittel: string; hva: string }>;
