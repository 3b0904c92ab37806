import type { BrukerForholdNavn, ForholdVerdier } from '#lib/domain/virksomhet/forhold';

export type Acr = 'idporten-loa-low' | 'idporten-loa-substantial' | 'idporten-loa-high';

export interface Testperson {
  /** Synthetic. A person with `utenPid` has one too, but no external system ever returns it. */
  foedselsnummer: string;
  navn: string;
  locale: 'nb' | 'nn' | 'en';
  /** Logs in with a foreign eID that has no Norwegian number: the id_token has no `pid`. */
  utenPid?: true;
  /** The level this person gets, regardless of the requested level. */
  acr?: Acr;
}

/** A fact the user has given about the virksomhet in the portal. The seed stores it. */
export type BrukerForhold = {
  [N in BrukerForholdNavn]: { navn: N; verdi: ForholdVerdier[N]; fraOgMed: string | null };
}[BrukerForholdNavn];

interface Kode {
  kode: string;
  beskrivelse: string;
}

export interface Adresse {
  land: string;
  landkode: string;
  postnummer?: string;
  poststed?: string;
  adresse: string[];
  kommune?: string;
  kommunenummer?: string;
}

/** The answer of Enhetsregisteret's `GET /enheter/{orgnr}`, without `_links`, which the stand-in adds. */
export interface EnhetJson {
  organisasjonsnummer: string;
  navn: string;
  organisasjonsform: Kode;
  historiskeNavn?: { navn: string; fraDato: string }[];
  registreringsdatoEnhetsregisteret: string;
  registrertIMvaregisteret: boolean;
  registreringsdatoMerverdiavgiftsregisteret?: string;
  naeringskode1?: Kode;
  antallAnsatte?: number;
  harRegistrertAntallAnsatte: boolean;
  forretningsadresse?: Adresse;
  stiftelsesdato?: string;
  institusjonellSektorkode?: Kode;
  registrertIForetaksregisteret: boolean;
  registreringsdatoForetaksregisteret?: string;
  registrertIStiftelsesregisteret: boolean;
  registrertIFrivillighetsregisteret: boolean;
  registrertIPartiregisteret: boolean;
  sisteInnsendteAarsregnskap?: string;
  konkurs: boolean;
  konkursdato?: string;
  underAvvikling: boolean;
  underAvviklingDato?: string;
  underTvangsavviklingEllerTvangsopplosning: boolean;
  maalform: string;
  aktivitet?: string[];
  kapital?: { belop: number; antallAksjer: number; type: string; valuta: string; innfortDato: string };
  paategninger: unknown[];
  respons_klasse: 'Enhet';
}

export interface SlettetEnhetJson {
  organisasjonsnummer: string;
  navn: string;
  organisasjonsform: Kode;
  historiskeNavn?: { navn: string; fraDato: string }[];
  slettedato: string;
  respons_klasse: 'SlettetEnhet';
}

export interface UnderenhetJson {
  organisasjonsnummer: string;
  navn: string;
  organisasjonsform: Kode;
  registreringsdatoEnhetsregisteret: string;
  registrertIMvaregisteret: boolean;
  naeringskode1?: Kode;
  antallAnsatte?: number;
  harRegistrertAntallAnsatte: boolean;
  overordnetEnhet: string;
  oppstartsdato?: string;
  beliggenhetsadresse?: Adresse;
  respons_klasse: 'Underenhet';
}

/** Enhetsregisteret's answer about a virksomhet. */
export type Registersvar =
  | { slag: 'enhet'; json: EnhetJson }
  | { slag: 'slettet'; json: SlettetEnhetJson }
  /** Removed from the open data for legal reasons: 410. */
  | { slag: 'fjernet'; slettedato: string }
  /** Known to Altinn but not to Enhetsregisteret: 404. */
  | { slag: 'ukjent' };

export interface Testunderenhet {
  json: UnderenhetJson;
  roller: string[];
  tilgangspakker: string[];
}

export interface Testvirksomhet {
  organisasjonsnummer: string;
  navn: string;
  /** Altinn's `unitType`, the code of the organisasjonsform. */
  organisasjonsform: string;
  enhet: Registersvar;
  roller: string[];
  tilgangspakker: string[];
  underenheter: Testunderenhet[];
  brukerForhold: BrukerForhold[];
  /** Altinn's `onlyHierarchyElementWithNoAccess`: included only as the parent of its underenheter. */
  ingenTilgang?: true;
}

export interface Scenario {
  id: string;
  navn: string;
  /** One line in bokmål. Also shown with the person in ID-porten's picker. */
  beskrivelse: string;
  person: Testperson;
  virksomheter: Testvirksomhet[];
}
