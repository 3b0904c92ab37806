import { z } from 'zod';
import { readDato } from '#lib/contract/felles/dato-felt';
import type { Dato } from '#lib/domain/dag/dato';
import { isRegnskapsaarSlutt } from '#lib/domain/dag/regnskapsaar';
import { SPRAAK } from '#lib/domain/felles/spraak';
import {
  type Forhold,
  type Loennsdag,
  SAERLIGE_FORHOLD,
  type SaerligForholdNavn,
} from '#lib/domain/virksomhet/forhold';
import { readLoennsdag } from './loennsdag';
import { FORM_SVAR, JA_NEI_SVAR, MVA_SVAR } from './situasjonsvar';

/**
 * The description of an unnamed virksomhet. Null means not answered; a særlig forhold is false unless stated.
 */
export interface Situasjonsvar extends Record<SaerligForholdNavn, boolean> {
  organisasjonsform: (typeof FORM_SVAR)[number];
  mva: (typeof MVA_SVAR)[number];
  arbeidsgiver: boolean;
  loennsdag: Loennsdag | null;
  forskuddsskatt: boolean | null;
  /** `MM-DD`; `12-31`, which the law presumes, when not stated. */
  regnskapsaarSlutt: string;
  /**
   * The day the virksomhet was founded and registered; null when not stated, which means it has always
   * existed.
   */
  registrert: Dato | null;
  mvaFra: Dato | null;
  arbeidsgiverFra: Dato | null;
}

/** Error codes of a parameter: missing, repeated, or with an invalid value (`kode`). */
const feil = (kode: string) => (issue: { input?: unknown }) => {
  if (issue.input === undefined) return 'mangler';
  return Array.isArray(issue.input) ? 'flere-verdier' : kode;
};

const tolket = <T>(kode: string, les: (tekst: string) => T | undefined) =>
  z.string({ error: feil(kode) }).transform((tekst, context): T => {
    const verdi = les(tekst);
    if (verdi !== undefined) return verdi;
    context.addIssue({ code: 'custom', message: kode });
    return z.NEVER;
  });

const jaNei = z
  .enum(JA_NEI_SVAR, { error: feil('ugyldig-valg') })
  .transform((svar) => svar === 'true')
  .meta({ parameter: { type: 'boolean' } });

/** A day in a parameter. */
export const dag = tolket('ugyldig-dato', (tekst) => readDato(tekst) ?? undefined).meta({ format: 'date' });

/** The language of the words in the answer. */
export const spraak = z.enum(SPRAAK, { error: feil('ugyldig-valg') }).default('nb');

/** The parameters that describe a virksomhet, each with its own schema. The first three are required. */
export const SITUASJON = {
  organisasjonsform: z.enum(FORM_SVAR, { error: feil('ugyldig-valg') }),
  mva: z.enum(MVA_SVAR, { error: feil('ugyldig-valg') }),
  arbeidsgiver: jaNei,
  loennsdag: tolket('ugyldig-valg', readLoennsdag)
    .meta({ pattern: '^([1-9]|[12][0-9]|3[01]|siste)$' })
    .optional(),
  forskuddsskatt: jaNei.optional(),
  regnskapsaarSlutt: tolket('ugyldig-valg', (slutt) => (isRegnskapsaarSlutt(slutt) ? slutt : undefined))
    .meta({ pattern: '^[0-9]{2}-[0-9]{2}$' })
    .optional(),
  registrert: dag.optional(),
  mvaFra: dag.optional(),
  arbeidsgiverFra: dag.optional(),
  omvendtAvgiftsplikt: jaNei.optional(),
  saeravgift: jaNei.optional(),
  tollkreditt: jaNei.optional(),
  utleggstrekk: jaNei.optional(),
  selvstendigeOppdragstakere: jaNei.optional(),
  tredjepartJanuar20: jaNei.optional(),
  tredjepartJanuar31: jaNei.optional(),
  omsetningUnder50000: jaNei.optional(),
} satisfies Record<keyof Situasjonsvar, z.ZodType>;

/** The names of those parameters. */
export const SITUASJONSFELT = Object.keys(SITUASJON) as (keyof Situasjonsvar)[];

/** The parameters when contradictions are checked. One that could not be parsed does not have its type. */
type Delvis = Partial<Record<keyof Situasjonsvar, unknown>>;

const foerRegistrert = (dato: unknown, { registrert }: Delvis) =>
  typeof dato === 'string' && typeof registrert === 'string' && dato < registrert;

/**
 * Answers that cannot both be true. Primary industry with an AS is not a contradiction: the rule is about
 * what is sold, not about the form. Nor is omvendt avgiftsplikt with mva, which only means no separate
 * melding.
 */
