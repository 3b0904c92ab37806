import { aarAv, type Dato, dagAv, maanedAv, sisteDagIMaaneden, toDato } from '#lib/domain/dato';
import type { ForholdNavn } from '#lib/domain/forhold';
import type { Gjelder } from '#lib/domain/oppgave';
import { intervaller, type Situasjon, sisteVerdiI } from '#lib/domain/situasjon';
import { foersteVirkedagEtter } from '#lib/domain/virkedag';
import { HJEMLER } from './hjemler';
import { LENKER } from './lenker';
import { maaned, seksTerminer } from './perioder';
import type { Anvendelse, Regel, Termin } from './regel';
import { holderI, iDrift, ja, NEI, ukjent } from './vilkaar';

const UKJENT_ARBEIDSGIVER = ukjent('arbeidsgiver');

/** Applies to a period when the virksomhet was arbeidsgiver on any day of it, whatever its form. An ENK without ansatte is not. */
function arbeidsgiverI(...utloestAv: readonly ForholdNavn[]): Regel['gjelder'] {
  const gjelderNaa = ja(...utloestAv);
  return (situasjon, { gjelder }) => {
    const drift = iDrift(situasjon, gjelder);
    if (drift === null) return NEI;
    const svar = holderI(situasjon, 'arbeidsgiver', drift);
    if (svar === undefined) return UKJENT_ARBEIDSGIVER;
    return svar ? gjelderNaa : NEI;
  };
}

const sistArbeidsgiver = arbeidsgiverI('arbeidsgiver');

/** A-opplysningsforskriften § 2-1: the 5th of the month after. */
function ameldinger(aar: number): Termin[] {
  const desember = {
    gjelder: maaned(aar - 1, 12),
    nominellFrist: toDato(aar, 1, 5),
  };
  const resten = Array.from({ length: 11 }, (_, i) => ({
    gjelder: maaned(aar, i + 1),
    nominellFrist: toDato(aar, i + 2, 5),
  }));
  return [desember, ...resten];
}

/** The 15th of January, March, May, July, September and November, for the two months before. */
function femtende(aar: number): Termin[] {
  const terminer = [...seksTerminer(aar - 1).slice(5), ...seksTerminer(aar).slice(0, 5)];
  return terminer.map((gjelder, i) => ({
    gjelder,
    nominellFrist: toDato(aar, i * 2 + 1, 15),
  }));
}

/** The pay day of a month: a day past its end is its last day. Null while it is not known. */
function loenningsdag(situasjon: Situasjon, gjelder: Gjelder): Dato | null {
  const dag = sisteVerdiI(situasjon, 'loennsdag', gjelder);
  if (dag === undefined) return null;
  const siste = sisteDagIMaaneden(gjelder.fraOgMed);
  if (dag === 'siste' || dag >= dagAv(siste)) return siste;
  return toDato(aarAv(siste), maanedAv(siste), Math.max(1, dag));
}

/**
 * The first working day after loenn is paid. The pay day is taken as it is given, also when it is not a working day:
 * whoever pays on the Friday before would have their frist on the same Monday. «Virkedag» is not defined in
 * § 10-10; that Saturday is none follows from § 10-2.
 */
function dagenEtterLoenn(aar: number, situasjon: Situasjon): Termin[] {
  return [maaned(aar - 1, 12), ...Array.from({ length: 12 }, (_, i) => maaned(aar, i + 1))]
    .map((gjelder) => ({
      gjelder,
      nominellFrist: foersteVirkedagEtter(loenningsdag(situasjon, gjelder) ?? gjelder.tilOgMed),
    }))
    .filter((termin) => aarAv(termin.nominellFrist) === aar);
}

/** The dates follow the pay day alone while that has always been the same. */
function loennsdagNoekkel(situasjon: Situasjon): string | null {
  const [eneste, ...flere] = intervaller(situasjon, 'loennsdag');
  if (!eneste) return 'ukjent';
  return flere.length === 0 && eneste.fraOgMed === null && eneste.tilOgMed === null
    ? `${eneste.verdi}`
    : null;
}

const UKJENT_LOENNSDAG = ukjent('loennsdag');
const UKJENT_BEGGE = ukjent('arbeidsgiver', 'loennsdag');
const medLoennsdag = arbeidsgiverI('arbeidsgiver', 'loennsdag');

function trekkGjelder(situasjon: Situasjon, termin: Termin, frist: Dato): Anvendelse {
  const svar = medLoennsdag(situasjon, termin, frist);
  if (svar.svar === 'nei' || sisteVerdiI(situasjon, 'loennsdag', termin.gjelder) !== undefined) return svar;
  return svar.svar === 'ja' ? UKJENT_LOENNSDAG : UKJENT_BEGGE;
}

const ARBEIDSGIVER = {
  myndighet: 'SKE',
  produktomraade: 'ARBEIDSGIVER',
} as const;
const BETALING = {
  ...ARBEIDSGIVER,
  oppgaveType: 'betalingskrav',
  fristType: 'betalingsfrist',
} as const;

const SISTE_TERMINREGIME = toDato(2025, 12, 31);
const FOERSTE_LOEPENDE = toDato(2026, 1, 1);

/** What an arbeidsgiver files and pays. */
export const ARBEIDSGIVER_REGLER: readonly Regel[] = [
  {
    ...ARBEIDSGIVER,
    id: 'amelding-levering',
    oppgaveType: 'rapporteringskrav',
    fristType: 'leveringsfrist',
    // By its own regulation, not by skatteforvaltningsloven. No extension is given.
    flytting: 'nesteVirkedag',
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.ameldingPlikt, HJEMLER.ameldingTidspunkt, HJEMLER.ameldingFrist],
        terminer: ameldinger,
      },
    ],
    gjelder: sistArbeidsgiver,
    lenke: LENKER.amelding,
  },
  {
    ...BETALING,
    id: 'aga-betaling',
    flytting: 'nesteVirkedag',
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.agaBetaling, HJEMLER.flyttingBetaling],
        terminer: femtende,
      },
    ],
    gjelder: sistArbeidsgiver,
    lenke: LENKER.kravoversikt,
  },
  {
    // Loenn paid in 2025 at the latest: the last one was due 15 January 2026.
    ...BETALING,
    id: 'forskuddstrekk-betaling-termin',
    flytting: 'nesteVirkedag',
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: SISTE_TERMINREGIME,
        hjemmel: [HJEMLER.forskuddstrekkTermin, HJEMLER.flyttingBetaling],
        terminer: femtende,
      },
    ],
    gjelder: sistArbeidsgiver,
    lenke: LENKER.kravoversikt,
  },
  {
    // Loenn paid from 1 January 2026, lov 20.6.2025 nr. 63. Extra days under a granted extension are the kilde's to tell.
    ...BETALING,
    id: 'forskuddstrekk-betaling-lopende',
    flytting: 'virkedag',
    regimer: [
      {
        fraOgMed: FOERSTE_LOEPENDE,
        tilOgMed: null,
        hjemmel: [HJEMLER.forskuddstrekkLoepende],
        terminer: dagenEtterLoenn,
        terminNoekkel: loennsdagNoekkel,
      },
    ],
    gjelder: trekkGjelder,
    lenke: LENKER.kravoversikt,
  },
];
