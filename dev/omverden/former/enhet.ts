import type { Om } from './form';

/** Base answers of Enhetsregisteret for the shapes: an active enhet and a deleted one. */

export type Objekt = Record<string, unknown>;
export const NAVN = 'SESAM STASJON';
export const organisasjonsform = (kode: string, beskrivelse: string, resten: Objekt = {}) => ({
  kode,
  beskrivelse,
  ...resten,
  _links: { self: { href: `https://data.brreg.no/enhetsregisteret/api/organisasjonsformer/${kode}` } },
});
const adresse = {
  land: 'Norge',
  landkode: 'NO',
  postnummer: '0010',
  poststed: 'OSLO',
  adresse: ['Eksempelveien 1'],
  kommune: 'OSLO',
  kommunenummer: '0301',
};
export const enhet = (om: Om, endring: Objekt = {}): Objekt => ({
  organisasjonsnummer: om.orgnr,
  navn: NAVN,
  organisasjonsform: organisasjonsform('AS', 'Aksjeselskap'),
  registreringsdatoEnhetsregisteret: '2015-03-12',
  registrertIMvaregisteret: false,
  naeringskode1: { kode: '47.300', beskrivelse: 'Detaljhandel med drivstoff til motorvogner' },
  harRegistrertAntallAnsatte: false,
  forretningsadresse: adresse,
  stiftelsesdato: '2015-02-20',
  institusjonellSektorkode: { kode: '2100', beskrivelse: 'Private aksjeselskaper mv.' },
  registrertIForetaksregisteret: true,
  registrertIStiftelsesregisteret: false,
  registrertIFrivillighetsregisteret: false,
  konkurs: false,
  underAvvikling: false,
  underTvangsavviklingEllerTvangsopplosning: false,
  maalform: 'Bokmål',
  _links: { self: { href: `${om.url}/enheter/${om.orgnr}` } },
  ...endring,
});
/** A deleted enhet has only these fields. */
export const slettet = (om: Om, endring: Objekt = {}): Objekt => ({
  respons_klasse: 'SlettetEnhet',
  organisasjonsnummer: om.orgnr,
  navn: NAVN,
  organisasjonsform: organisasjonsform('AS', 'Aksjeselskap'),
  slettedato: '2026-01-31',
  ...endring,
});
export const uten = ({ ...enhet }: Objekt, ...felter: string[]): Objekt =>
  Object.fromEntries(Object.entries(enhet).filter(([felt]) => !felter.includes(felt)));
