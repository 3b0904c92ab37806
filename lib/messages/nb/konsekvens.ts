import { antallKroner, prosent } from '../tall';

/** An amount in oere, or null when it is not fixed yet. */
type Oere = number | null;

/** A consequence as the domain describes it; only what is put into words. */
interface Konsekvens {
  type: keyof typeof HVA;
  etterBrev: boolean;
  loeperFra: { type: 'dato'; dato: string } | { type: 'vedtak' } | null;
  sats: Sats | null;
  beloepTilNaa: Oere;
  foelger: readonly (keyof typeof FOELGER)[];
  foelgerFra: string | null;
  forbehold: readonly (keyof typeof FORBEHOLD)[];
}

type Sats =
  | { type: 'perDag' | 'perPersonPerDag'; aar: number; perDag: Oere; tak: Oere }
  | {
      type: 'perUke';
      aar: number;
      trinn: readonly { fraUke: number; tilUke: number; perUke: Oere }[];
      tak: Oere;
    }
  | { type: 'rente'; satser: readonly { fraOgMed: string; hundredeler: number | null }[] }
  | { type: 'iVedtaket' };

const HVA = {
  tvangsmulkt: 'Du kan få tvangsmulkt for hver dag.',
  ameldingsmulkt: 'Du kan få tvangsmulkt for hver dag og hver person opplysningene mangler for.',
  aarsregnskapsgebyr: 'Selskapet får automatisk forsinkelsesgebyr for hver påbegynte uke.',
  forsinkelsesrente: 'Du får automatisk forsinkelsesrente på det du ikke har betalt.',
  dagboeter: 'Du kan få pålegg med en ny frist, og tvangsmulkt hvis du ikke holder den.',
  bokfoeringspaalegg:
    'Du kan få pålegg om å rette opp bokføringen, og tvangsmulkt for hver dag hvis du ikke gjør det.',
  tapAvRett: 'Du får ikke gebyr.',
  tapAvRentefritak: 'Du får ikke gebyr.',
  ingen: 'Du får ikke gebyr.',
} as const;

const FOELGER = {
  skjoenn: 'Skatteetaten kan fastsette beløpene ved skjønn.',
  tilleggsskatt: 'Du kan få tilleggsskatt, vanligvis 20\u00a0prosent.',
  mvaTilgodeForsinkes: 'Har du merverdiavgift til gode, får du pengene senere.',
  ansattesRettigheter: 'De ansatte kan få feil ytelser fra Nav, feil skattekort og feil i skattemeldingen.',
  aksjonaererMangler: 'Aksjonærene mangler opplysninger i skattemeldingen sin.',
  innkreving: 'Betaler du fortsatt ikke, kan Skatteetaten kreve inn beløpet med utlegg eller trekk.',
  ansvarForTrekk: 'Arbeidsgiveren er ansvarlig for trekket, også når det ikke er trukket.',
  straffForTrekk: 'Det er straffbart å la være å betale trekket.',
  ansvarForUtleggstrekk: 'Arbeidsgiveren er ansvarlig for det som skulle vært trukket og betalt.',
  senereTerminerForfaller: 'Du må betale resten av forskuddsskatten for året med en gang.',
  andreTerminForfaller: 'Du må betale også andre del av restskatten med en gang.',
  solidaransvarStyret: 'Styremedlemmene kan bli ansvarlige for gebyret når selskapet ikke betaler.',
  tvangsopploesning: 'Selskapet kan bli tvangsoppløst.',
  straff: 'Du kan også bli straffet for brudd på reglene.',
  forSenInnsending: 'Er du for sen her, kan årsregnskapet bli sendt inn for sent. Det gir forsinkelsesgebyr.',
  fortsetterToMaaneder: 'Du fortsetter å levere mva-melding annenhver måned i år.',
  fortsetterAarstermin: 'Du fortsetter med årstermin neste år.',
  ordinaerFristGjelder: 'Den vanlige fristen for skattemeldingen gjelder.',
  rentetillegg: 'Du må betale renter av restskatten du ikke har betalt inn på forhånd.',
  skjerpetKlage:
    'Klagen blir bare behandlet når det er en god grunn, og aldri mer enn ett år etter vedtaket.',
  kravMaaBetales: 'Du må betale tvangsmulkten selv om du klager.',
  halvtTrekk: 'Har en ansatt ikke skattekort, må du trekke 50\u00a0prosent skatt av lønnen.',
  otpBetalesTilbake: 'Ordningen skal gjelde fra den dagen plikten begynte. Du må betale inn for hele tiden.',
} as const;

