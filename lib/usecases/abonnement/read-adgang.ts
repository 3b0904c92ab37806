import { differenceInMilliseconds, hoursToMilliseconds, minutesToMilliseconds } from 'date-fns';
import { canDekryptere } from '#lib/adapters/kryptering';
import { type HentetAbonnement, saveAdgang } from '#lib/data/kalenderadresse';
import { FLEST_VIRKSOMHETER, type Sluttgrunn } from '#lib/domain/abonnement/abonnement';
import { toDelvis } from '#lib/domain/abonnement/delvis';
import { isAppError } from '#lib/domain/felles/app-error';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import { INTET } from '#lib/domain/virksomhet/rett';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';

/**
 * How long an answer of Altinn is relied on. The list of virksomheter is itself remembered for five minutes, so a right that
 * has ended works for fifteen at most.
 */
const HUSKES_MS = minutesToMilliseconds(10);
/** How long the last answer is relied on while Altinn does not answer. */
const RESERVE_MS = hoursToMilliseconds(24);

/** The virksomheter a calendar may show now, or why it may show none. */
export type Adgang =
  | {
      virksomheter: readonly Organisasjonsnummer[];
      /** Those of which only a part may be shown, each with the part. */
      delvis: readonly string[];
      /** Whether Altinn has confirmed it now; else its last answer is relied on, and nothing new may be read. */
      isBekreftet: boolean;
    }
  | { grunn: Sluttgrunn; siden: Date };

/** Finds out which virksomheter the owner of a subscription may still act for, of those that were chosen. */
export async function readAdgang(abonnement: HentetAbonnement, naa: Date): Promise<Adgang> {
  const { adgang, delvis, adgangLest, adgangSlutt } = abonnement;
  const alder = adgangLest && differenceInMilliseconds(naa, adgangLest);
  if (alder !== null && alder < HUSKES_MS) return toAdgang({ adgang, delvis }, adgangSlutt, true, naa);
  // A change of the secret ends every calendar, as it ends every session.
  if (!canDekryptere(abonnement.pidKryptert, abonnement.personId))
    return saveAndReturn(abonnement, { adgang: [], delvis: [] }, naa);
  try {
    const { virksomheter } = await listVirksomheter(abonnement);
    const mulige = virksomheter.filter((en) => en.kanVelges).map((en) => en.organisasjonsnummer);
    const valgte = abonnement.virksomheter.length === 0 ? mulige : intersect(abonnement.virksomheter, mulige);
    if (valgte.length > FLEST_VIRKSOMHETER) {
      // What was lost is not shown again while Altinn does not answer.
      await saveAndReturn(abonnement, withDelvis(intersect(adgang, valgte), virksomheter), naa);
      return { grunn: 'forMange', siden: naa };
    }
    return await saveAndReturn(abonnement, withDelvis(valgte, virksomheter), naa);
  } catch (feil) {
    if (!isAppError(feil, 'altinn-utilgjengelig')) throw feil;
    if (alder === null || alder >= RESERVE_MS) return { grunn: 'ubekreftet', siden: naa };
    return toAdgang({ adgang, delvis }, adgangSlutt, false, naa);
  }
}

/** Stores an answer of Altinn. It counts also when the database can be read and not written. */
async function saveAndReturn(abonnement: HentetAbonnement, sett: Sett, naa: Date): Promise<Adgang> {
  const slutt = sett.adgang.length > 0 ? null : (abonnement.adgangSlutt ?? naa);
  await saveAdgang(abonnement, sett, slutt, naa).catch(() => undefined);
  return toAdgang(sett, slutt, true, naa);
}

/** What may be shown: virksomheter, and those of them of which only a part. */
interface Sett {
  adgang: readonly Organisasjonsnummer[];
  delvis: readonly string[];
}

function withDelvis(
  adgang: readonly Organisasjonsnummer[],
  representasjoner: readonly Pick<Representasjon, 'organisasjonsnummer' | 'rett'>[],
): Sett {
  const perNummer = new Map(representasjoner.map((en) => [en.organisasjonsnummer, en.rett]));
  return {
    adgang,
    delvis: adgang.flatMap((nummer) => toDelvis(nummer, perNummer.get(nummer) ?? INTET)),
  };
}

function toAdgang(
  { adgang: virksomheter, delvis }: Sett,
  slutt: Date | null,
  isBekreftet: boolean,
  naa: Date,
): Adgang {
  return virksomheter.length > 0
    ? { virksomheter, delvis, isBekreftet }
    : { grunn: 'ikkeTilgang', siden: slutt ?? naa };
}

function intersect(
  valgte: readonly Organisasjonsnummer[],
  mulige: readonly Organisasjonsnummer[],
): Organisasjonsnummer[] {
  const finnes = new Set(mulige);
  return valgte.filter((en) => finnes.has(en));
}
