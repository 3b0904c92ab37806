import { dekrypter } from '#lib/adapters/kryptering';
import { orderVarsel, type Varselordre } from '#lib/adapters/varsling/altinn-varsling';
import type { TattMelding } from '#lib/data/paaminnelse/melding';
import { endTatt, noteBestilling, noteGrunnlag } from '#lib/data/paaminnelse/meldingsslutt';
import type { LagretValg } from '#lib/data/paaminnelse/valg';
import type { Dato } from '#lib/domain/dag/dato';
import { FRA_TIME, timePaaDagen } from '#lib/domain/paaminnelse/sendetid';
import type { LestMelding, Meldingsutfall } from './lest-melding';
import type { Varselskriver } from './skriver';

/**
 * Orders a message at Altinn, to be sent from 09:00. The id makes a repeated order the same order, so a process that dies
 * between the order and the receipt neither loses nor repeats it.
 */
export async function deliverAltinn(
  melding: TattMelding,
  { valg, grupper, sekvens }: LestMelding,
  { naa, idag }: { naa: Date; idag: Dato },
  skriver: Varselskriver,
): Promise<Meldingsutfall> {
  const { id, kanal } = melding;
  const tidligst = new Date(Math.max(naa.getTime(), timePaaDagen(idag, FRA_TIME).getTime()));
  await noteGrunnlag(id, sekvens, tidligst, idag);
  const { medBeloep, spraak } = valg;
  const innhold = { grupper, kanal, medBeloep, idag, lest: naa.getTime(), avmeld: null };
  const mottaker = toMottaker(kanal, valg, grupper);
  const svar = await orderVarsel(
    { id, mottaker, ...skriver.write(innhold, spraak), tidligst, betingelse: skriver.betingelsesadresse(id) },
    naa,
  );
  switch (svar.type) {
    case 'bestilt':
      await noteBestilling(id, svar.forsendelse);
      return 'bestilt';
    case 'ingenAdresse':
      await endTatt(melding, { tilstand: 'ikkeSendt', grunn: 'ingenAdresse', naa }, idag);
      return 'ikkeSendt';
    case 'ugyldig':
      await endTatt(melding, { tilstand: 'ikkeSendt', grunn: 'avvist', naa }, idag);
      return 'ikkeSendt';
  }
}

function toMottaker(
  kanal: TattMelding['kanal'],
  { personId, pidKryptert }: LagretValg,
  [foerste]: LestMelding['grupper'],
): Varselordre['mottaker'] {
  if (kanal === 'altinnVirksomhet' && foerste)
    return { type: 'virksomhet', organisasjonsnummer: foerste.virksomhet.organisasjonsnummer };
  return { type: 'person', foedselsnummer: dekrypter(pidKryptert, personId) };
}
