import { isUtenforError } from '#lib/adapters/hent';
import { findSisteHendelse } from '#lib/data/paaminnelse/altinn';
import { dropRader, type Meldingsrad, type TattMelding } from '#lib/data/paaminnelse/melding';
import { findValgFor } from '#lib/data/paaminnelse/valg';
import type { Dato } from '#lib/domain/dag/dato';
import { isAppError } from '#lib/domain/felles/app-error';
import { toGrupper, type Varselgruppe } from '#lib/domain/paaminnelse/innhold';
import type { LestMelding } from './lest-melding';
import type { OnFeil } from './on-feil';
import { readPoster } from './read-poster';

/** A message and what it is made of. */
export interface KlarMelding {
  melding: TattMelding;
  lest: LestMelding;
}

/**
 * Decides the reminders of messages, and ends those that are not to be sent. What cannot be decided now, since Altinn or the
 * register does not answer, is not sent in doubt.
 */
export async function decideMeldinger(
  tatt: readonly TattMelding[],
  perMelding: ReadonlyMap<string, Meldingsrad[]>,
  tid: { naa: Date; idag: Dato },
  onFeil: OnFeil,
): Promise<Record<'tomme' | 'utsatte' | 'foreldede', TattMelding[]> & { klare: KlarMelding[] }> {
  // Before the calendars are read: what happens from now on is news to these messages.
  const sekvens = await findSisteHendelse();
  const personer = tatt.flatMap(({ id }) => (perMelding.get(id) ?? []).map(({ personId }) => personId));
  const alle = await findValgFor([...new Set(personer)]);
  const uoenskede: Meldingsrad[] = [];
  const spoersmaal = tatt.flatMap((melding) =>
    [...Map.groupBy(perMelding.get(melding.id) ?? [], ({ personId }) => personId)].flatMap(
      ([personId, egne]) => {
        const valg = alle.get(personId);
        if (valg && valg.kanal === melding.kanal) return [{ melding, valg, rader: egne }];
        uoenskede.push(...egne);
        return [];
      },
    ),
  );
  const svar = await readPoster(spoersmaal, { ...tid, korrelasjonsid: crypto.randomUUID() });
  const lest = spoersmaal.map((en, nr) => ({ ...en, svar: svar[nr] }));
  const bortfalt = [
    ...uoenskede.map((rad) => ({ ...rad, grunn: 'ikkeOensket' as const })),
    ...lest.flatMap((en) => (en.svar && !isAppError(en.svar) ? en.svar.bortfalt : [])),
  ];
  await dropRader(bortfalt, tid.naa);
  const mistet = new Set(bortfalt.map(({ meldingId }) => meldingId));
  const klare: KlarMelding[] = [];
  const tomme: TattMelding[] = [];
  const utsatte: TattMelding[] = [];
  /** May have been ordered with a text that has what is left out now: the same id would send that. */
  const foreldede: TattMelding[] = [];
  for (const melding of tatt) {
    const egne = lest.filter((en) => en.melding === melding);
    const gode = egne.flatMap(({ valg, svar: ett }) =>
      ett && !isAppError(ett) && ett.grupper.length > 0 ? [{ valg, grupper: ett.grupper }] : [],
    );
    // Of several persons who chose the addresses of a virksomhet, the one whom the message is stored with.
    const valg = (gode.find((en) => en.valg.personId === melding.personId) ?? gode[0])?.valg;
    const feil = egne.flatMap((en) => (isAppError(en.svar) ? en.svar : []));
    // An outside system that does not answer is no fault of ours.
    for (const { cause } of feil) if (cause && !isUtenforError(cause)) onFeil(cause);
    if (feil.length > 0) utsatte.push(melding);
    else if (!valg) tomme.push(melding);
    else if (melding.kanVaereBestilt && mistet.has(melding.id)) foreldede.push(melding);
    else {
      const grupper = toGrupper(mergeGrupper(gode.flatMap((en) => en.grupper)));
      // Everybody with access to those addresses reads it, so amounts are left out unless all of them want them.
      const medBeloep = gode.every((en) => en.valg.medBeloep);
      klare.push({ melding, lest: { valg: { ...valg, medBeloep }, grupper, sekvens } });
    }
  }
  return { klare, tomme, utsatte, foreldede };
}

/** Several persons of one virksomhet may have chosen its addresses: it then has one group. */
function mergeGrupper(grupper: readonly Varselgruppe[]): Varselgruppe[] {
  const perVirksomhet = Map.groupBy(grupper, ({ virksomhet }) => virksomhet.organisasjonsnummer);
  return [...perVirksomhet.values()].flatMap(([foerste, ...resten]) =>
    foerste ? [{ ...foerste, poster: [foerste, ...resten].flatMap(({ poster }) => poster) }] : [],
  );
}
