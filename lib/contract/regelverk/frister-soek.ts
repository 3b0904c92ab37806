import { z } from 'zod';
import { withoutEmpty } from '#lib/contract/felles/ingen-soek';
import { FRISTAAR, isTooLong } from '#lib/contract/felles/periode';
import { aarAv, type Dato, isDato, type Periode, toDato } from '#lib/domain/dag/dato';
import { dag, SITUASJON, type Situasjonsvar, toSituasjonsvar, utenMotsigelser } from './situasjon-soek';

/** What one asks the open API: a virksomhet described, and a stretch of time. */
export interface FristerSoek extends Periode {
  situasjon: Situasjonsvar;
}

/** Where only one end is given, the other is that end of its calendar year; where none is, it is this calendar year. */
function toPeriode(fra: Dato | undefined, til: Dato | undefined, idag: Dato): Periode {
  return {
    fraOgMed: fra ?? toDato(aarAv(til ?? idag), 1, 1),
    tilOgMed: til ?? toDato(aarAv(fra ?? idag), 12, 31),
  };
}

const iFristaarene = (dato: Dato) => aarAv(dato) >= FRISTAAR.foerste && aarAv(dato) <= FRISTAAR.siste;

/** What is wrong with the ends of the periode; one that could not be read is left to its own mistake. */
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
 * The parameters of `GET /api/regelverk/v1/frister`. Every mistake is reported, as a code at the name of its parameter;
 * a name that is not a parameter is a mistake too, so that a misspelt one is not silently left out of the answer.
 */
export function fristerSoek(idag: Dato): z.ZodType<FristerSoek> {
  const parametre = z.strictObject({ ...SITUASJON, fraOgMed: dag.optional(), tilOgMed: dag.optional() });
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
      .transform(({ fraOgMed, tilOgMed, ...svar }) => ({
        situasjon: toSituasjonsvar(svar),
        ...toPeriode(fraOgMed, tilOgMed, idag),
      })),
  );
}
