import type { z } from 'zod';
import { findOppbevaringFaults, findProduksjonFaults } from '#lib/oppsett/env-produksjon';
import { Variabler } from '#lib/oppsett/env-variabler';

/** The names of all settings. */
export const VARIABLES: readonly string[] = Object.keys(Variabler.shape);

/** A setting as an operator needs to know it. `standard` is its value when unset; `paakrevd` when the product does not start without. */
export interface Innstilling {
  navn: string;
  beskrivelse: string;
  paakrevd: boolean;
  standard?: string;
}

/** All settings, in the order they are declared. */
export function listInnstillinger(): Innstilling[] {
  return Object.entries(Variabler.shape).map(([navn, skjema]) => {
    const unset = skjema.safeParse(undefined);
    const standard = unset.success && unset.data !== undefined ? { standard: String(unset.data) } : {};
    return { navn, beskrivelse: skjema.description ?? '', paakrevd: !unset.success, ...standard };
  });
}

type Parsed = z.infer<typeof Variabler>;

/** The settings of the product. */
export type Env = Parsed & { HOST: string; APP_URL: string };

export type { PrivateJwk } from '#lib/oppsett/env-noekkel';

/** An error with every fault of the settings. */
export class EnvError extends Error {
  override name = 'EnvError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The environment is not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** Validates some of the settings. An empty variable counts as unset. */
function parse<T extends z.ZodObject>(settings: T, source: Readonly<Record<string, string | undefined>>) {
  const given = Object.keys(settings.shape).map((name) => [name, source[name]?.trim() || undefined]);
  const variables = Object.fromEntries(given) as Record<string, string | undefined>;
  const parsed = settings.safeParse(variables);
  const faults = parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  return { variables, parsed, faults };
}

/**
 * Reads and validates the settings. An empty variable counts as unset.
 * @throws EnvError with every fault, none of which quotes a secret
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const { variables, parsed, faults } = parse(Variabler, source);
  if (endsBeforeAdvice(variables)) faults.push('V1_AVVIKLES must not be before V1_FRARAADES');
  if (variables.SMTP_URL && !variables.MAIL_FRA) faults.push('MAIL_FRA is missing: SMTP_URL is set');
  if (parsed.data?.MAALEPORT === parsed.data?.PORT && parsed.data)
    faults.push('MAALEPORT must not be PORT, which is public');
  if (!variables.DKIM_VELGER !== !variables.DKIM_NOEKKEL)
    faults.push('DKIM_VELGER and DKIM_NOEKKEL must be set together');
  if (variables.MILJOE === 'produksjon') faults.push(...findProduksjonFaults(variables, source));
  if (!parsed.success || faults.length > 0) throw new EnvError(faults);
  const { HOST, APP_URL, ...rest } = parsed.data;
  return {
    ...rest,
    HOST: HOST ?? (rest.MILJOE === 'produksjon' ? '0.0.0.0' : '127.0.0.1'),
    APP_URL: APP_URL ?? `http://localhost:${rest.PORT}`,
  };
}

const Oppbevaring = Variabler.pick({ HENDELSE_MAANEDER: true, INNSYNSLOGG_MAANEDER: true });

/**
 * Reads how long things are kept, for the command that drops the rest: it has no other settings.
 * @throws EnvError
 */
export function readOppbevaring(source: Readonly<Record<string, string | undefined>> = process.env) {
  const { parsed, faults } = parse(Oppbevaring, source);
  if (source.MILJOE?.trim() === 'produksjon') faults.push(...findOppbevaringFaults(source));
  if (!parsed.success || faults.length > 0) throw new EnvError(faults);
  return parsed.data;
}

let cached: Env | undefined;

/** Returns the settings of this process, read on first use. */
export function env(): Env {
  cached ??= readEnv();
  return cached;
}

/** Whether a version would end before it is deprecated. ISO dates are compared as texts. */
function endsBeforeAdvice({
  V1_FRARAADES: fra,
  V1_AVVIKLES: til,
}: Readonly<Record<string, string | undefined>>): boolean {
  return fra !== undefined && til !== undefined && til < fra;
}
