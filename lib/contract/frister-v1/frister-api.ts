import { z } from 'zod';
import { dagSvar } from '#lib/contract/felles/svar-felt';
import type { Kildesvar, Svartilstand } from '#lib/domain/kilde/kilde';
import type { Mangel } from '#lib/domain/kilde/komplett';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isAapen } from '#lib/domain/oppgave/oppgavestatus';
import { OPPGAVETYPER } from '#lib/domain/virksomhet/kodelister';

/** `status` of a kilde in the Frister API. Only `OK` is documented; the others are true where it is not. */
export const FRISTER_STATUS = {
  OK: 'OK',
  forsinket: 'FORSINKET',
  nede: 'NEDE',
  ikkeSvart: 'IKKE_SVART',
} as const satisfies Record<Svartilstand, string>;

/** What the rules alone say, which no kilde answers for. */
export const REGELVERK = 'regelverk';

/** One frist as the Frister API has it. */
const FristApiFrist = z.strictObject({
  tittel: z.string(),
  aktivitetsbeskrivelse: z.string(),
  aktivitetstype: z.enum(OPPGAVETYPER),
  frist: dagSvar,
});
type FristApiFrist = z.infer<typeof FristApiFrist>;

/** The answer of `GET /api/frister/v1/{organisasjonsnummer}`: the shape of the Frister API in production, with every kilde. */
export const FristerApiSvar = z.strictObject({
  virksomhet: z.string(),
  kilder: z
    .array(
      z.strictObject({
        kilde: z.string(),
        status: z.enum(FRISTER_STATUS),
        frister: z.array(FristApiFrist).readonly(),
      }),
    )
    .readonly(),
});
export type FristerApiSvar = z.infer<typeof FristerApiSvar>;

/** The words of an answer, and which kilde answers for a rule (null for none); both given from outside. */
export interface FristerApiOrd {
  tittel(oppgave: Oppgave): string;
  aktivitet(oppgave: Oppgave): string;
  kilde(oppgave: Oppgave): string | null;
}

/**
 * A calendar in that shape. It has no field for status, and existing integrations show every frist in it as still to be kept:
 * only what is open stands there. Version 2 keeps the rest.
 */
export function toFristerApiSvar(
  {
    organisasjonsnummer,
    oppgaver,
    kilder,
  }: { organisasjonsnummer: string; oppgaver: readonly Oppgave[]; kilder: readonly Kildesvar[] },
  ord: FristerApiOrd,
): FristerApiSvar {
  const frister = new Map<string, FristApiFrist[]>(kilder.map(({ kilde }) => [kilde, []]));
  for (const oppgave of oppgaver.filter(isAapen)) {
    const kilde = oppgave.levert?.kilde ?? ord.kilde(oppgave) ?? REGELVERK;
    const mine = frister.get(kilde) ?? [];
    mine.push({
      tittel: ord.tittel(oppgave),
      aktivitetsbeskrivelse: ord.aktivitet(oppgave),
      aktivitetstype: oppgave.oppgaveType,
      frist: oppgave.frist.frist,
    });
    frister.set(kilde, mine);
  }
  return {
    virksomhet: organisasjonsnummer,
    kilder: [...frister].map(([kilde, mine]) => ({ kilde, status: toStatus(kilde, kilder), frister: mine })),
  };
}

/** The rules always answer. A kilde that has been unhooked answers no more, though what it said stands. */
function toStatus(kilde: string, kilder: readonly Kildesvar[]): (typeof FRISTER_STATUS)[Svartilstand] {
  if (kilde === REGELVERK) return FRISTER_STATUS.OK;
  return FRISTER_STATUS[kilder.find((svar) => svar.kilde === kilde)?.tilstand ?? 'ikkeSvart'];
}

/** Whether it is certain that there are none, which the Frister API tells as FRI-007. While anything is missing it is not. */
export const hasNoFrister = ({ kilder }: FristerApiSvar, mangler: readonly Mangel[]): boolean =>
  mangler.length === 0 &&
  kilder.every(({ status, frister }) => status === FRISTER_STATUS.OK && frister.length === 0);
