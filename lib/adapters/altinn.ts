import { z } from 'zod';
import { RESSURSER } from '#lib/domain/adgang/innsyn';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { girTilgang, isInnehaver, type Representasjon } from '#lib/domain/virksomhet/representasjon';
import { env } from '#lib/oppsett/env';
import { ALTINN, altinnHoder } from './altinn-token';
import { hent, toJson, UtenforError } from './hent';
import { readHver } from './liste';
import { Navn } from './navn';

const SCOPE = 'altinn:accessmanagement/authorizedparties.resourceowner';

/** As little as we need: with Altinn's defaults each party comes with all its resources and instances. */
const SPOERSMAAL = {
  includeAltinn3: true,
  includeRoles: true,
  includeAccessPackages: true,
  includePartiesViaKeyRoles: true,
  includeResources: false,
  includeInstances: false,
  anyOfResourceIds: RESSURSER.frister,
} as const;

/** Altinn sends no pages: a person who represents thousands gets them all in one answer. */
const GRENSER = { tidsgrenseMs: 10_000, stoersteByte: 24 * 1024 * 1024 };
const MAKS_PARTER = 20_000;
const MAKS_UNDERENHETER = 2_000;

/** A list of words that may be left out or null; what is no word in it says nothing. */
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

/** A person, a self-identified user, or a kind that comes later: nothing one can act for here. */
const IkkeVirksomhet = z.object({ type: z.string() }).refine(({ type }) => type !== 'Organization');
const AuthorizedParty = z.union([Virksomhet, Person, IkkeVirksomhet]);

export interface Representasjoner {
  /** The person's own name, from Altinn's party of the person; ID-porten does not give one, and Altinn may leave the party out. */
  navn: string | null;
  virksomheter: readonly Representasjon[];
  /** How many parties of the answer could not be read. */
  uleselige: number;
}

/** Whom a person may act for. Throws UtenforError when Altinn does not give a usable answer: then nobody gets in. */
export async function getRepresentasjoner(pid: string): Promise<Representasjoner> {
  const headers = await altinnHoder(SCOPE);
  const url = new URL(`${env().ALTINN_URL}/accessmanagement/api/v1/resourceowner/authorizedparties`);
  // What is left out of the question has Altinn's own default, which is to send everything.
  for (const [flagg, verdi] of Object.entries(SPOERSMAAL)) url.searchParams.set(flagg, String(verdi));
  const svar = await hent(
    ALTINN,
    url.href,
    // A question, though it is a POST: it may be asked twice.
    () => ({
      method: 'POST',
      headers,
      body: JSON.stringify({ type: 'urn:altinn:person:identifier-no', value: pid }),
    }),
    GRENSER,
  );
  if (!svar.ok) throw new UtenforError(ALTINN, `answered ${svar.status} to authorizedparties`);
  const liste = toJson(ALTINN, svar);
  if (!Array.isArray(liste)) throw new UtenforError(ALTINN, 'authorizedparties has another shape');
  const parter = readHver(AuthorizedParty, liste, { system: ALTINN, hva: 'parties', maks: MAKS_PARTER });
  return {
    // By the number and not by the kind: a person may represent other persons, in any order.
    navn:
      parter.lest.flatMap((part) => ('personId' in part && part.personId === pid ? part : []))[0]?.name ??
      null,
    virksomheter: enForHver(
      parter.lest.flatMap((part) => ('organizationNumber' in part ? toRepresentasjon(part) : [])),
      slaaSammen,
    ),
    uleselige: parter.uleselige,
  };
}

/** One for each number, in the order they came; of several, what `slaaSammen` makes of them. */
const enForHver = <T extends { organisasjonsnummer: string }>(
  alle: readonly T[],
  slaaSammen: (a: T, b: T) => T,
): T[] =>
  [...Map.groupBy(alle, ({ organisasjonsnummer }) => organisasjonsnummer).values()].map((like) =>
    like.reduce(slaaSammen),
  );

/** Altinn puts together what it knows from several places, and may tell of a virksomhet twice: what either grants is granted. */
const slaaSammen = (a: Representasjon, b: Representasjon): Representasjon => ({
  ...a,
  navn: a.navn === a.organisasjonsnummer ? b.navn : a.navn,
  enhetstype: a.enhetstype || b.enhetstype,
  slettet: a.slettet && b.slettet,
  kanVelges: a.kanVelges || b.kanVelges,
  innehaver: a.innehaver || b.innehaver,
  underenheter: enForHver([...a.underenheter, ...b.underenheter], denFoerste),
});

const denFoerste = <T>(foerste: T): T => foerste;

function toRepresentasjon(part: z.output<typeof Virksomhet>): Representasjon {
  const { lest: underenheter } = readHver(Underenhet, part.subunits ?? [], {
    system: ALTINN,
    hva: 'subunits',
    maks: MAKS_UNDERENHETER,
  });
  return {
    organisasjonsnummer: part.organizationNumber,
    navn: part.name ?? part.organizationNumber,
    enhetstype: part.unitType ?? '',
    slettet: part.isDeleted,
    kanVelges:
      !part.onlyHierarchyElementWithNoAccess &&
      girTilgang(part.authorizedRoles, part.authorizedAccessPackages),
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
