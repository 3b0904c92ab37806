import { z } from 'zod';
import { RESSURSER } from '#lib/domain/adgang/innsyn';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { isInnehaver, type Representasjon } from '#lib/domain/virksomhet/representasjon';
import { mergeRett, type Rett } from '#lib/domain/virksomhet/rett';
import { env } from '#lib/oppsett/env';
import { toFellesTid } from '#lib/oppsett/klokke';
import { ALTINN, altinnHoder, forgetAltinntokener } from './altinn-token';
import { hent, toJson, UtenforError } from './hent';
import { readHver } from './liste';
import { Navn } from './navn';

const SCOPE = 'altinn:accessmanagement/authorizedparties.resourceowner';

/** Requests as little as possible: by default Altinn includes all resources and instances of each party. */
const SPOERSMAAL = {
  includeAltinn3: true,
  includeRoles: true,
  includeAccessPackages: true,
  includePartiesViaKeyRoles: true,
  includeResources: false,
  includeInstances: false,
  anyOfResourceIds: RESSURSER.frister,
} as const;

/** Altinn does not paginate: all parties of a person, possibly thousands, come in one answer. */
const GRENSER = { tidsgrenseMs: 10_000, stoersteByte: 24 * 1024 * 1024 };
const MAKS_PARTER = 20_000;
const MAKS_UNDERENHETER = 2_000;

/** A list of strings that may be missing or null. Items that are not strings are ignored. */
const Ord = z
  .array(z.unknown())
  .nullish()
  .transform((alle) => (alle ?? []).filter((ett) => typeof ett === 'string'));
const flagg = z
  .boolean()
  .nullish()
  .transform((verdi) => verdi ?? false);
const Orgnr = z.custom<Organisasjonsnummer>(isOrganisasjonsnummer);
const Underenhet = z.object({ name: Navn, organizationNumber: Orgnr, isDeleted: flagg });

const Virksomhet = z.object({
  type: z.literal('Organization'),
  name: Navn,
  organizationNumber: Orgnr,
  unitType: z.string().nullish(),
  isDeleted: flagg,
  onlyHierarchyElementWithNoAccess: flagg,
  authorizedRoles: Ord,
  authorizedAccessPackages: Ord,
  subunits: z.array(z.unknown()).nullish(),
});

const Person = z.object({ type: z.literal('Person'), name: Navn, personId: z.string().nullish() });

/** A person, a self-identified user, or a future kind: not something one can act for here. */
const IkkeVirksomhet = z.object({ type: z.string() }).refine(({ type }) => type !== 'Organization');
const AuthorizedParty = z.union([Virksomhet, Person, IkkeVirksomhet]);

/** The virksomheter a person may act for. */
export interface Representasjoner {
  /**
   * The person's own name, from the party of the person in Altinn; ID-porten has no name. Null when Altinn
   * leaves the party out.
   */
  navn: string | null;
  virksomheter: readonly Representasjon[];
  /** The number of parties in the answer that could not be parsed. */
  uleselige: number;
  /** When Altinn answered. */
  lest: Date;
}

/** What roles and access packages mean. */
export interface Adgangstolk {
  /** What they open together; null for nothing. */
  toRett: (roller: readonly string[], pakker: readonly string[]) => Rett | null;
  hasNoekkelrolle: (roller: readonly string[]) => boolean;
  toKjentePakker: (pakker: readonly string[]) => string[];
}

/**
 * Returns whom a person may act for, according to Altinn.
 * @throws UtenforError when Altinn gives no usable answer; access is then refused
 */
