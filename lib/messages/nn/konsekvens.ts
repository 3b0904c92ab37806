import { buildSetninger } from '../konsekvenssetninger';
import type { Tekster } from '../tekster';
import { antallKroner, prosent } from './tall';

type Ord = Tekster['konsekvens'];

const hva: Ord['hva'] = {
  tvangsmulkt: 'Du kan få tvangsmulkt for kvar dag.',
  ameldingsmulkt: 'Du kan få tvangsmulkt for kvar dag og kvar person opplysningane manglar for.',
  aarsregnskapsgebyr: 'Selskapet får automatisk forseinkingsgebyr for kvar påbyrja veke.',
  forsinkelsesrente: 'Du får automatisk forseinkingsrente på det du ikkje har betalt.',
  dagboeter: 'Du kan få pålegg med ein ny frist, og tvangsmulkt dersom du ikkje held han.',
  bokfoeringspaalegg:
    'Du kan få pålegg om å rette opp bokføringa, og tvangsmulkt for kvar dag dersom du ikkje gjer det.',
  tapAvRett: 'Du får ikkje gebyr.',
  tapAvRentefritak: 'Du får ikkje gebyr.',
  ingen: 'Du får ikkje gebyr.',
};

const foelger: Ord['foelger'] = {
  skjoenn: 'Skatteetaten kan fastsetje beløpa ved skjønn.',
  tilleggsskatt: 'Du kan få tilleggsskatt, vanlegvis 20\u00a0prosent.',
  mvaTilgodeForsinkes: 'Har du meirverdiavgift til gode, får du pengane seinare.',
  ansattesRettigheter: 'Dei tilsette kan få feil ytingar frå Nav, feil skattekort og feil i skattemeldinga.',
  aksjonaererMangler: 'Aksjonærane manglar opplysningar i skattemeldinga si.',
  innkreving: 'Betaler du framleis ikkje, kan Skatteetaten krevje inn beløpet med utlegg eller trekk.',
  ansvarForTrekk: 'Arbeidsgivaren er ansvarleg for trekket, også når det ikkje er trekt.',
  straffForTrekk: 'Det er straffbart å la vere å betale trekket.',
  ansvarForUtleggstrekk: 'Arbeidsgivaren er ansvarleg for det som skulle ha vore trekt og betalt.',
  senereTerminerForfaller: 'Du må betale resten av forskotsskatten for året med ein gong.',
  andreTerminForfaller: 'Du må betale også andre del av restskatten med ein gong.',
  solidaransvarStyret: 'Styremedlemmene kan bli ansvarlege for gebyret når selskapet ikkje betaler.',
  tvangsopploesning: 'Selskapet kan bli tvangsoppløyst.',
  straff: 'Du kan også bli straffa for brot på reglane.',
  forSenInnsending:
    'Er du for sein her, kan årsrekneskapen bli send inn for seint. Det gir forseinkingsgebyr.',
  fortsetterToMaaneder: 'Du held fram med å levere mva-melding annankvar månad i år.',
  fortsetterAarstermin: 'Du held fram med årstermin neste år.',
  ordinaerFristGjelder: 'Den vanlege fristen for skattemeldinga gjeld.',
  rentetillegg: 'Du må betale renter av restskatten du ikkje har betalt inn på førehand.',
  skjerpetKlage:
    'Klaga blir berre behandla når det er ein god grunn, og aldri meir enn eitt år etter vedtaket.',
  kravMaaBetales: 'Du må betale tvangsmulkta sjølv om du klagar.',
  halvtTrekk: 'Har ein tilsett ikkje skattekort, må du trekkje 50\u00a0prosent skatt av lønna.',
  otpBetalesTilbake: 'Ordninga skal gjelde frå den dagen plikta byrja. Du må betale inn for heile tida.',
};

const forbehold: Ord['forbehold'] = {
  satsSpriker: 'Sjekk beløpet hos Skatteetaten.',
  satsIkkeSett: 'Spør Skatteetaten om det er denne renta som gjeld for utleggstrekk.',
  antallDager: 'Skatteetaten bestemmer kor mange dagar du får tvangsmulkt for. Lova set det høgaste beløpet.',
  aarsskifte: 'Går gebyret over nyttår, bruker vi satsen frå året det byrja.',
  renteIkkeBekreftet: 'Sjekk renta frå 1. juli 2026 hos Skatteetaten.',
  ingenFunnet: 'Er du i tvil, spør Skatteetaten.',
  mulktStanset:
    'Skatteetaten har sagt at dei ikkje gir tvangsmulkt for denne perioden. Fristen gjeld likevel.',
};

/** Nynorsk for what happens when a frist is missed, and what one can do. */
export const konsekvensNn: Ord = {
  tittel: 'Kva skjer dersom du ikkje held fristen?',
  hva,
  foelger,
  forbehold,
  handling: {
    leverNaa: 'Du kan framleis levere. Gjer det så snart du kan.',
    betalNaa: 'Du kan framleis betale. Jo før du betaler, jo mindre renter blir det.',
    registrerNaa: 'Du kan framleis registrere. Då stoppar eventuell tvangsmulkt.',
    gjoerNaa: 'Du kan framleis gjere det.',
    soekNesteAar: 'Du kan søkje igjen neste år.',
    leverUtenUtsettelse: 'Du kan ikkje lenger søkje. Lever skattemeldinga så snart du kan.',
    betalInnPaaRestskatt:
      'Du kan framleis betale inn på restskatten du ventar, men det blir rekna renter til han forfell.',
    beOmEndring: 'Du kan ikkje lenger endre sjølv, men du kan be Skatteetaten om å sjå på saka.',
    klagLikevel: 'Send klaga likevel, og forklar kvifor ho kjem for seint.',
  },
  setninger: buildSetninger({
    hva,
    foelger,
    forbehold,
    antallKroner,
    prosent,
    etterBrev: 'Du får vanlegvis først eit brev med ein ny frist. Held du den fristen, kostar det ingenting.',
    loeperFra: (dato) => `Det blir rekna frå og med ${dato}.`,
    loeperFraVedtak: 'Det blir rekna frå datoen i vedtaket.',
    ukjentSats: (aar) => `Satsen for ${aar} er ikkje fastsett enno.`,
    perDag: (aar, beloep, tak) => `Satsen i ${aar} er ${beloep} per dag, høgst ${tak}.`,
    perPersonPerDag: (aar, beloep, tak) => `Satsen i ${aar} er ${beloep} per person per dag, høgst ${tak}.`,
    trinn: (beloep, fraUke, tilUke) => `${beloep} i veke ${fraUke}–${tilUke}`,
    perUke: (aar, trinn, tak) => `Satsen per veke i ${aar} er ${trinn}, høgst ${tak} til saman.`,
    ukjentRente: (fraOgMed) => `Renta frå ${fraOgMed} er ikkje fastsett enno.`,
    rente: (fraOgMed, sats) => `Frå ${fraOgMed} er renta ${sats} i året.`,
    iVedtaket: 'Kor mykje det blir, står i vedtaket.',
    tilNaa: (beloep) => `Til no er det ${beloep}.`,
    tvangsopploesningFra: (dato) =>
      `Er årsrekneskapen ikkje send inn seinast ${dato}, kan selskapet bli tvangsoppløyst.`,
  }),
  frivillig: 'Dette er noko du kan velje å gjere. Du treng ikkje.',
};
