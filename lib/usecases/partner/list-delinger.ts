import { findDelinger } from '#lib/data/deling';
import { findSistLest } from '#lib/data/innsynsliste';
import { findPartnere, findPilotstatus } from '#lib/data/partner';
import { type Deling, type Delingstilstand, delingstilstand } from '#lib/domain/adgang/deling';
import { utenforStadium } from '#lib/domain/adgang/innsyn';
import { canGetDeling, type Partner } from '#lib/domain/adgang/partner';
import type { Dato } from '#lib/domain/dag/dato';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { requireHele, type Tilgang } from '#lib/usecases/adgang/require-tilgang';

/** A sharing as the virksomhet sees it. */
export interface Delingslinje extends Deling {
  partnernavn: string;
  tilstand: Delingstilstand;
  /**
   * When the partner last read about the virksomhet, by any kind of access, in milliseconds since 1970; null
   * for never.
   */
  sistLest: number | null;
}

/** The sharings of a virksomhet. */
export interface Delinger {
  organisasjonsnummer: Organisasjonsnummer;
  navn: string;
  /** Newest first. */
  delinger: Delingslinje[];
  /** The partners the virksomhet can share with. */
  partnere: Pick<Partner, 'id' | 'navn'>[];
}

/**
 * Returns the sharings a virksomhet has given in our portal, past and present, with when each partner last
 * read.
 * @throws AppError `ikke-tilgang` to a person who may see only a part of the calendar
 */
export async function listDelinger(tilgang: Tilgang, { idag }: { idag: Dato }): Promise<Delinger> {
  requireHele(tilgang);
  const { organisasjonsnummer, navn } = tilgang;
  const [delinger, partnere, pilot] = await Promise.all([
    findDelinger(organisasjonsnummer),
    findPartnere(),
    findPilotstatus(organisasjonsnummer),
  ]);
  const kjente = new Map(partnere.map((partner) => [partner.id, partner]));
  const numre = delinger.flatMap(({ partner }) => kjente.get(partner)?.organisasjonsnummer ?? []);
  const sistLest = await findSistLest(organisasjonsnummer, [...new Set(numre)]);
  return {
    organisasjonsnummer,
    navn,
    delinger: delinger.map((deling) => {
      const partner = kjente.get(deling.partner);
      return {
        ...deling,
        partnernavn: partner?.navn ?? deling.partner,
        tilstand: delingstilstand(deling, idag),
        sistLest: sistLest.get(partner?.organisasjonsnummer ?? '')?.getTime() ?? null,
      };
    }),
    partnere: partnere
      .filter((partner) => canGetDeling(partner) && !utenforStadium(partner, organisasjonsnummer, pilot))
      .map((partner) => ({ id: partner.id, navn: partner.navn })),
  };
}
