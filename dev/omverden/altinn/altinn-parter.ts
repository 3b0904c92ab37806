import { createHash } from 'node:crypto';
import { foedselsdato } from '../scenarioer/nummer';
import type { Scenario, Testvirksomhet } from '../scenarioer/typer';

/** The query flags of authorizedparties that the stand-in supports. */
export interface Flagg {
  altinn3: boolean;
  roller: boolean;
  tilgangspakker: boolean;
  inaktive: boolean;
}

interface AltinnPart {
  partyUuid: string;
  name: string;
  organizationNumber: string | null;
  parentId: string | null;
  personId: string | null;
  dateOfBirth: string | null;
  partyId: number;
  type: 'Person' | 'Organization';
  unitType: string | null;
  isDeleted: boolean;
  onlyHierarchyElementWithNoAccess: boolean;
  authorizedAccessPackages: string[];
  authorizedResources: never[];
  authorizedRoles: string[];
  authorizedInstances: never[];
  subunits: AltinnPart[];
}

/** The parties the person may act for: the person first, then the virksomheter. */
export function authorizedParties({ person, virksomheter }: Scenario, flagg: Flagg): AltinnPart[] {
  if (!flagg.altinn3) return [];
  const selv = toPart(flagg, {
    identifikator: person.foedselsnummer,
    name: person.navn,
    personId: person.foedselsnummer,
    dateOfBirth: foedselsdato(person.foedselsnummer),
    type: 'Person',
    roller: ['PRIV'],
    tilgangspakker: [],
  });
  const andre = virksomheter.map((v) => toVirksomhet(v, flagg));
  return [selv, ...andre.filter((part) => flagg.inaktive || !part.isDeleted)];
}

function toVirksomhet(v: Testvirksomhet, flagg: Flagg): AltinnPart {
  return toPart(flagg, {
    identifikator: v.organisasjonsnummer,
    name: v.navn,
    organizationNumber: v.organisasjonsnummer,
    type: 'Organization',
    unitType: v.organisasjonsform,
    isDeleted: v.enhet.slag === 'slettet',
    onlyHierarchyElementWithNoAccess: v.ingenTilgang ?? false,
    roller: v.roller,
    tilgangspakker: v.tilgangspakker,
    subunits: v.underenheter.map(({ json, roller, tilgangspakker }) =>
      toPart(flagg, {
        identifikator: json.organisasjonsnummer,
        name: json.navn,
        organizationNumber: json.organisasjonsnummer,
        parentId: partyUuid(v.organisasjonsnummer),
        type: 'Organization',
        unitType: json.organisasjonsform.kode,
        roller,
        tilgangspakker,
      }),
    ),
  });
}

interface Grunnlag extends Partial<AltinnPart> {
  identifikator: string;
  name: string;
  type: AltinnPart['type'];
  roller: string[];
  tilgangspakker: string[];
}

function toPart(flagg: Flagg, { identifikator, roller, tilgangspakker, ...felter }: Grunnlag): AltinnPart {
  return {
    partyUuid: partyUuid(identifikator),
    organizationNumber: null,
    parentId: null,
    personId: null,
    dateOfBirth: null,
    partyId: 50_000_000 + (hash(identifikator).readUInt32BE(0) % 9_000_000),
    unitType: null,
    isDeleted: false,
    onlyHierarchyElementWithNoAccess: false,
    authorizedAccessPackages: flagg.tilgangspakker ? tilgangspakker : [],
    authorizedResources: [],
    authorizedRoles: flagg.roller ? roller : [],
    authorizedInstances: [],
    subunits: [],
    ...felter,
  };
}

function hash(tekst: string): Buffer {
  return createHash('sha256').update(`altinn|${tekst}`).digest();
}

/** The same party has the same uuid in every run. */
function partyUuid(identifikator: string): string {
  const hex = hash(identifikator).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
