import { type Dato, toDato } from '#lib/domain/dag/dato';
import type { BeregnetOppgave } from '#lib/domain/oppgave/oppgave';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { beregn } from './beregn';

/**
 * Returns the extended frist of the skattemelding for an inntektsaar: 30 June, not moved from a weekend
 * (whether it should be is not settled). For 2020 it was 20 August 2021. Null for 2019, when everybody had
 * until 31 August and no extension was given.
 */
function utsattFrist(inntektsaar: number): Dato | null {
  if (inntektsaar === 2019) return null;
  return inntektsaar === 2020 ? toDato(2021, 8, 20) : toDato(inntektsaar + 1, 6, 30);
}

/** Returns the ordinary skattemelding of a virksomhet that has always had this form. */
function ordinaer(form: 'ENK' | 'AS', inntektsaar: number): BeregnetOppgave | undefined {
  const situasjon = toSituasjon([
    {
      navn: 'organisasjonsform',
      verdi: form,
      fraOgMed: null,
      tilOgMed: null,
      opphav: 'enhetsregisteret',
      registrert: null,
    },
  ]);
  const aaret = { fraOgMed: toDato(inntektsaar + 1, 1, 1), tilOgMed: toDato(inntektsaar + 1, 12, 31) };
  const id = form === 'ENK' ? 'skattemelding-enk' : 'skattemelding-as';
  return beregn(situasjon, aaret).oppgaver.find((o) => o.regel === id);
}

/**
 * Returns the skattemelding with the extended frist and the noekkel of the ordinary one. Empty when no
 * extension can be given.
 */
export function utsattSkattemelding(form: 'ENK' | 'AS', inntektsaar: number): BeregnetOppgave[] {
  const frist = utsattFrist(inntektsaar);
  const fra = ordinaer(form, inntektsaar);
  if (frist === null || !fra) return [];
  return [
    {
      ...fra,
      frist: { ...fra.frist, frist },
      flytteregel: 'ingen',
      flytting: {
        fra: fra.frist.frist,
        aarsak: { type: 'innvilgetUtsettelse', hjemmel: HJEMLER.skattemeldingUtsatt },
      },
    },
  ];
}