const MOTSIGELSER: readonly [felt: keyof Situasjonsvar, kode: string, (svar: Delvis) => boolean][] = [
  ['loennsdag', 'uten-arbeidsgiver', (svar) => svar.arbeidsgiver === false && svar.loennsdag !== undefined],
  [
    'arbeidsgiverFra',
    'uten-arbeidsgiver',
    (svar) => svar.arbeidsgiver === false && svar.arbeidsgiverFra !== undefined,
  ],
  ['utleggstrekk', 'uten-arbeidsgiver', (svar) => svar.arbeidsgiver === false && svar.utleggstrekk === true],
  ['mvaFra', 'uten-mva', (svar) => svar.mva === 'ingen' && svar.mvaFra !== undefined],
  ['mvaFra', 'foer-registrert', (svar) => foerRegistrert(svar.mvaFra, svar)],
  ['arbeidsgiverFra', 'foer-registrert', (svar) => foerRegistrert(svar.arbeidsgiverFra, svar)],
];

/**
 * Adds the contradictions to a schema. They are checked also when other parameters are wrong, so that all
 * mistakes are reported at once.
 */
export const utenMotsigelser = <T extends z.ZodType<Delvis>>(schema: T): T =>
  MOTSIGELSER.reduce(
    (til, [felt, error, bryter]) =>
      til.refine((svar) => !bryter(svar), { path: [felt], error, when: () => true }),
    schema,
  );

/** Fills in the defaults of what was left out. */
export const toSituasjonsvar = (svar: z.output<z.ZodObject<typeof SITUASJON>>): Situasjonsvar => ({
  organisasjonsform: svar.organisasjonsform,
  mva: svar.mva,
  arbeidsgiver: svar.arbeidsgiver,
  loennsdag: svar.loennsdag ?? null,
  forskuddsskatt: svar.forskuddsskatt ?? null,
  regnskapsaarSlutt: svar.regnskapsaarSlutt ?? '12-31',
  registrert: svar.registrert ?? null,
  mvaFra: svar.mvaFra ?? null,
  arbeidsgiverFra: svar.arbeidsgiverFra ?? null,
  omvendtAvgiftsplikt: svar.omvendtAvgiftsplikt ?? false,
  saeravgift: svar.saeravgift ?? false,
  tollkreditt: svar.tollkreditt ?? false,
  utleggstrekk: svar.utleggstrekk ?? false,
  selvstendigeOppdragstakere: svar.selvstendigeOppdragstakere ?? false,
  tredjepartJanuar20: svar.tredjepartJanuar20 ?? false,
  tredjepartJanuar31: svar.tredjepartJanuar31 ?? false,
  omsetningUnder50000: svar.omsetningUnder50000 ?? false,
});

/** Maps the answers to forhold. All have opphav `bruker`. */
export function toForhold(svar: Situasjonsvar): Forhold[] {
  const sagt = { tilOgMed: null, opphav: 'bruker', registrert: null } as const;
  const alltid = { ...sagt, fraOgMed: null };
  const ut: Forhold[] = [
    { ...alltid, navn: 'organisasjonsform', verdi: svar.organisasjonsform },
    { ...sagt, navn: 'mvaRegistrert', verdi: svar.mva !== 'ingen', fraOgMed: svar.mvaFra },
    { ...sagt, navn: 'arbeidsgiver', verdi: svar.arbeidsgiver, fraOgMed: svar.arbeidsgiverFra },
  ];
  if (svar.registrert) {
    ut.push({ ...sagt, navn: 'drift', verdi: true, fraOgMed: svar.registrert });
    ut.push({ ...sagt, navn: 'registrert', verdi: true, fraOgMed: svar.registrert });
  }
  if (svar.mva !== 'ingen') ut.push({ ...alltid, navn: 'mvaTermin', verdi: svar.mva });
  if (svar.loennsdag) ut.push({ ...alltid, navn: 'loennsdag', verdi: svar.loennsdag });
  if (svar.forskuddsskatt !== null)
    ut.push({ ...alltid, navn: 'forskuddsskatt', verdi: svar.forskuddsskatt });
  // The presumption of the law is left to `toSituasjon`, so that the explanation of a frist refers to the
  // law.
  if (svar.regnskapsaarSlutt !== '12-31')
    ut.push({ ...alltid, navn: 'regnskapsaarSlutt', verdi: svar.regnskapsaarSlutt });
  for (const navn of SAERLIGE_FORHOLD) if (svar[navn]) ut.push({ ...alltid, navn, verdi: true });
  return ut;
}
