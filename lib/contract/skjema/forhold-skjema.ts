import { z } from 'zod';
import { readDato } from '#lib/contract/felles/dato-felt';
import { readLoennsdag } from '#lib/contract/regelverk/loennsdag';
import {
  BRUKER_FORHOLD,
  type BrukerForholdNavn,
  type BrukerForholdSvar,
  type ForholdVerdier,
  MVA_TERMINER,
} from '#lib/domain/virksomhet/forhold';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { datofelt, REGNSKAPSAAR_SLUTT } from './forhold-felt';

/** The parser of each answer; undefined for an invalid one. */
const LES: { [N in BrukerForholdNavn]: (tekst: string) => ForholdVerdier[N] | undefined } = {
  mvaTermin: (tekst) => MVA_TERMINER.find((termin) => termin === tekst),
  arbeidsgiver: readJaNei,
  loennsdag: readLoennsdag,
  forskuddsskatt: readJaNei,
  regnskapsaarSlutt: (tekst) => REGNSKAPSAAR_SLUTT.find((slutt) => slutt === tekst),
  omvendtAvgiftsplikt: readJaNei,
  saeravgift: readJaNei,
  tollkreditt: readJaNei,
  utleggstrekk: readJaNei,
  selvstendigeOppdragstakere: readJaNei,
  tredjepartJanuar20: readJaNei,
  tredjepartJanuar31: readJaNei,
  omsetningUnder50000: readJaNei,
};

/**
 * The form of /virksomhet: for each forhold an answer (empty when not answered) and the day it holds from
 * (empty for always), in any form `readDato` accepts. Mistakes are codes by field name. A forhold without a
 * field in the form is not changed.
 */
export const ForholdSchema = z
  .looseObject({ organisasjonsnummer: z.string().refine(isOrganisasjonsnummer, 'ugyldig-valg') })
  .transform(({ organisasjonsnummer, ...felt }, context) => {
    const svar: BrukerForholdSvar[] = [];
    for (const navn of BRUKER_FORHOLD) {
      const tekst = felt[navn];
      if (typeof tekst !== 'string') continue;
      const dato = readDato(felt[datofelt(navn)]);
      const verdi = tekst === '' ? null : LES[navn](tekst);
      if (verdi === undefined) context.addIssue({ code: 'custom', path: [navn], message: 'ugyldig-valg' });
      if (dato === undefined)
        context.addIssue({ code: 'custom', path: [datofelt(navn)], message: 'ugyldig-dato' });
      if (verdi === null && dato)
        context.addIssue({ code: 'custom', path: [navn], message: 'dato-uten-svar' });
      svar.push({ navn, verdi: verdi ?? null, fraOgMed: dato ?? null } as BrukerForholdSvar);
    }
    return { organisasjonsnummer, svar };
  });

function readJaNei(tekst: string): boolean | undefined {
  if (tekst === 'ja') return true;
  return tekst === 'nei' ? false : undefined;
}
