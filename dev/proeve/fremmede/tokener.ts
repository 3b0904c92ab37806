import { FRISTER, FULLMAKTER, KALENDER, type KlientId, LEVER } from '../../omverden/klienter';
import { fetchToken, type Tokenklient, type Tokenoenske } from '../../omverden/maskinporten/token';
import { CLIENT_KEYS } from '../../start/paths';
import { readKept } from '../../start/secrets';

/** An access token from the stand-in for Maskinporten, by the real exchange. */
function hent(clientId: KlientId, oenske: Tokenoenske): Promise<string> {
  const jwk = readKept<Record<string, Tokenklient['jwk']>>(CLIENT_KEYS)?.[clientId];
  if (!jwk) throw new Error(`no key for ${clientId} in ${CLIENT_KEYS}`);
  return fetchToken({ clientId, jwk, issuer: `${process.env.OMVERDEN_URL}/maskinporten/` }, oenske);
}

/** Whose calendar the tokens below open. */
export const ORGNR = FULLMAKTER.systembrukere[0]?.organisasjonsnummer ?? '';

/** Another that has a system user, and that nothing else is asked about: what Altinn says of it, is not remembered. */
export const NY_ORGNR = FULLMAKTER.systembrukere[2]?.organisasjonsnummer ?? '';

/** Of an accounting system, as the system user of a virksomhet. */
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

/** Of the bank, which has the consent of a virksomhet. */
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
