import { z } from 'zod';
import { dagSvar } from '#lib/contract/felles/svar-felt';
import type { Kildesvar, Svartilstand } from '#lib/domain/kilde/kilde';
import type { Mangel } from '#lib/domain/kilde/komplett';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isAapen } from '#lib/domain/oppgave/oppgavestatus';
import { OPPGAVETYPER } from '#lib/domain/virksomhet/kodelister';

/**
 * `status` of a kilde in the Frister API. Only `OK` is documented; the others tell the truth where `OK` would
 * be wrong.
 */
export const FRISTER_STATUS = {
  OK: 'OK',
  forsinket: 'FORSINKET',
  nede: 'NEDE',
  ikkeSvart: 'IKKE_SVART',
} as const satisfies Record<Svartilstand, string>;

/** The `kilde` of frister that the rules compute and no kilde owns. */
export const REGELVERK = 'regelverk';

/** One frist in the Frister API. */
const FristApiFrist = z.strictObject({
  tittel: z.string(),
  aktivitetsbeskrivelse: z.string(),
  aktivitetstype: z.enum(OPPGAVETYPER),
  frist: dagSvar,
});
type FristApiFrist = z.infer<typeof FristApiFrist>;

/**
 * The answer of `GET /api/frister/v1/{organisasjonsnummer}`: the shape of the Frister API in production, with
 * every kilde.
 */
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

/**
 * Texts of an answer, and the kilde that owns the rule of an oppgave (null for none). Passed in by the
 * caller.
 */
export interface FristerApiOrd {
  tittel(oppgave: Oppgave): string;
  aktivitet(oppgave: Oppgave): string;
  kilde(oppgave: Oppgave): string | null;
}

/**
 * Maps a calendar to the shape of the Frister API. The shape has no status, and existing integrations show
 * every frist as still to be kept, so only open oppgaver are included. Version 2 has them all.
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

/**
 * Returns the status of a kilde. The rules always answer. A stopped kilde no longer answers, but its
 * deliveries remain.
 */
function toStatus(kilde: string, kilder: readonly Kildesvar[]): (typeof FRISTER_STATUS)[Svartilstand] {
  if (kilde === REGELVERK) return FRISTER_STATUS.OK;
  return FRISTER_STATUS[kilder.find((svar) => svar.kilde === kilde)?.tilstand ?? 'ikkeSvart'];
}

/**
 * Whether it is certain that there are no frister, which the Frister API reports as FRI-007. Never certain
 * while anything is missing.
 */
export const hasNoFrister = ({ kilder }: FristerApiSvar, mangler: readonly Mangel[]): boolean =>
  mangler.length === 0 &&
  kilder.every(({ status, frister }) => status === FRISTER_STATUS.OK && frister.length === 0);
