import type { FristerApiOrd } from '#lib/contract/frister-v1/frister-api';
import type { OppgaveOrd } from '#lib/contract/oppgaver-v2/oppgave-svar';
import { datotekst, forbeholdstekst, grunnertekst, konsekvenstekst } from '#lib/tekst/forklaring';
import { myndighetsnavn, oppgavebeskrivelse, oppgavetittel, regeltekst } from '#lib/tekst/oppgave';

/** The words of version 2. */
export const OPPGAVE_ORD: OppgaveOrd = {
  beskrivelse: oppgavebeskrivelse,
  myndighet: myndighetsnavn,
  begrunnelse: (oppgave) => `${grunnertekst(oppgave.grunner)} ${datotekst(oppgave)}`.trim(),
  konsekvens: konsekvenstekst,
  forbehold: (kode) => forbeholdstekst([kode]),
};

/** The words in the shape of the Frister API; which kilde answers for a rule is for the caller to add. */
export const FRISTER_API_ORD: Omit<FristerApiOrd, 'kilde'> = {
  tittel: oppgavebeskrivelse,
  aktivitet: (oppgave) => (oppgave.regel ? regeltekst(oppgave.regel).hva : oppgavetittel(oppgave)),
};
