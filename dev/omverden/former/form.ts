import { foedselsnummer, hovedenhetNummer, underenhetNummer } from '../scenarioer/nummer';

/** Whom and what a shape is about, so that the same shape can be given of anybody in the stand-ins. */
export interface Om {
  /** The one who asks. */
  pid: string;
  annenPid: string;
  orgnr: string;
  annetOrgnr: string;
  underenhet: string;
  systembruker: string;
  ressurs: string;
  /** Where the system is. */
  url: string;
  /** Seconds since 1970. */
  naa: number;
}

export const OM: Om = {
  pid: foedselsnummer('1980-03-13'),
  annenPid: foedselsnummer('1984-04-12'),
  orgnr: hovedenhetNummer(24),
  annetOrgnr: hovedenhetNummer(25),
  underenhet: underenhetNummer(24),
  systembruker: '33a0911a-5459-456f-bc57-3d37ef9a016c',
  ressurs: 'ske-kalender',
  url: 'https://utenfor.example',
  naa: 1_794_700_800,
};

export type System =
  | 'altinn'
  | 'enhetsregisteret'
  | 'oppdateringer'
  | 'idporten-metadata'
  | 'idporten-noekler'
  | 'idporten-token'
  | 'idporten-krav'
  | 'maskinporten-noekler'
  | 'maskinporten-token'
  | 'maskinporten-krav'
  | 'pdp';

/** An answer of a system outside as it was seen, with synthetic values. */
export interface Form<Ventet = unknown> {
  navn: string;
  system: System;
  status?: number;
  /** The body as JSON. */
  kropp: (om: Om) => unknown;
  /** What is on the wire when it is not the JSON itself. */
  tekst?: (json: string) => string;
  /** Where it was seen, or the schema that allows it. */
  sett: string;
  /** What the product makes of it: `feil` when it is an error of theirs. */
  ventet: Ventet | 'feil';
}

export const toTekst = ({ kropp, tekst = (json) => json }: Form, om: Om = OM): string =>
  tekst(JSON.stringify(kropp(om)));

/** Writes the shapes of one system. */
export const formAv =
  <Ventet>(system: System) =>
  (
    navn: string,
    sett: string,
    kropp: Form['kropp'],
    ventet: Ventet | 'feil',
    resten: Pick<Form, 'status' | 'tekst'> = {},
  ): Form<Ventet> => ({ navn, system, sett, kropp, ventet, ...resten });
