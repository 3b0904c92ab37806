import {
  isSyntetiskOrganisasjonsnummer,
  type Organisasjonsnummer,
} from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Partner } from './partner';
import type { Samtykke, Systemaktoer } from './systemaktoer';

/** What one can be let in to: when something is due, or also what it costs and how it is paid. The second holds the first. */
export const INNSYNSOMFANG = ['frister', 'fristerOgKrav'] as const;
export type Innsynsomfang = (typeof INNSYNSOMFANG)[number];

/** What each is called in Altinn. */
export const RESSURSER: Readonly<Record<Innsynsomfang, string>> = {
  frister: 'ske-kalender',
  fristerOgKrav: 'ske-krav-og-betalinger',
};

/** Why a system may read about a virksomhet: its own, or what that virksomhet has said. */
export const INNSYNSGRUNNER = ['egen', 'systembruker', 'samtykke', 'deling'] as const;
export type Innsynsgrunn = (typeof INNSYNSGRUNNER)[number];

/**
 * Why it may not. Each of the first three is the same for every virksomhet that has said nothing to the partner, so that nobody
 * learns which ones there are; the others are told only to a partner that the virksomhet has let in. The last is no refusal by anybody:
 * Altinn did not say.
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

export interface Gitt {
  grunn: Innsynsgrunn;
  omfang: Innsynsomfang;
}

/** An answer about one virksomhet. */
export type Innsyn =
  | ({ organisasjonsnummer: Organisasjonsnummer; avslag: null } & Gitt)
  | { organisasjonsnummer: string; avslag: Avslag };

/** How a virksomhet stands to the pilot: null when it is not in it. */
export type Pilotstatus = { bareIPilot: boolean } | null;

/** What our own registers know that decides an answer. */
export interface Innsynsgrunnlag {
  /** The row of the consumer; null when it is no partner. */
  partner: Partner | null;
  /** Whether the supplier is a partner that has been stopped. */
  leverandoerStoppet: boolean;
  /** The most that each virksomhet shares with the partner today. */
  delinger: ReadonlyMap<string, Innsynsomfang>;
  pilot: ReadonlyMap<string, NonNullable<Pilotstatus>>;
}

/** An answer that is ready, or one that waits for what Altinn says of the system user. */
export type Vurdering = { gitt: Gitt } | { avslag: Avslag } | { askAltinn: readonly string[] };

/**
 * Whether a system may read about a virksomhet, as far as we can tell ourselves.
 * A consumer may always read about itself. A partner with a system user comes with it; every other comes with a consent or a sharing.
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
 * What is answered about somebody that has said nothing to a system. Also about a person who owns no ENK: a partner must not be
 * able to ask its way to who owns one.
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
    // Also about others than the system user's own: an accountant's may act for the clients, which only Altinn knows.
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

/** The widest of some; null for none. */
export function videst(omfang: readonly Innsynsomfang[]): Innsynsomfang | null {
  return omfang.includes('fristerOgKrav') ? 'fristerOgKrav' : (omfang[0] ?? null);
}

/** What resources of Altinn let one read. What something costs may be read only together with when it is due. */
export function omfangAv(ressurser: Samtykke['ressurser']): Innsynsomfang | null {
  if (!ressurser.includes(RESSURSER.frister)) return null;
  return ressurser.includes(RESSURSER.fristerOgKrav) ? 'fristerOgKrav' : 'frister';
}

/**
 * Why a partner that has come so far may not read about a virksomhet, whoever has let it in; null when it may.
 * In test it meets synthetic virksomheter only, in the pilot those that take part in it, and after it all but those that are in
 * the pilot alone.
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
