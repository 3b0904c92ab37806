import { FRISTER, FULLMAKTER, KALENDER, type KlientId, LEVER } from '../../omverden/klienter';
import { fetchToken, type Tokenklient, type Tokenoenske } from '../../omverden/maskinporten/token';
import { CLIENT_KEYS } from '../../start/paths';
import { readKept } from '../../start/secrets';

/** Fetches an access token from the stand-in of Maskinporten by the real exchange. */
function hent(clientId: KlientId, oenske: Tokenoenske): Promise<string> {
  const jwk = readKept<Record<string, Tokenklient['jwk']>>(CLIENT_KEYS)?.[clientId];
  if (!jwk) throw new Error(`no key for ${clientId} in ${CLIENT_KEYS}`);
  return fetchToken({ clientId, jwk, issuer: `${process.env.OMVERDEN_URL}/maskinporten/` }, oenske);
}

/** The virksomhet whose calendar the tokens below give access to. */
export const ORGNR = FULLMAKTER.systembrukere[0]?.organisasjonsnummer ?? '';

/** Another virksomhet with a system user. No other call asks about it, so Altinn's answer is not cached. */
export const NY_ORGNR = FULLMAKTER.systembrukere[2]?.organisasjonsnummer ?? '';

/** A token of an accounting system, with the system user of a virksomhet. */
export const somSystembruker = (orgnr = ORGNR): Promise<string> =>
  hent('regnskapssystem', {
    scope: `${KALENDER} ${FRISTER}`,
    authorization_details: [
      {
        type: 'urn:altinn:systemuser',
        systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` },
      },
    ],
  });

/** A token of the bank, with the consent of a virksomhet. */
export const somBank = (): Promise<string> => {
  const samtykke = FULLMAKTER.samtykker.find(({ fra }) => fra === ORGNR);
  return hent('bank', {
    scope: KALENDER,
    authorization_details: [
      {
        type: 'urn:altinn:consent',
        id: samtykke?.id,
        from: `urn:altinn:organization:identifier-no:${ORGNR}`,
      },
    ],
  });
};

export const somKilde = (klient: KlientId): Promise<string> => hent(klient, { scope: LEVER });
