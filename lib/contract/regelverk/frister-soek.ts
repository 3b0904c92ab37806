import { z } from 'zod';
import { withoutEmpty } from '#lib/contract/felles/ingen-soek';
import { FRISTAAR, isTooLong } from '#lib/contract/felles/periode';
import { abonnementsperiode } from '#lib/domain/abonnement/abonnement';
import { aarAv, type Dato, isDato, type Periode, toDato } from '#lib/domain/dag/dato';
import type { Spraak } from '#lib/domain/felles/spraak';
import {
  dag,
  SITUASJON,
  type Situasjonsvar,
  spraak,
  toSituasjonsvar,
  utenMotsigelser,
} from './situasjon-soek';

/** A request to the open API: the description of a virksomhet, a periode, and the language of the answer. */
export interface FristerSoek extends Periode {
  situasjon: Situasjonsvar;
  spraak: Spraak;
}

/**
 * A missing end becomes that end of the calendar year of the other; when both are missing, this calendar
 * year.
 */
function toPeriode(fra: Dato | undefined, til: Dato | undefined, idag: Dato): Periode {
  return {
    fraOgMed: fra ?? toDato(aarAv(til ?? idag), 1, 1),
    tilOgMed: til ?? toDato(aarAv(fra ?? idag), 12, 31),
  };
}

const iFristaarene = (dato: Dato) => aarAv(dato) >= FRISTAAR.foerste && aarAv(dato) <= FRISTAAR.siste;

/**
 * Returns the mistakes of the periode. An end that could not be parsed has its own mistake and is not checked
 * here.
 */
function periodefeil(fra: unknown, til: unknown, idag: Dato): [felt: string, kode: string][] {
  const utenfor = Object.entries({ fraOgMed: fra, tilOgMed: til }).filter(
    ([, dato]) => isDato(dato) && !iFristaarene(dato),
  );
  const feil: [string, string][] = utenfor.map(([felt]) => [felt, 'utenfor-dekning']);
  if ((fra !== undefined && !isDato(fra)) || (til !== undefined && !isDato(til))) return feil;
  const periode = toPeriode(fra, til, idag);
  if (periode.fraOgMed > periode.tilOgMed) feil.push(['tilOgMed', 'snudd-periode']);
  else if (isTooLong(periode)) feil.push(['tilOgMed', 'for-lang-periode']);
  return feil;
}

/**
 * The parameters of `GET /api/regelverk/v1/frister`. Every mistake is reported, as a code by the name of its
 * parameter. An unknown parameter is an error, so that a misspelt one is not silently ignored.
 */
export const fristerSoek = (idag: Dato): z.ZodType<FristerSoek> => soekI(idag, toPeriode);

/**
 * The parameters of `GET /api/regelverk/v1/frister.ics`: the same. Without a periode, the calendar moves with the day as that
 * of a subscription does.
 */
export const kalenderSoek = (idag: Dato): z.ZodType<FristerSoek> =>
  soekI(idag, (fra, til) => ((fra ?? til) ? toPeriode(fra, til, idag) : abonnementsperiode(idag)));

function soekI(
  idag: Dato,
  periode: (fra: Dato | undefined, til: Dato | undefined, idag: Dato) => Periode,
): z.ZodType<FristerSoek> {
  const parametre = z.strictObject({
    ...SITUASJON,
    fraOgMed: dag.optional(),
    tilOgMed: dag.optional(),
    spraak,
  });
  return z.preprocess(
    withoutEmpty,
    utenMotsigelser(parametre)
      .superRefine(
        ({ fraOgMed, tilOgMed }, context) => {
          for (const [felt, message] of periodefeil(fraOgMed, tilOgMed, idag))
            context.addIssue({ code: 'custom', path: [felt], message });
        },
        { when: () => true },
      )
      .transform(({ fraOgMed, tilOgMed, spraak, ...svar }) => ({
        situasjon: toSituasjonsvar(svar),
        spraak,
        ...periode(fraOgMed, tilOgMed, idag),
      })),
  );
}
