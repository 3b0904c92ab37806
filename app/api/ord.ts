import type { FristerApiOrd } from '#lib/contract/frister-v1/frister-api';
import type { OppgaveOrd } from '#lib/contract/oppgaver-v2/oppgave-svar';
import type { Tekster } from '#lib/messages/index';
import { datotekst, forbeholdstekst, grunnertekst, konsekvenstekst } from '#lib/tekst/forklaring';
import { myndighetsnavn, oppgavebeskrivelse, oppgavetittel, regeltekst } from '#lib/tekst/oppgave';

/** Returns the texts of version 2. */
export const toOppgaveOrd = (tekster: Tekster): OppgaveOrd => ({
  beskrivelse: (oppgave) => oppgavebeskrivelse(tekster, oppgave),
  myndighet: (oppgave) => myndighetsnavn(tekster, oppgave),
  begrunnelse: (oppgave) => `${grunnertekst(tekster, oppgave.grunner)} ${datotekst(tekster, oppgave)}`.trim(),
  konsekvens: (konsekvens) => konsekvenstekst(tekster, konsekvens),
  forbehold: (kode) => forbeholdstekst(tekster, [kode]),
});

/** Returns the texts of the Frister API. The caller adds which kilde owns a rule. */
export const toFristerApiOrd = (tekster: Tekster): Omit<FristerApiOrd, 'kilde'> => ({
  tittel: (oppgave) => oppgavebeskrivelse(tekster, oppgave),
  aktivitet: (oppgave) =>
    oppgave.regel ? regeltekst(tekster, oppgave.regel).hva : oppgavetittel(tekster, oppgave),
});
