import { z } from 'zod';
import { KonsekvensSvar, toKonsekvensSvar } from '#lib/contract/felles/konsekvens-svar';
import {
  BegrunnelseSvar,
  dagSvar,
  FlyttingSvar,
  FristdagSvar,
  GjelderSvar,
  HjemmelSvar,
  KodeMedTekstSvar,
  KontaktSvar,
  noekkelSvar,
} from '#lib/contract/felles/svar-felt';
import type { ForbeholdKode } from '#lib/domain/oppgave/forbehold';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Konsekvens } from '#lib/domain/oppgave/konsekvens';
import type { UtenDato } from '#lib/domain/oppgave/oppgave';
import { OPPGAVETYPER } from '#lib/domain/virksomhet/kodelister';
import type { FristerSoek } from './frister-soek';
import { SituasjonSvar } from './situasjon-svar';

/** One frist in the open API. All fields are always present; a missing value is null or an empty list. */
export const FristSvar = z.strictObject({
  noekkel: noekkelSvar,
  regel: z.string(),
  gjelder: GjelderSvar.nullable(),
  myndighet: z.string(),
  produktomraade: z.string(),
  oppgaveType: z.enum(OPPGAVETYPER),
  oppgaveBeskrivelse: z.string(),
  frist: FristdagSvar,
  nominellFrist: dagSvar,
  flytting: FlyttingSvar.nullable(),
  /** True for a right that may be used until the frist, not a duty. */
  frivillig: z.boolean(),
  begrunnelse: BegrunnelseSvar,
  hjemmel: z.array(HjemmelSvar).readonly(),
  konsekvens: KonsekvensSvar.nullable(),
  lenke: z.string().nullable(),
  kontakt: KontaktSvar,
  forbehold: z.array(KodeMedTekstSvar).readonly(),
});
export type FristSvar = z.infer<typeof FristSvar>;

/** A rule that may apply, and the parameters needed to decide or date it. */
export const UtenDatoSvar = FristSvar.pick({
  regel: true,
  myndighet: true,
  produktomraade: true,
  oppgaveType: true,
  oppgaveBeskrivelse: true,
  hjemmel: true,
}).extend({ mangler: z.array(z.string()).readonly() });
export type UtenDatoSvar = z.infer<typeof UtenDatoSvar>;

/** The answer of `GET /api/regelverk/v1/frister`. */
export const FristerSvar = z.strictObject({
  regelverk: z.strictObject({ versjon: z.string() }),
  /** The situation that was evaluated, with defaults filled in. */
  situasjon: SituasjonSvar,
  oppgaver: z.array(FristSvar),
  utenDato: z.array(UtenDatoSvar),
});
export type FristerSvar = z.infer<typeof FristerSvar>;

/** Texts of an answer. Passed in by the caller, since a schema has no language. */
export interface FristerOrd {
  regel(id: string): string;
  begrunnelse(oppgave: ForklartOppgave): string;
  konsekvens(konsekvens: Konsekvens): string;
  forbehold(kode: ForbeholdKode): string;
}

/**
 * Maps the computed frister to the open API. Status and marks are left out: they belong to a virksomhet, and
 * this answer is about none.
 */
export function toFristerSvar(
  { situasjon, fraOgMed, tilOgMed }: Omit<FristerSoek, 'spraak'>,
  {
    versjon,
    oppgaver,
    utenDato,
  }: { versjon: string; oppgaver: readonly ForklartOppgave[]; utenDato: readonly UtenDato[] },
  ord: FristerOrd,
): FristerSvar {
  return {
    regelverk: { versjon },
    situasjon: { ...situasjon, fraOgMed, tilOgMed },
    oppgaver: oppgaver.map((oppgave) => toFristSvar(oppgave, ord)),
    utenDato: utenDato.map((regel) => toUtenDatoSvar(regel, ord)),
  };
}

function toFristSvar(oppgave: ForklartOppgave, ord: FristerOrd): FristSvar {
  const regel = oppgave.regel ?? oppgave.noekkel;
  const { forklaring } = oppgave;
  return {
    noekkel: oppgave.noekkel,
    regel,
    gjelder: oppgave.gjelder,
    myndighet: oppgave.myndighet,
    produktomraade: oppgave.produktomraade,
    oppgaveType: oppgave.oppgaveType,
    oppgaveBeskrivelse: ord.regel(regel),
    frist: oppgave.frist,
    nominellFrist: oppgave.nominellFrist,
    flytting: oppgave.flytting,
    frivillig: oppgave.frivillig,
    begrunnelse: {
      forhold: oppgave.grunner.map(({ navn, verdi }) => ({ navn, verdi })),
      tekst: ord.begrunnelse(oppgave),
    },
    hjemmel: oppgave.hjemmel,
    konsekvens: forklaring && toKonsekvensSvar(forklaring.konsekvens, ord.konsekvens(forklaring.konsekvens)),
    lenke: oppgave.lenke,
    kontakt: oppgave.kontakt,
    forbehold: (forklaring?.forbehold ?? []).map((kode) => ({ kode, tekst: ord.forbehold(kode) })),
  };
}

/** The parameter of each forhold, where the names differ. */
const PARAMETER: Readonly<Record<string, string>> = {
  mvaTermin: 'mva',
  mvaRegistrert: 'mva',
  drift: 'registrert',
};

function toUtenDatoSvar(utenDato: UtenDato, ord: FristerOrd): UtenDatoSvar {
  return {
    regel: utenDato.regel,
    myndighet: utenDato.myndighet,
    produktomraade: utenDato.produktomraade,
    oppgaveType: utenDato.oppgaveType,
    oppgaveBeskrivelse: ord.regel(utenDato.regel),
    hjemmel: utenDato.hjemmel,
    mangler: utenDato.mangler.map((navn) => PARAMETER[navn] ?? navn),
  };
}
