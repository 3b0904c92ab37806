import { saveDeling } from '#lib/data/deling';
import { findPartner, findPilotstatus } from '#lib/data/partner';
import { type Delingsvalg, delingsfeil } from '#lib/domain/adgang/deling';
import { utenforStadium } from '#lib/domain/adgang/innsyn';
import { canGetDeling } from '#lib/domain/adgang/partner';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import { type Kalendertilgang, requireHele } from '#lib/usecases/adgang/require-tilgang';

/**
 * Lets a registered partner read about a virksomhet for a periode. Replaces an earlier sharing with the
 * partner.
 * @throws AppError `ugyldig` with error codes by field; `utenfor-pilot` when the stage of the partner does
 * not allow the virksomhet; `ikke-tilgang` to a person who may see only a part of the calendar
 */
export async function grantDeling(
  tilgang: Kalendertilgang,
  valg: Delingsvalg,
  { naa, idag }: { naa: Date; idag: Dato },
): Promise<void> {
  // Nobody gives away more than they may see.
  requireHele(tilgang);
  const { aktoer, organisasjonsnummer } = tilgang;
  const [partner, pilot] = await Promise.all([
    findPartner(valg.partner),
    findPilotstatus(organisasjonsnummer),
  ]);
  const feil = partner && canGetDeling(partner) ? delingsfeil(valg, idag) : { partner: 'ugyldig-valg' };
  if (!partner || Object.keys(feil).length > 0) throw new AppError('ugyldig', { detaljer: feil });
  if (utenforStadium(partner, organisasjonsnummer, pilot)) throw new AppError('utenfor-pilot');
  await saveDeling(
    organisasjonsnummer,
    { partner: partner.id, hva: valg.hva, fraOgMed: valg.fraOgMed, tilOgMed: valg.tilOgMed },
    { personId: aktoer.personId, navn: aktoer.navn ?? '' },
    naa,
  );
}
