import type { Nettleser } from '../../drap/nettleser';
import { APP_URL } from '../../verden/miljoe';

const ADRESSE = /https?:\/\/[^\s<"]+(\/kalender\/[\w-]{43}\/frister\.ics)/;

/** Makes a calendar that is fetched, by its form. Returns the path of its address. */
export async function makeKalender(nettleser: Nettleser, url: string): Promise<string> {
  const { adresse, felter } = await nettleser.finnSkjema(`${url}/kalender`, 'name="omfang"');
  for (const [navn, verdi] of Object.entries({ omfang: 'alt', spraak: 'nb', varsel: 'on' }))
    felter.set(navn, verdi);
  const { tekst } = await nettleser.hent(adresse.replace(APP_URL, url), felter);
  const [, sti] = ADRESSE.exec(tekst) ?? [];
  if (!sti) throw new Error('The page shows no address of a calendar');
  return sti;
}
