import { svarvalg } from '#components/virksomhet/forholdsord';
import { FORM_SVAR, JA_NEI_SVAR, MVA_SVAR } from '#lib/contract/regelverk/situasjonsvar';
import type { Tekster } from '#lib/messages/index';
import { spoersmaalene } from './svarord';

/** Returns the texts of the wizard form. */
export function toVeiviserord(tekster: Tekster) {
  const { ja, nei, vetIkke, ikkeSvart, flereValg, vis, feilTittel, feil, hjelp, mva } = tekster.hvilkeFrister;
  const { organisasjonsform, hjelp: forholdshjelp, saerligeHjelp } = tekster.forhold;
  return {
    ...{ ja, nei, vetIkke, ikkeSvart, flereValg, vis, feilTittel, saerligeHjelp },
    feil: feil as Readonly<Record<string, string>>,
    ukjentFeil: tekster.oppgave.ukjentFeil,
    hjelp: { ...forholdshjelp, ...hjelp },
    spoersmaal: spoersmaalene(tekster),
    valg: {
      organisasjonsform: FORM_SVAR.map((form) => [form, organisasjonsform[form]] as const),
      mva: MVA_SVAR.map((svar) => [svar, mva[svar]] as const),
      jaNei: JA_NEI_SVAR.map((svar) => [svar, svar === 'true' ? ja : nei] as const),
      loennsdag: svarvalg(tekster, 'loennsdag'),
      regnskapsaarSlutt: svarvalg(tekster, 'regnskapsaarSlutt'),
    },
  };
}

export type Veiviserord = ReturnType<typeof toVeiviserord>;
