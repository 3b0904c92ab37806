import { type NyMarkering, saveMarkeringer } from '#lib/data/markering';
import { type Byraaendring, type Merkeverdi, saveByraaendringer } from '#lib/data/oversikt/byraa';
import { countGjort, noteGjort, type Utfoerer } from '#lib/data/oversikt/massemerking';
import { runByraaendring } from '#lib/data/oversikt/transaksjon';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import { type Byraarom, toAnsvarsnavn, toMerkenavn } from '#lib/domain/oversikt/byraa';
import type { Klientfrist } from '#lib/domain/oversikt/klient';
import { type Massehandling, toMarkeringsverdi } from '#lib/domain/oversikt/massehandling';
import { getOversikt, type Oversikt } from './get-oversikt';
import { beginMassemerking, runBunker } from './massemerking';
import { FLEST_I_UTVALG, findUtvalg, toBekreftelse, type Utvalg } from './utvalg';

/**
 * Does something about many frister at once. What cannot be done to one of them does not stop the others; each refusal is kept
 * with its reason.
 * @param id a UUID, which the answer is found by. The same id again does nothing: the same form was sent twice
 * @throws AppError `altinn-utilgjengelig` when the list of clients is not recent enough; `ugyldig` for too many, and
 * when all of a selection is no longer what was confirmed
 */
export async function markUtvalg(
  aktoer: Aktoer,
  utvalg: Utvalg,
  handling: Massehandling,
  { id, ...tid }: { id: string; naa: Date; idag: Dato },
): Promise<void> {
  const oversikt = await getOversikt(aktoer, tid, { endres: true });
  const { rom } = oversikt;
  const medlem = handling.handling === 'ansvarlig' ? handling.medlem : null;
  if (medlem !== null && !rom.medlemmer.some((en) => en.id === medlem))
    throw new AppError('ugyldig', { detaljer: { medlem: 'ugyldig-valg' } });
  const { frister, avvist } = findUtvalg(oversikt, utvalg, handling.handling);
  if (utvalg.type === 'alle' && utvalg.bekreftet !== toBekreftelse(frister, tid.idag))
    throw new AppError('ugyldig', { detaljer: { utvalg: 'endret' } });
  if (frister.length > FLEST_I_UTVALG) throw new AppError('ugyldig', { detaljer: { utvalg: 'for-mange' } });
  const hvem = await beginMassemerking(
    aktoer,
    { oversikt, klienter: frister.map(({ klient }) => klient) },
    { ...tid, id, handling: handling.handling, antall: frister.length + avvist.length, avvist },
  );
  if (!hvem) return;
  const sett = new Set<string>();
  await runBunker(frister, (bunke) => markBunke(aktoer, bunke, handling, { oversikt, hvem, sett }));
}

async function markBunke(
  { personId }: Aktoer,
  frister: readonly Klientfrist[],
  handling: Massehandling,
  {
    oversikt: { rom },
    hvem,
    sett,
  }: {
    oversikt: Oversikt;
    hvem: Utfoerer;
    /** The clients and areas that have got a responsible in this bulk: each is changed once, so that it can be undone. */
    sett: Set<string>;
  },
): Promise<void> {
  const endringer = frister
    .flatMap((frist) => toByraaendring(frist, handling, rom, hvem.tidspunkt))
    .filter((endring) => {
      if (endring.hva !== 'ansvarlig') return true;
      const navn = toAnsvarsnavn(endring.organisasjonsnummer, endring.omraade);
      return !sett.has(navn) && sett.add(navn);
    });
  const verdi = toMarkeringsverdi(handling.handling);
  if (verdi === undefined) {
    await runByraaendring(async (tx) => {
      await noteGjort(tx, await saveByraaendringer(tx, hvem.byraa, endringer), hvem);
      await countGjort(tx, hvem.massemerking, frister.length);
    });
    return;
  }
  const nye = frister.map(
    ({ klient, rad }): NyMarkering => ({
      organisasjonsnummer: klient.organisasjonsnummer,
      noekkel: rad.oppgave.noekkel,
      ...{ verdi, personId, navn: hvem.navn, tidspunkt: hvem.tidspunkt },
    }),
  );
  await saveMarkeringer(nye, {
    foerHendelser: async (tx, bytter) => {
      await noteGjort(tx, [...bytter, ...(await saveByraaendringer(tx, hvem.byraa, endringer))], hvem);
      await countGjort(tx, hvem.massemerking, frister.length);
    },
  });
}

/** Returns what an action changes in the space of the firm; nothing when it only sets a mark. */
function toByraaendring(
  { klient: { organisasjonsnummer }, rad: { oppgave } }: Klientfrist,
  handling: Massehandling,
  { meg, merker }: Byraarom,
  naa: Date,
): Byraaendring[] {
  const om = { organisasjonsnummer, noekkel: oppgave.noekkel };
  const merke = (hva: 'notat' | 'klargjort' | 'kontrollert', verdi: Merkeverdi): Byraaendring[] => [
    { ...om, hva, verdi },
  ];
  switch (handling.handling) {
    case 'ansvarlig': {
      const omraade = handling.heleKlienten ? '' : oppgave.produktomraade;
      return [{ ...om, hva: 'ansvarlig', omraade, medlem: handling.medlem }];
    }
    case 'notat':
      return merke('notat', handling.notat);
    case 'ikkeAktuell':
      return handling.notat === null ? [] : merke('notat', handling.notat);
    case 'klargjort':
    case 'kontrollert': {
      if (meg === null) return [];
      const satt = merke(handling.handling, { tid: naa.toISOString(), av: meg });
      const kontrollert = merker.get(toMerkenavn(organisasjonsnummer, oppgave.noekkel))?.kontrollert;
      // What was controlled before it was made ready anew is no longer controlled.
      return handling.handling === 'klargjort' && kontrollert
        ? [...satt, ...merke('kontrollert', null)]
        : satt;
    }
    default:
      return [];
  }
}
