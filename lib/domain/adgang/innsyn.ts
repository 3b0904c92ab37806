import {
  isSyntetiskOrganisasjonsnummer,
  type Organisasjonsnummer,
} from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Partner } from './partner';
import type { Samtykke, Systemaktoer } from './systemaktoer';

/**
 * The scopes of access: when things are due, or also the amounts and how to pay. `fristerOgKrav` includes
 * `frister`.
 */
export const INNSYNSOMFANG = ['frister', 'fristerOgKrav'] as const;
export type Innsynsomfang = (typeof INNSYNSOMFANG)[number];

/** The id of the Altinn resource of each scope. */
export const RESSURSER: Readonly<Record<Innsynsomfang, string>> = {
  frister: 'ske-kalender',
  fristerOgKrav: 'ske-krav-og-betalinger',
};

/** Why a system may read about a virksomhet: it is the system's own, or the virksomhet has allowed it. */
export const INNSYNSGRUNNER = ['egen', 'systembruker', 'samtykke', 'deling'] as const;
export type Innsynsgrunn = (typeof INNSYNSGRUNNER)[number];

/**
 * Why a system may not read about a virksomhet. Each of the first three is given about every virksomhet that
 * has not let the partner in, so that nobody can learn which ones exist. The others are given only to a
 * partner that the virksomhet has let in. The last is not a refusal: Altinn did not answer.
 */
export const AVSLAG = [
  'ukjent-partner',
  'ikke-tilgang',
  'samtykke-mangler',
  'samtykke-utloept',
  'utenfor-test',
  'utenfor-pilot',
  'bare-i-pilot',
  'altinn-utilgjengelig',
] as const;
export type Avslag = (typeof AVSLAG)[number];

/** A granted access: why, and how much. */
export interface Gitt {
  grunn: Innsynsgrunn;
  omfang: Innsynsomfang;
}

/** The answer about one virksomhet: granted (`avslag: null`) or refused. */
export type Innsyn =
  | ({ organisasjonsnummer: Organisasjonsnummer; avslag: null } & Gitt)
  | { organisasjonsnummer: string; avslag: Avslag };

/** The place of a virksomhet in the pilot; null when it is not in the pilot. */
export type Pilotstatus = { bareIPilot: boolean } | null;

/** What our own registers know that decides an answer. */
export interface Innsynsgrunnlag {
  /** The partner whose organisasjonsnummer is the consumer of the token; null when there is none. */
  partner: Partner | null;
  /** Whether the supplier of the token is a partner that has been stopped. */
  leverandoerStoppet: boolean;
  /** The widest scope each virksomhet shares with the partner today, by organisasjonsnummer. */
  delinger: ReadonlyMap<string, Innsynsomfang>;
  pilot: ReadonlyMap<string, NonNullable<Pilotstatus>>;
}

/** A decision, or the ids of the system user that Altinn must be asked about before one can be made. */
export type Vurdering = { gitt: Gitt } | { avslag: Avslag } | { askAltinn: readonly string[] };

/**
 * Decides whether a system may read about a virksomhet, as far as our own registers can tell. A consumer may
 * always read about itself. A `regnskapssystem` needs a system user; every other partner needs a consent or a
 * sharing.
 */
export function vurderInnsyn(
  system: Systemaktoer,
  organisasjonsnummer: Organisasjonsnummer,
  grunnlag: Innsynsgrunnlag,
  naa: Date,
): Vurdering {
  const { partner, leverandoerStoppet } = grunnlag;
  if (leverandoerStoppet) return { avslag: 'ukjent-partner' };
  if (system.consumer === organisasjonsnummer) return { gitt: { grunn: 'egen', omfang: 'fristerOgKrav' } };
  if (!partner?.aktiv) return { avslag: 'ukjent-partner' };
  const vurdering = grunnTilAaSlippeInn(partner, system, organisasjonsnummer, grunnlag, naa);
  if ('avslag' in vurdering) return vurdering;
  const utenfor = utenforStadium(
    partner,
    organisasjonsnummer,
    grunnlag.pilot.get(organisasjonsnummer) ?? null,
  );
  return utenfor ? { avslag: utenfor } : vurdering;
}

/**
 * Returns the refusal about a virksomhet that has not let the system in. A person who owns no ENK gets the
 * same refusal: a partner must not be able to find out who owns one.
 */
export function avslagUtenGrunn({
  partner,
  leverandoerStoppet,
}: Pick<Innsynsgrunnlag, 'partner' | 'leverandoerStoppet'>): Avslag {
  if (leverandoerStoppet || !partner?.aktiv) return 'ukjent-partner';
  return partner.type === 'regnskapssystem' ? 'ikke-tilgang' : 'samtykke-mangler';
}

function grunnTilAaSlippeInn(
  partner: Partner,
  { systembruker, samtykker }: Systemaktoer,
  organisasjonsnummer: Organisasjonsnummer,
  { delinger }: Innsynsgrunnlag,
  naa: Date,
): Vurdering {
  if (partner.type === 'regnskapssystem') {
    // Altinn is asked about every virksomhet, not only the system user's own: that of an accountant may act
    // for clients, which only Altinn knows.
    return systembruker ? { askAltinn: systembruker.ider } : { avslag: 'ikke-tilgang' };
  }
  const fra = samtykker.filter(({ fra, ressurser }) => fra === organisasjonsnummer && omfangAv(ressurser));
  const gyldige = fra.filter(({ gyldigTil }) => naa.getTime() < gyldigTil);
  const deling = delinger.get(organisasjonsnummer);
  const samtykke = videst(gyldige.flatMap(({ ressurser }) => omfangAv(ressurser) ?? []));
  const mest = videst([samtykke, deling].filter((ett) => ett != null));
  if (mest) return { gitt: { grunn: mest === samtykke ? 'samtykke' : 'deling', omfang: mest } };
  return { avslag: fra.length > 0 ? 'samtykke-utloept' : 'samtykke-mangler' };
}

/** Returns the wider of the scopes; null for an empty list. */
export function videst(omfang: readonly Innsynsomfang[]): Innsynsomfang | null {
  return omfang.includes('fristerOgKrav') ? 'fristerOgKrav' : (omfang[0] ?? null);
}

/**
 * Returns the scope that Altinn resources give; null for none. Amounts may be read only together with
 * frister.
 */
export function omfangAv(ressurser: Samtykke['ressurser']): Innsynsomfang | null {
  if (!ressurser.includes(RESSURSER.frister)) return null;
  return ressurser.includes(RESSURSER.fristerOgKrav) ? 'fristerOgKrav' : 'frister';
}

/**
 * Checks the partner's stage. Returns the refusal code, or null when the stage allows the virksomhet. `test`:
 * synthetic virksomheter only. `pilot`: virksomheter in the pilot. `produksjon`: all but those that are only
 * in the pilot.
 */
export function utenforStadium(
  { stadium }: Pick<Partner, 'stadium'>,
  organisasjonsnummer: Organisasjonsnummer,
  pilot: Pilotstatus,
): Avslag | null {
  switch (stadium) {
    case 'test':
      return isSyntetiskOrganisasjonsnummer(organisasjonsnummer) ? null : 'utenfor-test';
    case 'pilot':
      return pilot ? null : 'utenfor-pilot';
    case 'produksjon':
      return pilot?.bareIPilot ? 'bare-i-pilot' : null;
  }
}
