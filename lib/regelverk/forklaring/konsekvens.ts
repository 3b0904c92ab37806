import { addDager, addMaaneder, type Dato, dagerMellom } from '#lib/domain/dag/dato';
import type {
  Foelge,
  Konsekvens,
  KonsekvensForbehold,
  Oere,
  Rentesats,
  Sats,
  Ukegebyr,
} from '#lib/domain/oppgave/konsekvens';
import type { BetingetVedtak, Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Regelfakta } from '#lib/regelverk/motor/regel';
import { mulktStanset } from './mulkt-stanset';
import { antallRettsgebyr, forsinkelsesrenter, RENTE_IKKE_BEKREFTET_FRA, satsaar } from './satser';

/** The part of an oppgave that its consequence depends on. */
export type Forsoemt = Pick<Oppgave, 'frist' | 'gjelder'> & Partial<Pick<Oppgave, 'levert'>>;

/** Regnskapsloven § 8-3: first week, last week and number of rettsgebyr per week. 52 rettsgebyr in all. */
const UKETRINN = [
  [1, 8, 1],
  [9, 18, 2],
  [19, 26, 3],
] as const;

function ukegebyr(aar: number): Ukegebyr[] {
  return UKETRINN.map(([fraUke, tilUke, antall]) => ({
    fraUke,
    tilUke,
    perUke: antallRettsgebyr(aar, antall),
  }));
}

/**
 * Returns the accrued fee for late aarsregnskap on a day, in øre. A week begun counts as a whole week; after
 * week 26 the fee does not rise. 0 until the frist has passed; null when the rettsgebyr of the year it began
 * is not fixed.
 */
export function aarsregnskapsgebyr(frist: Dato, idag: Dato): Oere {
  const dager = dagerMellom(frist, idag);
  if (dager <= 0) return 0;
  const uker = Math.ceil(dager / 7);
  const antall = UKETRINN.reduce(
    (sum, [fra, til, per]) => sum + per * klem(uker - fra + 1, til - fra + 1),
    0,
  );
  return antallRettsgebyr(satsaar(addDager(frist, 1)), antall);
}

const klem = (tall: number, maks: number): number => Math.max(0, Math.min(tall, maks));

/**
 * Skatteforvaltningsforskriften § 14-1-1: half a rettsgebyr a day, one for bookkeeping.
 * Skatteforvaltningsloven § 14-1 (2): at most 50 rettsgebyr, a million kroner for bookkeeping.
 */
function dagsats(type: Konsekvens['type'], aar: number): Sats | null {
  switch (type) {
    case 'tvangsmulkt':
      return { type: 'perDag', aar, perDag: antallRettsgebyr(aar, 0.5), tak: antallRettsgebyr(aar, 50) };
    case 'ameldingsmulkt':
      return {
        type: 'perPersonPerDag',
        aar,
        perDag: antallRettsgebyr(aar, 0.1),
        tak: antallRettsgebyr(aar, 1000),
      };
    case 'bokfoeringspaalegg':
      return { type: 'perDag', aar, perDag: antallRettsgebyr(aar, 1), tak: 1_000_000_00 };
    case 'aarsregnskapsgebyr':
      return { type: 'perUke', aar, trinn: ukegebyr(aar), tak: antallRettsgebyr(aar, 52) };
    case 'dagboeter':
      return { type: 'iVedtaket' };
    default:
      return null;
  }
}

/** Months after the frist at which Regnskapsregisteret warns of tvangsopploesning (aksjeloven § 16-15). */
const TIL_TVANGSOPPLOESNING = 6;

const INGEN_FORBEHOLD: readonly KonsekvensForbehold[] = [];

/**
 * Consequences that follow without a decision. Of these, interest and the fee run from the day after the
 * frist.
 */
const AUTOMATISKE = ['aarsregnskapsgebyr', 'forsinkelsesrente', 'tapAvRett', 'tapAvRentefritak'];
/** Consequences that the authority warns of in a letter, with a new frist. */
const ETTER_BREV = ['tvangsmulkt', 'ameldingsmulkt', 'dagboeter', 'bokfoeringspaalegg'];

function loeperFra(
  type: Konsekvens['type'],
  dagenEtter: Dato,
  vedtak: BetingetVedtak | undefined,
): Konsekvens['loeperFra'] {
  if (ETTER_BREV.includes(type))
    return vedtak ? { type: 'dato', dato: vedtak.loeperFra } : { type: 'vedtak' };
  const loeper = type === 'aarsregnskapsgebyr' || type === 'forsinkelsesrente';
  return loeper ? { type: 'dato', dato: dagenEtter } : null;
}

const OM_SENERE_TERMINER: readonly Foelge[] = ['senereTerminerForfaller', 'andreTerminForfaller'];

/**
 * Whether a rate is fixed but seen only outside the official sources. A rate that is not fixed yet has
 * nothing to confirm.
 */
const isUnconfirmed = ({ fraOgMed, hundredeler }: Rentesats): boolean =>
  hundredeler !== null && fraOgMed >= RENTE_IKKE_BEKREFTET_FRA;

/**
 * Whether a later part of the same debt exists. A restskatt that is not divided has no termin in its name.
 */
function hasLaterTermin({ gjelder }: Forsoemt, sisteTermin: string | undefined): boolean {
  if (gjelder === null || sisteTermin === undefined) return true;
  return gjelder.navn.includes('-T') && !gjelder.navn.endsWith(sisteTermin);
}

/**
 * Returns the consequence of missing the frist of an oppgave. Rates are those of the year it begins to run;
 * `idag` decides how much has accrued and, for interest, which later rates apply. An amount that depends on a
 * decision or an unknown debt is never computed.
 */
export function konsekvensAv(
  { konsekvens: regel, id, sisteTermin }: Pick<Regelfakta, 'konsekvens' | 'id' | 'sisteTermin'>,
  oppgave: Forsoemt,
  idag: Dato,
): Konsekvens {
  const { frist } = oppgave.frist;
  const dagenEtter = addDager(frist, 1);
  const { type } = regel;
  const stanset = oppgave.gjelder !== null && mulktStanset(id, oppgave.gjelder.navn);
  const rente = type === 'forsinkelsesrente' ? forsinkelsesrenter(dagenEtter, idag) : null;
  return {
    type,
    automatisk: AUTOMATISKE.includes(type),
    etterBrev: ETTER_BREV.includes(type),
    hjemmel: regel.hjemmel,
    loeperFra: loeperFra(type, dagenEtter, oppgave.levert?.betingetVedtak),
    sats: rente ? { type: 'rente', satser: rente } : dagsats(type, satsaar(dagenEtter)),
    beloepTilNaa: type === 'aarsregnskapsgebyr' ? aarsregnskapsgebyr(frist, idag) : null,
    foelger: (regel.foelger ?? []).filter(
      (foelge) => !OM_SENERE_TERMINER.includes(foelge) || hasLaterTermin(oppgave, sisteTermin),
    ),
    foelgerFra: type === 'aarsregnskapsgebyr' ? addMaaneder(frist, TIL_TVANGSOPPLOESNING) : null,
    forbehold: [
      ...(regel.forbehold ?? INGEN_FORBEHOLD),
      ...(stanset ? (['mulktStanset'] as const) : INGEN_FORBEHOLD),
      ...(rente?.some(isUnconfirmed) ? (['renteIkkeBekreftet'] as const) : INGEN_FORBEHOLD),
    ],
  };
}
