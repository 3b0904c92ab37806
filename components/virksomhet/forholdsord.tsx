import { REGNSKAPSAAR_SLUTT } from '#lib/contract/skjema/forhold-felt';
import { BRUKER_FORHOLD, type BrukerForholdNavn, MVA_TERMINER } from '#lib/domain/virksomhet/forhold';
import type { Tekster } from '#lib/messages/index';
import { storForbokstav } from '#lib/tekst/dato';
import { regnskapsaarsslutt } from '#lib/tekst/forhold';

/** An answer: its form value and its text. */
export type Svarvalg = [verdi: string, tekst: string];

const DAGER = Array.from({ length: 31 }, (_, nr) => nr + 1);

/** Returns the possible answers of a question. */
export function svarvalg(tekster: Tekster, navn: BrukerForholdNavn): Svarvalg[] {
  const ord = tekster.forhold;
  switch (navn) {
    case 'mvaTermin':
      return MVA_TERMINER.map((termin) => [termin, ord.mvaTermin[termin]]);
    case 'loennsdag':
      return [
        ...DAGER.map((dag): Svarvalg => [String(dag), ord.loennsdagNr(dag)]),
        ['siste', ord.loennsdagSiste],
      ];
    case 'regnskapsaarSlutt':
      return REGNSKAPSAAR_SLUTT.map((slutt) => [slutt, storForbokstav(regnskapsaarsslutt(tekster, slutt))]);
    default:
      return [
        ['ja', ord.ja],
        ['nei', ord.nei],
      ];
  }
}

/** Returns the texts of the form about a virksomhet, for the browser. */
export function toForholdsord(tekster: Tekster) {
  const { spoersmaal, hjelp, saerlige, saerligeHjelp, gjelderFra, gjelderFraHjelp, vetIkke } =
    tekster.forhold;
  const { lagre, feilTittel, feil } = tekster.virksomhet;
  const valg = Object.fromEntries(BRUKER_FORHOLD.map((navn) => [navn, svarvalg(tekster, navn)])) as Record<
    BrukerForholdNavn,
    Svarvalg[]
  >;
  return {
    ...{ spoersmaal, hjelp, valg, saerlige, saerligeHjelp, gjelderFra, gjelderFraHjelp, vetIkke },
    ...{ lagre, feilTittel, feil: feil as Readonly<Record<string, string>> },
    ukjentFeil: tekster.oppgave.ukjentFeil,
  };
}

export type Forholdsord = ReturnType<typeof toForholdsord>;