export async function getRepresentasjoner(pid: string, tolk: Adgangstolk): Promise<Representasjoner> {
  const headers = await altinnHoder(SCOPE);
  const url = new URL(`${env().ALTINN_URL}/accessmanagement/api/v1/resourceowner/authorizedparties`);
  // Parameters that are left out have Altinn's defaults, which are to send everything.
  for (const [flagg, verdi] of Object.entries(SPOERSMAAL)) url.searchParams.set(flagg, String(verdi));
  const svar = await hent(
    ALTINN,
    url.href,
    // A POST without side effects, so it may be repeated.
    () => ({
      method: 'POST',
      headers,
      body: JSON.stringify({ type: 'urn:altinn:person:identifier-no', value: pid }),
    }),
    GRENSER,
  );
  if (svar.status === 401) forgetAltinntokener();
  if (!svar.ok) throw new UtenforError(ALTINN, `answered ${svar.status} to authorizedparties`);
  const liste = toJson(ALTINN, svar);
  if (!Array.isArray(liste)) throw new UtenforError(ALTINN, 'the answer of authorizedparties is not a list');
  const parter = readHver(AuthorizedParty, liste, { system: ALTINN, hva: 'parties', maks: MAKS_PARTER });
  return {
    // Found by number, not by kind: a person may represent other persons, in any order.
    navn:
      parter.lest.flatMap((part) => ('personId' in part && part.personId === pid ? part : []))[0]?.name ??
      null,
    virksomheter: enForHver(
      parter.lest.flatMap((part) => ('organizationNumber' in part ? toRepresentasjon(part, tolk) : [])),
      slaaSammen,
    ),
    uleselige: parter.uleselige,
    lest: toFellesTid(new Date()),
  };
}

/** Keeps one item per number, in order. Items with the same number are merged by `slaaSammen`. */
const enForHver = <T extends { organisasjonsnummer: string }>(
  alle: readonly T[],
  slaaSammen: (a: T, b: T) => T,
): T[] =>
  [...Map.groupBy(alle, ({ organisasjonsnummer }) => organisasjonsnummer).values()].map((like) =>
    like.reduce(slaaSammen),
  );

/**
 * Merges two entries of one virksomhet: Altinn combines several sources and may repeat one. What either
 * grants is granted.
 */
const slaaSammen = (a: Representasjon, b: Representasjon): Representasjon => ({
  ...a,
  navn: a.navn === a.organisasjonsnummer ? b.navn : a.navn,
  enhetstype: a.enhetstype || b.enhetstype,
  slettet: a.slettet && b.slettet,
  kanVelges: a.kanVelges || b.kanVelges,
  rett: a.rett && b.rett ? mergeRett(a.rett, b.rett) : (a.rett ?? b.rett),
  noekkelrolle: a.noekkelrolle || b.noekkelrolle,
  pakker: [...new Set([...a.pakker, ...b.pakker])].sort(),
  innehaver: a.innehaver || b.innehaver,
  underenheter: enForHver([...a.underenheter, ...b.underenheter], denFoerste),
});

const denFoerste = <T>(foerste: T): T => foerste;

function toRepresentasjon(part: z.output<typeof Virksomhet>, tolk: Adgangstolk): Representasjon {
  const { lest: underenheter } = readHver(Underenhet, part.subunits ?? [], {
    system: ALTINN,
    hva: 'subunits',
    maks: MAKS_UNDERENHETER,
  });
  const rett = part.onlyHierarchyElementWithNoAccess
    ? null
    : tolk.toRett(part.authorizedRoles, part.authorizedAccessPackages);
  return {
    organisasjonsnummer: part.organizationNumber,
    navn: part.name ?? part.organizationNumber,
    enhetstype: part.unitType ?? '',
    slettet: part.isDeleted,
    kanVelges: rett !== null,
    rett,
    noekkelrolle: !part.onlyHierarchyElementWithNoAccess && tolk.hasNoekkelrolle(part.authorizedRoles),
    pakker: part.onlyHierarchyElementWithNoAccess ? [] : tolk.toKjentePakker(part.authorizedAccessPackages),
    innehaver: isInnehaver(part.authorizedRoles),
    underenheter: enForHver(
      underenheter.map((enhet) => ({
        organisasjonsnummer: enhet.organizationNumber,
        navn: enhet.name ?? enhet.organizationNumber,
        slettet: enhet.isDeleted,
      })),
      denFoerste,
    ),
  };
}
