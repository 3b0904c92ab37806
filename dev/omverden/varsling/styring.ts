import { HttpFeil, isObjekt, json, type Kall, type Ruter, readJsonObjekt, type Svar } from '../felles/http';
import type { Behandling } from './behandling';
import type { Klokke } from './klokke';
import type { Kontaktregistre, Krr, Virksomhetsadresser } from './kontaktregistre';
import type { Ordrebok } from './ordrebok';
import { UTFALL } from './typer';

export interface Styringsoppsett {
  klokke: Klokke;
  bok: Ordrebok;
  registre: Kontaktregistre;
  behandling: Behandling;
}

/**
 * The routes with which tests drive the stand-in. The real system has none of them.
 *
 * - `POST /_varsling/tick` `{naa?}`: sets the clock (it runs on from there), and does a minute's work
 * - `PUT /_varsling` `{personer?, virksomheter?, utfall?, tidsgrenseMs?}`: changes the registers (null removes an entry), what
 *   happens to mail to an address, and how long the condition is waited for
 * - `GET /_varsling`: the clock and the orders, without who they are for
 * - `GET /_varsling/sendt`: the mails sent
 * - `DELETE /_varsling`: forgets everything
 */
export function createStyring({ klokke, bok, registre, behandling }: Styringsoppsett): Ruter {
  const tilstand = () =>
    json(200, {
      naa: new Date(klokke.naa()).toISOString(),
      ordrer: bok
        .alle()
        .map(({ forsendelse, referanse, status, sendetid, betingelse, mottaker, leveranser }) => ({
          forsendelse,
          sendersReference: referanse,
          status,
          sendetid: new Date(sendetid).toISOString(),
          betingelse,
          mottaker: mottaker.type,
          leveranser: leveranser.map((en) => en.status),
        })),
    });

  async function tick(kall: Kall): Promise<Svar> {
    const { naa } = kall.kropp === '' ? {} : readJsonObjekt(kall);
    if (naa !== undefined) {
      const tid = Date.parse(String(naa));
      if (Number.isNaN(tid)) throw new HttpFeil(400, 'naa must be a moment');
      klokke.set(tid);
    }
    await behandling.tick();
    return tilstand();
  }

  function change(kall: Kall): Svar {
    const { personer, virksomheter, utfall, tidsgrenseMs } = readJsonObjekt(kall);
    put(registre.personer, personer, isKrr, 'personer');
    put(registre.virksomheter, virksomheter, isAdresser, 'virksomheter');
    put(behandling.utfall, withSmaa(utfall), isUtfall, `utfall (${UTFALL.join(', ')})`);
    if (tidsgrenseMs !== undefined) {
      if (typeof tidsgrenseMs !== 'number') throw new HttpFeil(400, 'tidsgrenseMs must be a number');
      behandling.tidsgrenseMs = tidsgrenseMs;
    }
    return tilstand();
  }

  return {
    'GET /_varsling': tilstand,
    'PUT /_varsling': change,
    'DELETE /_varsling': () => {
      klokke.reset();
      bok.reset();
      registre.reset();
      behandling.reset();
      return { status: 204 };
    },
    'POST /_varsling/tick': tick,
    'GET /_varsling/sendt': () => json(200, behandling.sendt),
  };
}

const withSmaa = (verdi: unknown): unknown =>
  isObjekt(verdi)
    ? Object.fromEntries(Object.entries(verdi).map(([adresse, ett]) => [adresse.toLowerCase(), ett]))
    : verdi;

const isKrr = (verdi: unknown): verdi is Krr => isObjekt(verdi) && typeof verdi.navn === 'string';
const isAdresser = (verdi: unknown): verdi is Virksomhetsadresser =>
  isObjekt(verdi) && typeof verdi.navn === 'string' && Array.isArray(verdi.epost);
const isUtfall = (verdi: unknown): verdi is (typeof UTFALL)[number] => UTFALL.some((ett) => ett === verdi);

/** Puts the entries of an object in a map. A null removes one. */
function put<T>(
  tabell: Map<string, T>,
  verdi: unknown,
  isRett: (ett: unknown) => ett is T,
  navn: string,
): void {
  if (verdi === undefined) return;
  if (!isObjekt(verdi)) throw new HttpFeil(400, `Expected an object of ${navn}`);
  for (const [noekkel, ett] of Object.entries(verdi)) {
    if (ett === null) tabell.delete(noekkel);
    else if (isRett(ett)) tabell.set(noekkel, ett);
    else throw new HttpFeil(400, `Not one of ${navn}`);
  }
}
