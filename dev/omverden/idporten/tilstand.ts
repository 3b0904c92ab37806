import { createHash } from 'node:crypto';
import { withQuery } from '../felles/http';
import { Huskeliste } from '../felles/huskeliste';
import { createSigneringsnoekkel, nowSeconds, randomId, type Signeringsnoekkel } from '../felles/noekler';
import type { IdportenKlient, Oppsett } from '../oppsett';
import type { Acr, Scenario, Testperson } from '../scenarioer/typer';

export const ACR_NIVAA: readonly Acr[] = [
  'idporten-loa-low',
  'idporten-loa-substantial',
  'idporten-loa-high',
];
export const SSO_COOKIE = 'idporten_sso';

const SESJON_SEKUNDER = 120 * 60;
const INAKTIV_SEKUNDER = 30 * 60;

export type Locale = 'nb' | 'nn' | 'en' | 'se';

/** A validated authorization request. */
export interface Forespoersel {
  clientId: string;
  redirectUri: string;
  scope: string;
  state: string;
  nonce: string;
  acr: Acr;
  locale: Locale | undefined;
  prompt: 'login' | 'none' | undefined;
  codeChallenge: string;
}

/** An SSO session. */
export interface Sesjon {
  sid: string;
  scenario: Scenario;
  acr: Acr;
  authTime: number;
  sistBrukt: number;
  /** The clients that have logged in during the session. They must be notified when it ends. */
  klienter: Set<string>;
}

export interface Kode {
  forespoersel: Forespoersel;
  sesjon: Sesjon;
}

export interface Idporten {
  issuer: string;
  noekkel: Signeringsnoekkel;
  klienter: ReadonlyMap<string, IdportenKlient>;
  scenarioer: readonly Scenario[];
  parForespoersler: Huskeliste<Forespoersel>;
  ventende: Huskeliste<Forespoersel>;
  koder: Huskeliste<Kode>;
  sesjoner: Huskeliste<Sesjon>;
  bruktJti: Huskeliste<true>;
}

export async function createTilstand({ baseUrl, klienter, scenarioer }: Oppsett): Promise<Idporten> {
  return {
    issuer: `${baseUrl}/idporten`,
    noekkel: await createSigneringsnoekkel(),
    klienter: new Map([[klienter.idporten.clientId, klienter.idporten]]),
    scenarioer,
    parForespoersler: new Huskeliste(),
    ventende: new Huskeliste(),
    koder: new Huskeliste(),
    sesjoner: new Huskeliste(),
    bruktJti: new Huskeliste(),
  };
}

export function reachesNivaa(acr: Acr, krav: Acr): boolean {
  return ACR_NIVAA.indexOf(acr) >= ACR_NIVAA.indexOf(krav);
}

/** Finds the SSO session and renews it. It expires after 30 minutes without use, or 120 minutes in all. */
export function touchSesjon(idporten: Idporten, sid: string | undefined): Sesjon | undefined {
  const sesjon = sid === undefined ? undefined : idporten.sesjoner.get(sid);
  if (!sesjon) return undefined;
  if (nowSeconds() - sesjon.sistBrukt > INAKTIV_SEKUNDER) {
    idporten.sesjoner.delete(sesjon.sid);
    return undefined;
  }
  sesjon.sistBrukt = nowSeconds();
  return sesjon;
}

/** Logs a person in. The same person keeps the session, for example in a step-up to a higher level. */
export function startSesjon(
  idporten: Idporten,
  gammel: Sesjon | undefined,
  scenario: Scenario,
  acr: Acr,
): Sesjon {
  const tid = nowSeconds();
  if (gammel?.scenario.id === scenario.id) {
    gammel.acr = acr;
    gammel.authTime = tid;
    return gammel;
  }
  if (gammel) idporten.sesjoner.delete(gammel.sid);
  const sesjon: Sesjon = {
    sid: randomId(),
    scenario,
    acr,
    authTime: tid,
    sistBrukt: tid,
    klienter: new Set(),
  };
  idporten.sesjoner.set(sesjon.sid, sesjon, SESJON_SEKUNDER);
  return sesjon;
}

/** Ends the session. Returns the front-channel logout addresses to load, which notify its clients. */
export function endSesjon(idporten: Idporten, sesjon: Sesjon): string[] {
  idporten.sesjoner.delete(sesjon.sid);
  return [...sesjon.klienter].flatMap((clientId) => {
    const klient = idporten.klienter.get(clientId);
    return klient ? [withQuery(klient.frontchannelLogoutUri, { iss: idporten.issuer, sid: sesjon.sid })] : [];
  });
}

/** A pairwise `sub`. It is stable across restarts, since the product may have stored it in an earlier run. */
export function pairwiseSub(clientId: string, person: Testperson): string {
  return createHash('sha256').update(`idporten|${clientId}|${person.foedselsnummer}`).digest('base64url');
}
