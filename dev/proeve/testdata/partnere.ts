import { randomUUID } from 'node:crypto';
import { upsertPartner } from '#lib/data/partner';
import type { Partner } from '#lib/domain/adgang/partner';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { FULLMAKTER, KALENDER, type KlientId, orgnrTil } from '../../omverden/klienter';
import { tid } from '../verden/verden';

/** The organisasjonsnummer of a Maskinporten client. */
export function klientnummer(klient: KlientId): Organisasjonsnummer {
  const nummer = orgnrTil(klient);
  if (!isOrganisasjonsnummer(nummer)) throw new RangeError(`${klient} has no organisasjonsnummer`);
  return nummer;
}

/** Registers a partner. The default is the bank, in produksjon. */
export async function addPartner(endring: Partial<Partner> = {}): Promise<Partner> {
  const partner: Partner = {
    id: 'kystsparebanken',
    navn: 'Kystsparebanken',
    organisasjonsnummer: klientnummer('bank'),
    type: 'bank',
    stadium: 'produksjon',
    aktiv: true,
    ...endring,
  };
  await upsertPartner(partner);
  return partner;
}

export const addRegnskapssystem = (endring: Partial<Partner> = {}) =>
  addPartner({
    id: 'fjordtall',
    navn: 'Fjordtall',
    organisasjonsnummer: klientnummer('regnskapssystem'),
    type: 'regnskapssystem',
    ...endring,
  });

/** A calling system, as identified by its token. */
export const somSystem = (klient: KlientId, endring: Partial<Systemaktoer> = {}): Systemaktoer => ({
  consumer: klientnummer(klient),
  supplier: null,
  scopes: [KALENDER],
  systembruker: null,
  samtykker: [],
  ...endring,
});

/** The n-th system user of the local Altinn, as identified by a token. */
export function systembruker(nr = 0): NonNullable<Systemaktoer['systembruker']> {
  const { systemuserId = '', organisasjonsnummer, systemId = null } = FULLMAKTER.systembrukere[nr] ?? {};
  if (!isOrganisasjonsnummer(organisasjonsnummer)) throw new RangeError(`no system user number ${nr}`);
  return { ider: [systemuserId], organisasjonsnummer, system: systemId };
}

export const oppslag = (dag = '2026-11-10', hva = 'frister') => ({
  ...tid(dag),
  hva,
  korrelasjonsid: randomUUID(),
});
