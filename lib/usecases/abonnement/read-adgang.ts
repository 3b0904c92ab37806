import { differenceInMilliseconds, hoursToMilliseconds, minutesToMilliseconds } from 'date-fns';
import { canDekryptere } from '#lib/adapters/kryptering';
import { type HentetAbonnement, saveAdgang } from '#lib/data/kalenderadresse';
import { FLEST_VIRKSOMHETER, type Sluttgrunn } from '#lib/domain/abonnement/abonnement';
import { isAppError } from '#lib/domain/felles/app-error';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
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
      /** Whether Altinn has confirmed it now; else its last answer is relied on, and nothing new may be read. */
      isBekreftet: boolean;
    }
  | { grunn: Sluttgrunn; siden: Date };

/** Finds out which virksomheter the owner of a subscription may still act for, of those that were chosen. */
export async function readAdgang(abonnement: HentetAbonnement, naa: Date): Promise<Adgang> {
  const { adgang, adgangLest, adgangSlutt } = abonnement;
  const alder = adgangLest && differenceInMilliseconds(naa, adgangLest);
  if (alder !== null && alder < HUSKES_MS) return toAdgang(adgang, adgangSlutt, true, naa);
  // A change of the secret ends every calendar, as it ends every session.
  if (!canDekryptere(abonnement.pidKryptert, abonnement.personId)) return saveAndReturn(abonnement, [], naa);
  try {
    const { virksomheter } = await listVirksomheter(abonnement);
    const mulige = virksomheter.filter((en) => en.kanVelges).map((en) => en.organisasjonsnummer);
    const valgte = abonnement.virksomheter.length === 0 ? mulige : intersect(abonnement.virksomheter, mulige);
    if (valgte.length > FLEST_VIRKSOMHETER) {
      // What was lost is not shown again while Altinn does not answer.
      await saveAndReturn(abonnement, intersect(adgang, valgte), naa);
      return { grunn: 'forMange', siden: naa };
    }
    return await saveAndReturn(abonnement, valgte, naa);
  } catch (feil) {
    if (!isAppError(feil, 'altinn-utilgjengelig')) throw feil;
    if (alder === null || alder >= RESERVE_MS) return { grunn: 'ubekreftet', siden: naa };
    return toAdgang(adgang, adgangSlutt, false, naa);
  }
}

/** Stores an answer of Altinn. It counts also when the database can be read and not written. */
async function saveAndReturn(
  abonnement: HentetAbonnement,
  virksomheter: readonly Organisasjonsnummer[],
  naa: Date,
): Promise<Adgang> {
  const slutt = virksomheter.length > 0 ? null : (abonnement.adgangSlutt ?? naa);
  await saveAdgang(abonnement, virksomheter, slutt, naa).catch(() => undefined);
  return toAdgang(virksomheter, slutt, true, naa);
}

function toAdgang(
  virksomheter: readonly Organisasjonsnummer[],
  slutt: Date | null,
  isBekreftet: boolean,
  naa: Date,
): Adgang {
  return virksomheter.length > 0
    ? { virksomheter, isBekreftet }
    : { grunn: 'ikkeTilgang', siden: slutt ?? naa };
}

function intersect(
  valgte: readonly Organisasjonsnummer[],
  mulige: readonly Organisasjonsnummer[],
): Organisasjonsnummer[] {
  const finnes = new Set(mulige);
  return valgte.filter((en) => finnes.has(en));
}
