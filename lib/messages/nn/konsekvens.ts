import type { Tekster } from '../index';
import { buildSetninger } from '../konsekvenssetninger';
import { antallKroner, prosent } from './tall';

type Ord = Tekster['konsekvens'];

const hva: Ord['hva'] = {
  tvangsmulkt: 'Du kan få tvangsmulkt for kvar dag.',
  ameldingsmulkt: 'Du kan få tvangsmulkt for kvar dag og kvar person opplysningane manglar for.',
  aarsregnskapsgebyr: 'Selskapet får forseinkingsgebyr for kvar påbyrja veke. Det kjem av seg sjølv.',
  forsinkelsesrente: 'Du må betale forseinkingsrente av det som ikkje er betalt. Ho kjem av seg sjølv.',
  dagboeter: 'Du kan få pålegg med ein ny frist, og tvangsmulkt dersom du ikkje held han.',
  bokfoeringspaalegg:
    'Du kan få pålegg om å rette opp bokføringa, og mulkt for kvar dag dersom du ikkje gjer det.',
  tapAvRett: 'Ingen gebyr.',
  tapAvRentefritak: 'Ingen gebyr.',
  ingen: 'Ingen gebyr.',
};

const foelger: Ord['foelger'] = {
  skjoenn: 'Skatteetaten kan fastsetje beløpa ved skjønn.',
  tilleggsskatt: 'Du kan få tilleggsskatt, vanlegvis 20 prosent.',
  mvaTilgodeForsinkes: 'Har du meirverdiavgift til gode, får du pengane seinare.',
  ansattesRettigheter: 'Dei tilsette kan få feil ytingar frå NAV, feil skattekort og feil i skattemeldinga.',
  aksjonaererMangler: 'Aksjeeigarane manglar opplysningar i skattemeldinga si.',
  innkreving: 'Betaler du framleis ikkje, kan kravet bli kravd inn med utlegg eller trekk.',
  ansvarForTrekk: 'Arbeidsgivaren svarer sjølv for trekket, også når det ikkje er trekt.',
  straffForTrekk: 'Å la vere å betale trekket er straffbart.',
  ansvarForUtleggstrekk: 'Arbeidsgivaren svarer sjølv for det som skulle ha vore trekt og betalt.',
  senereTerminerForfaller: 'Resten av forskotsskatten for året skal betalast med ein gong.',
  andreTerminForfaller: 'Også andre del av restskatten skal betalast med ein gong.',
  solidaransvarStyret: 'Styremedlemmene kan bli ansvarlege for gebyret når selskapet ikkje betaler.',
  tvangsopploesning: 'Selskapet kan bli tvangsoppløyst.',
  straff: 'Brot på reglane kan også straffast.',
  forSenInnsending: 'Blir du forseinka her, kan årsrekneskapen komme for seint inn. Det gir gebyr.',
  fortsetterToMaaneder: 'Du held fram med å levere mva-melding annankvar månad i år.',
  fortsetterAarstermin: 'Du held fram med årstermin neste år.',
  ordinaerFristGjelder: 'Den vanlege fristen for skattemeldinga gjeld.',
  rentetillegg: 'Du må betale renter av restskatten du ikkje har betalt inn på førehand.',
  skjerpetKlage:
    'Klaga blir berre behandla når det er ein god grunn, og aldri meir enn eitt år etter vedtaket.',
  kravMaaBetales: 'Mulkta må betalast sjølv om du klagar.',
  halvtTrekk: 'Utan skattekort skal du trekkje 50 prosent skatt av lønna.',
  otpBetalesTilbake: 'Ordninga skal gjelde frå den dagen plikta byrja, så du må betale inn for heile tida.',
};

const forbehold: Ord['forbehold'] = {
  satsSpriker: 'Kjeldene er ikkje einige om satsen. Spør etaten dersom du er i tvil.',
  satsIkkeSett: 'Vi har ikkje sett i noka kjelde kva rente som gjeld akkurat her.',
  antallDager: 'Etaten bestemmer kor mange dagar du får mulkt for. Taket er det høgaste lova tillèt.',
  aarsskifte: 'Går gebyret over nyttår, reknar vi med satsen frå då det byrja.',
  renteIkkeBekreftet: 'Satsen frå 1. juli 2026 har vi ikkje sett i ei offisiell kjelde.',
  ingenFunnet: 'Vi har ikkje funne at det kostar noko å vere for sein.',
  mulktStanset: 'Skatteetaten har sagt at han ikkje gir mulkt for denne perioden. Fristen står likevel.',
};

/** Nynorsk for what happens when a frist is missed, and what one can do. */
export const konsekvensNn: Ord = {
  tittel: 'Kva skjer dersom du ikkje held fristen?',
  hva,
  foelger,
  forbehold,
  handling: {
    leverNaa: 'Du kan framleis levere. Gjer det så snart du kan.',
    betalNaa: 'Du kan framleis betale. Jo før, jo mindre renter.',
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
    etterBrev:
      'Etaten sender vanlegvis først eit brev med ein ny frist. Held du den fristen, kostar det ingenting.',
    loeperFra: (dato) => `Det blir rekna frå og med ${dato}.`,
    loeperFraVedtak: 'Det blir rekna frå datoen i vedtaket.',
    ukjentSats: (aar) => `Satsen for ${aar} er ikkje fastsett enno.`,
    perDag: (aar, beloep, tak) => `Satsen i ${aar} er ${beloep} per dag, høgst ${tak}.`,
    perPersonPerDag: (aar, beloep, tak) => `Satsen i ${aar} er ${beloep} per person per dag, høgst ${tak}.`,
    trinn: (beloep, fraUke, tilUke) => `${beloep} i veke ${fraUke}–${tilUke}`,
    perUke: (aar, trinn, tak) => `Satsen i ${aar} er per veke ${trinn}, høgst ${tak} til saman.`,
    ukjentRente: (fraOgMed) => `Renta frå ${fraOgMed} er ikkje fastsett enno.`,
    rente: (fraOgMed, sats) => `Frå ${fraOgMed} er renta ${sats} i året.`,
    iVedtaket: 'Kor mykje det blir, står i vedtaket.',
    tilNaa: (beloep) => `Til no er det ${beloep}.`,
    tvangsopploesningFra: (dato) =>
      `Er det ikkje sendt inn seinast ${dato}, kan selskapet bli tvangsoppløyst.`,
  }),
  betalingsavtale: {
    mulig: 'Kan du ikkje betale alt no, kan du søkje om betalingsavtale. Du må likevel betale renter.',
    ikkeMulig: 'Du kan ikkje få betalingsavtale for dette.',
    lenke: 'Les om betalingsavtale',
  },
  frivillig: 'Dette er noko du kan velje å gjere. Du treng ikkje.',
};
