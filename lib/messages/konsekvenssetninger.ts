import type { Tekster } from './tekster';

type Ord = Tekster['konsekvens'];
type Konsekvens = Parameters<Ord['setninger']>[0];
type Sats = NonNullable<Konsekvens['sats']>;

/** What the sentences about a consequence are made of, in one language. */
interface Setningsord extends Pick<Ord, 'hva' | 'foelger' | 'forbehold'> {
  antallKroner: (oere: number | null) => string;
  prosent: (hundredeler: number | null) => string;
  etterBrev: string;
  loeperFra: (dato: string) => string;
  loeperFraVedtak: string;
  ukjentSats: (aar: number) => string;
  perDag: (aar: number, beloep: string, tak: string) => string;
  perPersonPerDag: (aar: number, beloep: string, tak: string) => string;
  trinn: (beloep: string, fraUke: number, tilUke: number) => string;
  perUke: (aar: number, trinn: string, tak: string) => string;
  ukjentRente: (fraOgMed: string) => string;
  rente: (fraOgMed: string, sats: string) => string;
  iVedtaket: string;
  tilNaa: (beloep: string) => string;
  tvangsopploesningFra: (dato: string) => string;
}

/** The year of an amount whose rettsgebyr nobody has fixed yet. */
function ukjentAar(sats: Sats): number | null {
  if (sats.type === 'rente' || sats.type === 'iVedtaket') return null;
  const kjent = sats.type === 'perUke' ? sats.tak : sats.perDag;
  return kjent === null ? sats.aar : null;
}

function satssetninger(ord: Setningsord, sats: Sats, dato: (dato: string) => string): string[] {
  const ukjent = ukjentAar(sats);
  if (ukjent !== null) return [ord.ukjentSats(ukjent)];
  switch (sats.type) {
    case 'perDag':
    case 'perPersonPerDag':
      return [ord[sats.type](sats.aar, ord.antallKroner(sats.perDag), ord.antallKroner(sats.tak))];
    case 'perUke': {
      const trinn = sats.trinn.map((t) => ord.trinn(ord.antallKroner(t.perUke), t.fraUke, t.tilUke));
      return [ord.perUke(sats.aar, trinn.join(', '), ord.antallKroner(sats.tak))];
    }
    case 'rente':
      return sats.satser.map(({ fraOgMed, hundredeler }) =>
        hundredeler === null
          ? ord.ukjentRente(dato(fraOgMed))
          : ord.rente(dato(fraOgMed), ord.prosent(hundredeler)),
      );
    case 'iVedtaket':
      return [ord.iVedtaket];
  }
}

/**
 * What happens when a frist is missed, as sentences in the order one wants to know them: what, when it begins, how
 * much, how much so far, what else, and what is not sure.
 */
export const buildSetninger =
  (ord: Setningsord): Ord['setninger'] =>
  (k, dato) => [
    ord.hva[k.type],
    ...(k.etterBrev ? [ord.etterBrev] : []),
    ...(k.loeperFra?.type === 'dato' ? [ord.loeperFra(dato(k.loeperFra.dato))] : []),
    ...(k.loeperFra?.type === 'vedtak' ? [ord.loeperFraVedtak] : []),
    ...(k.sats ? satssetninger(ord, k.sats, dato) : []),
    ...(k.beloepTilNaa ? [ord.tilNaa(ord.antallKroner(k.beloepTilNaa))] : []),
    ...k.foelger.map((foelge) =>
      foelge === 'tvangsopploesning' && k.foelgerFra
        ? ord.tvangsopploesningFra(dato(k.foelgerFra))
        : ord.foelger[foelge],
    ),
    ...k.forbehold.map((forbehold) => ord.forbehold[forbehold]),
  ];
