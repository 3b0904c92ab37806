import { foedselsnummer, hovedenhetNummer, underenhetNummer } from '../scenarioer/nummer';

/** The subject of a shape. The stand-ins can build the same shape for any person or virksomhet. */
export interface Om {
  /** The logged-in person. */
  pid: string;
  annenPid: string;
  orgnr: string;
  annetOrgnr: string;
  underenhet: string;
  systembruker: string;
  ressurs: string;
  /** The base address of the system. */
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

/** An answer of an external system as it was observed, with synthetic values. */
export interface Form<Ventet = unknown> {
  navn: string;
  system: System;
  status?: number;
  /** The body as JSON. */
  kropp: (om: Om) => unknown;
  /** Turns the JSON into the text that is sent, when they differ. */
  tekst?: (json: string) => string;
  /** Where it was observed, or the schema that allows it. */
  sett: string;
  /** The expected reading by the product; `feil` when it counts as an error of the system. */
  ventet: Ventet | 'feil';
}

export const toTekst = ({ kropp, tekst = (json) => json }: Form, om: Om = OM): string =>
  tekst(JSON.stringify(kropp(om)));

/** Returns a function that writes the shapes of one system. */
export const formAv =
  <Ventet>(system: System) =>
  (
    navn: string,
    sett: string,
    kropp: Form['kropp'],
    ventet: Ventet | 'feil',
    resten: Pick<Form, 'status' | 'tekst'> = {},
  ): Form<Ventet> => ({ navn, system, sett, kropp, ventet, ...resten });
