import { z } from 'zod';
import { isOrganisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { erInnehaver, girTilgang, type Representasjon } from '#lib/domain/representasjon';
import { env } from '#lib/env';
import { ALTINN, altinnHoder } from './altinn-token';
import { hent, hentJson, UtenforError } from './hent';

const SCOPE = 'altinn:accessmanagement/authorizedparties.resourceowner';

const Underenhet = z.object({
  name: z.string(),
  organizationNumber: z.string().nullish(),
  isDeleted: z.boolean().default(false),
});

const AuthorizedParty = z.object({
  type: z.string(),
  name: z.string(),
  organizationNumber: z.string().nullish(),
  unitType: z.string().nullish(),
  isDeleted: z.boolean().default(false),
  onlyHierarchyElementWithNoAccess: z.boolean().default(false),
  authorizedRoles: z.array(z.string()).default([]),
  authorizedAccessPackages: z.array(z.string()).default([]),
  subunits: z.array(Underenhet).default([]),
});

export interface Representasjoner {
  /** The person's own name, from Altinn's party of the person; ID-porten does not give one. */
  navn: string | null;
  virksomheter: readonly Representasjon[];
}

/** Whom a person may act for. Throws UtenforError when Altinn does not give a usable answer: then nobody gets in. */
export async function getRepresentasjoner(pid: string): Promise<Representasjoner> {
  const headers = await altinnHoder(SCOPE);
  const url = new URL(`${env().ALTINN_URL}/accessmanagement/api/v1/resourceowner/authorizedparties`);
  for (const flagg of [
    'includeAltinn3',
    'includeRoles',
    'includeAccessPackages',
    'includePartiesViaKeyRoles',
  ]) {
    url.searchParams.set(flagg, 'true');
  }
  const svar = await hent(ALTINN, url.href, {
    method: 'POST',
    headers,
    body: JSON.stringify({ type: 'urn:altinn:person:identifier-no', value: pid }),
  });
  if (!svar.ok) throw new UtenforError(ALTINN, `answered ${svar.status} to authorizedparties`);
  const parter = z.array(AuthorizedParty).safeParse(await hentJson(ALTINN, svar));
  if (!parter.success)
    throw new UtenforError(ALTINN, 'authorizedparties has another shape', { cause: parter.error });
  return {
    navn: parter.data.find((part) => part.type === 'Person')?.name ?? null,
    virksomheter: parter.data.filter((part) => part.type === 'Organization').flatMap(toRepresentasjon),
  };
}

function toRepresentasjon(part: z.infer<typeof AuthorizedParty>): Representasjon[] {
  if (!isOrganisasjonsnummer(part.organizationNumber)) return [];
  return [
    {
      organisasjonsnummer: part.organizationNumber,
      navn: part.name,
      enhetstype: part.unitType ?? '',
      slettet: part.isDeleted,
      kanVelges:
        !part.onlyHierarchyElementWithNoAccess &&
        girTilgang(part.authorizedRoles, part.authorizedAccessPackages),
      innehaver: erInnehaver(part.authorizedRoles),
      underenheter: part.subunits.flatMap((enhet) =>
        isOrganisasjonsnummer(enhet.organizationNumber)
          ? [{ organisasjonsnummer: enhet.organizationNumber, navn: enhet.name, slettet: enhet.isDeleted }]
          : [],
      ),
    },
  ];
}
