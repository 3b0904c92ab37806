import { type Dato, toDato } from '#lib/domain/dag/dato';
import { type Situasjon, verdiPaa } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import type { Anvendelse, Regel, Termin } from '#lib/regelverk/motor/regel';
import { canAnswer, ja, NEI, organisasjonsformI } from '#lib/regelverk/motor/vilkaar';
import { BOKFOERINGSPLIKT } from './bokfoering';

const GJELDER = ja('organisasjonsform');

/**
 * Whether it is an ENK outside Merverdiavgiftsregisteret with a turnover under 50 000 kroner. One that small
 * is not regnskapspliktig either.
 */
function isExempt(situasjon: Situasjon, dag: Dato): boolean {
  return (
    verdiPaa(situasjon, 'omsetningUnder50000', dag) === true &&
    verdiPaa(situasjon, 'mvaRegistrert', dag) !== true
  );
}

/**
 * Applies to a virksomhet with bookkeeping duty on the day. A bankruptcy estate is exempt. A virksomhet
 * founded later has no change to make, and no oppgave.
 */
function gjelder(situasjon: Situasjon, { gjelder: tid, nominellFrist }: Termin): Anvendelse {
  const form = organisasjonsformI(situasjon, tid);
  if ((form !== 'ENK' && form !== 'AS') || !canAnswer(situasjon, nominellFrist)) return NEI;
  return form === 'ENK' && isExempt(situasjon, nominellFrist) ? NEI : GJELDER;
}

/** A duty that begins on a day and is shown once. The day is when the duty begins, so it is never moved. */
function plikt(id: string, fra: Dato): Regel {
  const termin: Termin = {
    gjelder: { navn: fra.slice(0, 4), fraOgMed: fra, tilOgMed: fra },
    nominellFrist: fra,
  };
  return {
    ...BOKFOERINGSPLIKT,
    id,
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.efaktura],
        terminer: (aar) => (fra.startsWith(`${aar}`) ? [termin] : []),
      },
    ],
    gjelder,
    forbehold: ['efakturaForskrift'],
  };
}

/**
 * Lov 19.6.2026 nr. 39: e-faktura to other businesses from 2027, digital bookkeeping and receiving e-faktura
 * from 2030.
 */
export const EFAKTURA_REGLER: readonly Regel[] = [
  plikt('efaktura-utstedelse', toDato(2027, 1, 1)),
  plikt('digital-bokforing', toDato(2030, 1, 1)),
];
