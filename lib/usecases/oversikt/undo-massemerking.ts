import { minutesToMilliseconds } from 'date-fns';
import { type Markeringsbytte, type NyMarkering, saveMarkeringer } from '#lib/data/markering';
import { type Byraaendring, type Merkeverdi, saveByraaendringer } from '#lib/data/oversikt/byraa';
import {
  countGjort,
  findGjort,
  findMassemerking,
  type Gjort,
  type Massemerking,
  noteAngret,
  noteGjort,
  type Utfoerer,
} from '#lib/data/oversikt/massemerking';
import { runByraaendring } from '#lib/data/oversikt/transaksjon';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import { getOversikt } from './get-oversikt';
import { beginMassemerking, runBunker } from './massemerking';

/** How long something can be undone. */
export const ANGRE_MS = minutesToMilliseconds(10);

/** Whether something can still be undone. */
export const canUndo = ({ angret, tidspunkt, gjort }: Massemerking, naa: Date): boolean =>
  angret === null && gjort > 0 && naa.getTime() - tidspunkt.getTime() <= ANGRE_MS;

/** Returns what a person has done about many frister; null when there is no such thing. */
export const getMassemerking = ({ personId }: Aktoer, id: string): Promise<Massemerking | null> =>
  findMassemerking(personId, id);

type Merket = Extract<Gjort, { hva: 'merke' }>;
type Byraagjort = Exclude<Gjort, Merket>;

/**
 * Undoes what the person has done about many frister. What somebody has changed since, or the person no longer has access to,
 * stays as it is.
 * @param nyId a UUID, by which the answer is found
 * @throws AppError `ikke-funnet` when there is nothing to undo, or it is too late
 */
export async function undoMassemerking(
  aktoer: Aktoer,
  id: string,
  { nyId, ...tid }: { nyId: string; naa: Date; idag: Dato },
): Promise<void> {
  const { personId } = aktoer;
  const gjort = await findMassemerking(personId, id);
  if (!gjort || !canUndo(gjort, tid.naa)) throw new AppError('ikke-funnet');
  const oversikt = await getOversikt(aktoer, tid, { endres: true });
  const { adgang } = oversikt;
  if (adgang.svar.byraa !== gjort.byraa) throw new AppError('ikke-funnet');
  const mine = new Set<string>(adgang.klienter.map(({ organisasjonsnummer }) => organisasjonsnummer));
  const alle = (await findGjort(id)).filter(({ organisasjonsnummer }) => mine.has(organisasjonsnummer));
  const hvem = await beginMassemerking(
    aktoer,
    { oversikt, klienter: [] },
    { ...tid, id: nyId, handling: gjort.handling, antall: new Set(alle.map(toRadnavn)).size, avvist: [] },
  );
  if (!hvem) return;
  const angrede = new Set<string>();
  await runBunker(alle, (bunke) => undoBunke(bunke, { personId, satt: gjort.tidspunkt, hvem, angrede }));
  // Last, so that what a break leaves can be undone again: what was given back already is no longer as it was set.
  await noteAngret(personId, id, tid.naa);
}

const toRadnavn = ({
  organisasjonsnummer,
  noekkel,
}: Pick<Gjort, 'organisasjonsnummer' | 'noekkel'>): string => `${organisasjonsnummer} ${noekkel}`;

async function undoBunke(
  alle: readonly Gjort[],
  {
    personId,
    satt,
    hvem,
    angrede,
  }: {
    personId: string;
    satt: Date;
    hvem: Utfoerer;
    /** The frister of the bunches before it: one may have had several changes. */
    angrede: Set<string>;
  },
): Promise<void> {
  const merker = alle.filter((en): en is Merket => en.hva === 'merke');
  const byraamerker = alle.filter((en): en is Byraagjort => en.hva !== 'merke');
  const tidligere = new Map(byraamerker.map((en) => [toNavn(toTilbake(en)), en.til]));
  const tilbake = (tx: Parameters<typeof saveByraaendringer>[0]) =>
    saveByraaendringer(tx, hvem.byraa, byraamerker.map(toTilbake), ({ endring, foer }) =>
      isSame(foer, tidligere.get(toNavn(endring)) ?? null),
    );
  if (merker.length === 0) {
    await runByraaendring(async (tx) => {
      const bytter = await tilbake(tx);
      await noteGjort(tx, bytter, hvem);
      const foer = angrede.size;
      for (const { endring } of bytter) angrede.add(toRadnavn(endring));
      await countGjort(tx, hvem.massemerking, angrede.size - foer);
    });
    return;
  }
  const merket = new Map(merker.map((en) => [toNavn(en), en.til]));
  const isMitt = ({ ny, foer }: Markeringsbytte): boolean =>
    (merket.get(toNavn({ ...ny, hva: 'merke' })) ?? null) === null
      ? foer === null
      : foer?.personId === personId && foer.tidspunkt.getTime() === satt.getTime();
  await saveMarkeringer(
    merker.map((en) => toMarkering(en, hvem.navn, personId, hvem.tidspunkt)),
    {
      av: hvem,
      velg: isMitt,
      foerHendelser: async (tx, bytter) => {
        await noteGjort(tx, [...bytter, ...(await tilbake(tx))], hvem);
        await countGjort(tx, hvem.massemerking, bytter.length);
      },
    },
  );
}

/** The mark as it was before; without one, none. */
const toMarkering = ({ fra, ...en }: Merket, navn: string, personId: string, naa: Date): NyMarkering =>
  fra
    ? { ...fra, organisasjonsnummer: en.organisasjonsnummer }
    : {
        organisasjonsnummer: en.organisasjonsnummer,
        noekkel: en.noekkel,
        verdi: null,
        personId,
        navn,
        tidspunkt: naa,
      };

const isSame = (a: Merkeverdi, b: Merkeverdi): boolean =>
  a && b && typeof a === 'object' && typeof b === 'object' ? a.tid === b.tid && a.av === b.av : a === b;

/** The name of what was changed. */
const toNavn = (en: {
  organisasjonsnummer: string;
  noekkel: string;
  hva: string;
  omraade?: string | null;
}): string =>
  en.hva === 'ansvarlig'
    ? `${en.organisasjonsnummer} ${en.hva} ${en.omraade ?? ''}`
    : `${en.organisasjonsnummer} ${en.hva} ${en.noekkel}`;

function toTilbake({ organisasjonsnummer, noekkel, hva, omraade, fra }: Byraagjort): Byraaendring {
  const om = { organisasjonsnummer, noekkel };
  if (hva === 'ansvarlig') return { ...om, hva, omraade: omraade ?? '', medlem: fra as string | null };
  return { ...om, hva, verdi: fra };
}
