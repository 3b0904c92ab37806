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
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Regelfakta } from '#lib/regelverk/motor/regel';
import { mulktStanset } from './mulkt-stanset';
import { antallRettsgebyr, forsinkelsesrenter, RENTE_IKKE_BEKREFTET_FRA, satsaar } from './satser';

/** What the consequence of an oppgave is worked out from. */
export type Forsoemt = Pick<Oppgave, 'frist' | 'gjelder'>;

/** Regnskapsloven § 8-3: how many rettsgebyr a week, from which week to which. 52 in all. */
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
 * What the fee for late aarsregnskap has come to on a day, in oere: a started week counts whole, and after 26 it rises
 * no more. 0 until the frist has passed; null when the rettsgebyr of the year it began is not fixed.
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

/** Skatteforvaltningsforskriften § 14-1-1: half a rettsgebyr a day, one for bookkeeping; skatteforvaltningsloven § 14-1 (2): 50 in all, a million for bookkeeping. */
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

/** Those that come by themselves; of these, interest and the fee run from the day after the frist. */
const AUTOMATISKE = ['aarsregnskapsgebyr', 'forsinkelsesrente', 'tapAvRett', 'tapAvRentefritak'];
/** The tax administration writes first, with a new frist. */
const ETTER_BREV = ['tvangsmulkt', 'ameldingsmulkt', 'dagboeter', 'bokfoeringspaalegg'];

function loeperFra(type: Konsekvens['type'], dagenEtter: Dato): Konsekvens['loeperFra'] {
  if (ETTER_BREV.includes(type)) return { type: 'vedtak' };
  const loeper = type === 'aarsregnskapsgebyr' || type === 'forsinkelsesrente';
  return loeper ? { type: 'dato', dato: dagenEtter } : null;
}

const OM_SENERE_TERMINER: readonly Foelge[] = ['senereTerminerForfaller', 'andreTerminForfaller'];

/** A rate that is fixed, but seen only outside the official sources. One that is not fixed yet is nothing to confirm. */
const isUnconfirmed = ({ fraOgMed, hundredeler }: Rentesats): boolean =>
  hundredeler !== null && fraOgMed >= RENTE_IKKE_BEKREFTET_FRA;

/** Whether a part of the same debt falls due after this one. A restskatt that is not divided has no termin in its name. */
function hasLaterTermin({ gjelder }: Forsoemt, sisteTermin: string | undefined): boolean {
  if (gjelder === null || sisteTermin === undefined) return true;
  return gjelder.navn.includes('-T') && !gjelder.navn.endsWith(sisteTermin);
}

/**
 * What happens when the frist of an oppgave is missed. Amounts are those of the year it begins to run; `idag` decides
 * how much has run and, for interest, which rates have followed. An amount that depends on a decision or a debt that
 * is not known is never worked out.
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
    loeperFra: loeperFra(type, dagenEtter),
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
