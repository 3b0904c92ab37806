import { datotekst, forbeholdstekst, grunnertekst, konsekvenstekst } from '#components/tekst/forklaring';
import { myndighetsnavn, oppgavebeskrivelse, oppgavetittel, regeltekst } from '#components/tekst/oppgave';
import type { FristerApiOrd } from '#lib/contract/frister-api';
import type { OppgaveOrd } from '#lib/contract/oppgave-svar';

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