const FORBEHOLD = {
  satsSpriker: 'Sjekk beløpet hos Skatteetaten.',
  satsIkkeSett: 'Spør Skatteetaten om det er denne renten som gjelder for utleggstrekk.',
  antallDager:
    'Skatteetaten bestemmer hvor mange dager tvangsmulkten løper. Loven setter det høyeste beløpet.',
  aarsskifte: 'Løper gebyret over nyttår, bruker vi satsen fra året det begynte.',
  renteIkkeBekreftet: 'Sjekk renten fra 1. juli 2026 hos Skatteetaten.',
  ingenFunnet: 'Er du i tvil, spør Skatteetaten.',
  mulktStanset:
    'Skatteetaten har sagt at de ikke gir tvangsmulkt for denne perioden. Fristen gjelder likevel.',
} as const;

const HANDLING = {
  leverNaa: 'Du kan fortsatt levere. Gjør det så snart du kan.',
  betalNaa: 'Du kan fortsatt betale. Jo før du betaler, jo mindre renter blir det.',
  registrerNaa: 'Du kan fortsatt registrere. Da stopper eventuell tvangsmulkt.',
  gjoerNaa: 'Du kan fortsatt gjøre det.',
  soekNesteAar: 'Du kan søke igjen neste år.',
  leverUtenUtsettelse: 'Du kan ikke lenger søke. Lever skattemeldingen så snart du kan.',
  betalInnPaaRestskatt:
    'Du kan fortsatt betale inn på restskatten du venter, men renter løper til den forfaller.',
  beOmEndring: 'Du kan ikke lenger endre selv, men du kan be Skatteetaten om å se på saken.',
  klagLikevel: 'Send klagen likevel, og forklar hvorfor den kommer for sent.',
} as const;

/** The year of an amount whose rettsgebyr nobody has fixed yet. */
function ukjentAar(sats: Sats): number | null {
  if (sats.type === 'rente' || sats.type === 'iVedtaket') return null;
  const kjent = sats.type === 'perUke' ? sats.tak : sats.perDag;
  return kjent === null ? sats.aar : null;
}

function satssetninger(sats: Sats, dato: (dato: string) => string): string[] {
  const ukjent = ukjentAar(sats);
  if (ukjent !== null) return [`Satsen for ${ukjent} er ikke fastsatt ennå.`];
  switch (sats.type) {
    case 'perDag':
      return [
        `Satsen i ${sats.aar} er ${antallKroner(sats.perDag)} per dag, høyst ${antallKroner(sats.tak)}.`,
      ];
    case 'perPersonPerDag':
      return [
        `Satsen i ${sats.aar} er ${antallKroner(sats.perDag)} per person per dag, høyst ${antallKroner(sats.tak)}.`,
      ];
    case 'perUke': {
      const trinn = sats.trinn.map((t) => `${antallKroner(t.perUke)} i uke ${t.fraUke}–${t.tilUke}`);
      return [
        `Satsen per uke i ${sats.aar} er ${trinn.join(', ')}, høyst ${antallKroner(sats.tak)} til sammen.`,
      ];
    }
    case 'rente':
      return sats.satser.map(({ fraOgMed, hundredeler }) =>
        hundredeler === null
          ? `Renten fra ${dato(fraOgMed)} er ikke fastsatt ennå.`
          : `Fra ${dato(fraOgMed)} er renten ${prosent(hundredeler)} i året.`,
      );
    case 'iVedtaket':
      return ['Hvor mye det blir, står i vedtaket.'];
  }
}

/**
 * What happens when a frist is missed, as sentences in the order one wants to know them: what, when it begins, how
 * much, how much so far, what else, and what is not sure. `dato` writes a day in words.
 */
function setninger(k: Konsekvens, dato: (dato: string) => string): string[] {
  return [
    HVA[k.type],
    ...(k.etterBrev
      ? ['Du får vanligvis først et brev med en ny frist. Holder du den, koster det ingenting.']
      : []),
    ...(k.loeperFra?.type === 'dato' ? [`Det løper fra og med ${dato(k.loeperFra.dato)}.`] : []),
    ...(k.loeperFra?.type === 'vedtak' ? ['Det løper fra datoen i vedtaket.'] : []),
    ...(k.sats ? satssetninger(k.sats, dato) : []),
    ...(k.beloepTilNaa ? [`Til nå er det ${antallKroner(k.beloepTilNaa)}.`] : []),
    ...k.foelger.map((foelge) =>
      foelge === 'tvangsopploesning' && k.foelgerFra
        ? `Er årsregnskapet ikke sendt inn senest ${dato(k.foelgerFra)}, kan selskapet bli tvangsoppløst.`
        : FOELGER[foelge],
    ),
    ...k.forbehold.map((forbehold) => FORBEHOLD[forbehold]),
  ];
}

/** Bokmål for what happens when a frist is missed, and what one can do. */
export const konsekvensNb = {
  tittel: 'Hva skjer hvis du ikke holder fristen?',
  hva: HVA,
  foelger: FOELGER,
  forbehold: FORBEHOLD,
  handling: HANDLING,
  setninger,
  frivillig: 'Dette er noe du kan velge å gjøre. Du trenger ikke.',
} as const;
