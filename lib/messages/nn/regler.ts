import type { Tekster } from '../tekster';

/** Nynorsk for each rule: `tittel` is what one does, `hva` what it is in plain words. Keyed by rule id. */
export const reglerNn: Tekster['regler'] = {
  'mva-alm-levering': {
    tittel: 'Lever mva-meldinga',
    hva: 'Du fortel kor mykje meirverdiavgift du har teke inn og betalt. Du må levere sjølv om du ikkje har selt noko.',
  },
  'mva-alm-betaling': {
    tittel: 'Betal meirverdiavgift (mva.)',
    hva: 'Viser mva-meldinga at du skal betale, har betalinga same frist som leveringa.',
  },
  'mva-aar-levering': {
    tittel: 'Lever mva-meldinga for heile året',
    hva: 'Du som har fått årstermin, leverer éi mva-melding for heile året.',
  },
  'mva-aar-betaling': {
    tittel: 'Betal meirverdiavgift (mva.) for heile året',
    hva: 'Viser mva-meldinga at du skal betale, har betalinga same frist som leveringa.',
  },
  'mva-primaer-levering': {
    tittel: 'Lever mva-meldinga for primærnæring',
    hva: 'Du som driv jordbruk, skogbruk eller fiske, leverer éi mva-melding for heile året.',
  },
  'mva-primaer-betaling': {
    tittel: 'Betal meirverdiavgift (mva.) for primærnæring',
    hva: 'Viser mva-meldinga at du skal betale, har betalinga same frist som leveringa.',
  },
  'amelding-levering': {
    tittel: 'Lever a-meldinga',
    hva: 'Du fortel om lønn, tilsette, arbeidsgivaravgift og forskotstrekk for månaden som har vore.',
  },
  'aga-betaling': {
    tittel: 'Betal arbeidsgivaravgift',
    hva: 'Du betaler arbeidsgivaravgift for dei to månadene som har vore.',
  },
  'forskuddstrekk-betaling-termin': {
    tittel: 'Betal forskotstrekk',
    hva: 'Du betaler skatten du har trekt av lønn som vart utbetalt til og med 2025.',
  },
  'forskuddstrekk-betaling-lopende': {
    tittel: 'Betal forskotstrekk',
    hva: 'Du betaler skatten du har trekt av lønna. Frå 2026 er fristen første yrkedag etter at lønna er utbetalt.',
  },
  'forskuddsskatt-personlig': {
    tittel: 'Betal forskotsskatt',
    hva: 'Du som driv enkeltpersonføretak, betaler skatten i fire delar gjennom året.',
  },
  'forskuddsskatt-upersonlig': {
    tittel: 'Betal forskotsskatt for selskapet',
    hva: 'Selskapet betaler skatten for året som har vore, i to delar.',
  },
  'skattemelding-enk': {
    tittel: 'Lever skattemeldinga',
    hva: 'Du leverer skattemeldinga di med opplysningar om næringa, også når det ikkje har vore aktivitet.',
  },
  'skattemelding-as': {
    tittel: 'Lever skattemeldinga for selskapet',
    hva: 'Selskapet leverer skattemelding med næringsspesifikasjon, også når det ikkje har vore drift.',
  },
  aksjonaerregisteroppgaven: {
    tittel: 'Lever aksjonærregisteroppgåva',
    hva: 'Selskapet fortel kven som eig aksjane. Selskapet må levere oppgåva kvart år, også når ingenting er endra.',
  },
  'aarsregnskap-innsending': {
    tittel: 'Send inn årsrekneskapen',
    hva: 'Selskapet sender årsrekneskapen til Rekneskapsregisteret. Fristen blir ikkje flytta når han fell på ei helg.',
  },
  'mva-aarstermin-soknad': {
    tittel: 'Søk om å levere mva-melding éin gong i året',
    hva: 'Vil du ha årstermin frå og med i år, må du søkje seinast denne dagen. Gjer du ikkje det, held du fram med mva-melding annankvar månad.',
  },
  'mva-aarstermin-soknad-tilbake': {
    tittel: 'Søk om å levere mva-melding annankvar månad igjen',
    hva: 'Vil du slutte med årstermin frå nyttår, må du søkje seinast denne dagen.',
  },
  'mva-omvendt-levering': {
    tittel: 'Lever mva-melding for omvend avgiftsplikt',
    hva: 'Du som ikkje er mva-registrert, melder sjølv inn meirverdiavgift på tenester du har kjøpt frå utlandet. Gjeld berre kvartal du har kjøpt for meir enn 2\u00a0000\u00a0kroner.',
  },
  'mva-omvendt-betaling': {
    tittel: 'Betal meirverdiavgift for omvend avgiftsplikt',
    hva: 'Du betaler meirverdiavgift på tenester du har kjøpt frå utlandet, same dag som du skal levere meldinga.',
  },
  'utleggstrekk-betaling': {
    tittel: 'Betal utleggstrekk',
    hva: 'Du betaler vidare det du har fått pålegg om å trekkje i lønna til ein tilsett.',
  },
  'lonnssammenstilling-ansatte': {
    tittel: 'Gi dei tilsette samanstillinga av lønn og trekk',
    hva: 'Alle som har fått lønn, skal få ei oversikt over kva du har meldt inn om dei for året som var.',
  },
  tilleggsforskudd: {
    tittel: 'Siste dag for tilleggsforskot',
    hva: 'Ventar du restskatt, kan du betale han inn på førehand. Då slepp du renter på det du betaler seinast denne dagen.',
  },
  'skattemelding-utsatt-soknad': {
    tittel: 'Søk om utsett frist for skattemeldinga',
    hva: 'Rekk du ikkje å levere i tide, kan du søkje om inntil 30 dagar ekstra. Du må søkje før leveringsfristen er ute.',
  },
  'aarsregnskap-fastsetting': {
    tittel: 'Fastset årsrekneskapen',
    hva: 'Selskapet skal ha vedteke årsrekneskapen seinast seks månader etter at rekneskapsåret er slutt.',
  },
  'generalforsamling-ordinaer': {
    tittel: 'Hald ordinær generalforsamling',
    hva: 'Aksjonærane møtest og godkjenner årsrekneskapen. Dei skal ha papira seinast éi veke før.',
  },
  'reelle-rettighetshavere': {
    tittel: 'Registrer reelle rettshavarar',
    hva: 'Selskapet registrerer kven som til slutt eig eller styrer det. Selskapet må gjere det éin gong, og på nytt når noko endrar seg.',
  },
  'bokforing-ajour': {
    tittel: 'Oppdater bokføringa',
    hva: 'Seinast denne dagen må du ha bokført alt som har skjedd i perioden.',
  },
  'efaktura-utstedelse': {
    tittel: 'Send e-faktura til andre verksemder',
    hva: 'Frå denne dagen må du sende e-faktura når du sel til andre verksemder. Kravet gjeld ikkje sal til forbrukarar og kontantsal. Det gjeld heller ikkje enkeltpersonføretak som har omsetning under 50\u00a0000\u00a0kroner, og som verken er mva-registrerte eller rekneskapspliktige.',
  },
  'digital-bokforing': {
    tittel: 'Bokfør digitalt og ta imot e-faktura',
    hva: 'Frå denne dagen må du bokføre digitalt og kunne ta imot e-faktura. Kravet gjeld ikkje enkeltpersonføretak som har omsetning under 50\u00a0000\u00a0kroner, og som verken er mva-registrerte eller rekneskapspliktige.',
  },
  'skattekort-innhenting': {
    tittel: 'Hent skattekort for dei tilsette',
    hva: 'Du hentar nye skattekort før du betaler den første lønna i året. Dei kan hentast frå desember året før.',
  },
  'otp-ordning': {
    tittel: 'Opprett tenestepensjon (OTP)',
    hva: 'Har du fått tilsette, må du kanskje ha ei pensjonsordning for dei. Ho skal vere på plass seinast seks månader etter at plikta byrja.',
  },
  'skattemelding-endring': {
    tittel: 'Siste dag for å endre skattemeldinga',
    hva: 'Oppdagar du feil eller frådrag du har gløymt, kan du sjølv endre skattemeldinga i tre år etter at ho skulle ha vore levert.',
  },
  'saeravgift-levering': {
    tittel: 'Lever særavgiftsmeldinga',
    hva: 'Du melder inn særavgifter for månaden som var. Du må levere også når det ikkje er noko å melde.',
  },
  'saeravgift-betaling': {
    tittel: 'Betal særavgifter',
    hva: 'Du betaler særavgiftene for månaden som var, same dag som du skal levere meldinga.',
  },
  'tollkreditt-betaling': {
    tittel: 'Betal for varer innførte på tollkreditt',
    hva: 'Du betaler toll og avgifter for varer du førte inn månaden før.',
  },
  rf1321: {
    tittel: 'Meld frå om betaling til sjølvstendige utan fast forretningsstad (RF-1321)',
    hva: 'Du fortel kva du i fjor betalte til sjølvstendige som ikkje har ein fast stad å drive frå. Dei skal ha same oppgåve frå deg. Leverer du seinast 1. mars, kjem tala med i skattemeldingane til dei du har betalt. Siste dag for å rette er 20. oktober.',
  },
  'tredjepart-20jan': {
    tittel: 'Lever tredjepartsopplysningar (20. januar)',
    hva: 'Nokre bransjar fortel om andre, til dømes kva foreldre har betalt for pass av barn.',
  },
  'tredjepart-31jan': {
    tittel: 'Lever tredjepartsopplysningar (31. januar)',
    hva: 'Nokre bransjar fortel om andre, til dømes kva som er betalt for drosjetenester.',
  },
  'restskatt-personlig': {
    tittel: 'Betal restskatt',
    hva: 'Skatteoppgjeret viser at du har betalt for lite. Er beløpet 1\u00a0000\u00a0kroner eller meir, betaler du det i to like delar.',
  },
  'restskatt-upersonlig': {
    tittel: 'Betal restskatt for selskapet',
    hva: 'Skatteoppgjeret viser at selskapet har betalt for lite. Selskapet må betale alt på éin gong.',
  },
  'endringsvedtak-betaling': {
    tittel: 'Betal auke etter endra fastsetjing',
    hva: 'Skatten eller avgifta er endra etter eit vedtak eller ei endringsmelding, og du skal betale meir.',
  },
  'tvangsmulkt-betaling': {
    tittel: 'Betal tvangsmulkt',
    hva: 'Du har fått krav om tvangsmulkt. Du må betale sjølv om du klagar.',
  },
  'utsatt-formuesskatt': {
    tittel: 'Betal utsett formuesskatt',
    hva: 'Du har fått utsetje formuesskatten. No må du betale han.',
  },
  'klagefrist-skatt': {
    tittel: 'Siste dag for å klage på vedtaket',
    hva: 'Er du ueinig i vedtaket, kan du klage. Fristen er seks veker frå du fekk vedtaket.',
  },
};
