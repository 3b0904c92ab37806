/**
 * All addresses the rules link to. None has been fetched from this environment: run a link check before
 * publishing. Those marked (unverified) are composed from neighbouring addresses.
 */

const SKATTEETATEN = 'https://www.skatteetaten.no/bedrift-og-organisasjon';

/** Where to file and pay. */
export const LENKER = {
  /** (unverified) */
  mvaLevering: `${SKATTEETATEN}/avgifter/mva/`,
  mvaBetaling: `${SKATTEETATEN}/avgifter/mva/betale-mva/`,
  amelding: `${SKATTEETATEN}/arbeidsgiver/a-meldingen/skjema-og-tjenester/direkte-levering/`,
  kravoversikt: 'https://skatt.skatteetaten.no/web/minside/virksomhet/kravoversikt',
  forskuddsskattPersonlig: `${SKATTEETATEN}/skatt/forskuddsskatt/forskuddsskatt-for-enkeltpersonforetak/`,
  skattemeldingEnk: `${SKATTEETATEN}/skatt/skattemelding-naringsdrivende/enk/`,
  /** (unverified) */
  skattemeldingAs: `${SKATTEETATEN}/skatt/skattemelding-naringsdrivende/`,
  /** From June 2026 filing is possible from an accounting system only; the page explains how. */
  aksjonaerregisteroppgaven: `${SKATTEETATEN}/rapportering-og-bransjer/aksjonarregisteroppgaven/`,
  mvaOmvendt: 'https://www.skatteetaten.no/skjema/mva-melding-for-omvendt-avgiftsplikt',
  skattemeldingUtsatt:
    'https://www.skatteetaten.no/skjema/utsatt-frist-levering-av-skattemeldingen-naringsdrivende/',
  tilleggsforskudd:
    'https://www.skatteetaten.no/en/business-and-organisation/tax-for-businesses/advance-tax/additional-advance-tax-for-self-employed-persons-and-businesses/',
  /** (unverified) */
  arbeidsgiver: `${SKATTEETATEN}/arbeidsgiver/`,
  /** (unverified) */
  saeravgift: `${SKATTEETATEN}/avgifter/saravgifter/`,
  /** (unverified) */
  tredjepart: `${SKATTEETATEN}/rapportering-og-bransjer/tredjepartsopplysninger/`,
  /** (unverified) */
  skattekort: `${SKATTEETATEN}/arbeidsgiver/skattekort-og-skattetrekk/`,
  /** (unverified) */
  loennssammenstilling: `${SKATTEETATEN}/arbeidsgiver/a-meldingen/sammenstilling-til-arbeidstaker/`,
  otp: `${SKATTEETATEN}/arbeidsgiver/otp---obligatorisk-tjenestepensjon/`,
  /** (unverified) */
  bokfoering: `${SKATTEETATEN}/starte-og-drive/rutiner-regnskap-og-kassasystem/regnskap-og-bokforing/`,
  /** (unverified) */
  klage: 'https://www.skatteetaten.no/kontakt/klage/',
  forsinkelsesrente: 'https://lovdata.no/dokument/NL/lov/1976-12-17-100/%C2%A73',
  rettighetshavere: 'https://www.brreg.no/reelle-rettighetshavere/',
  betalingsavtale:
    'https://www.skatteetaten.no/en/payment-difficulties/payment-agreements-for-tax-and-duty-claims',
  /** (unverified) */
  aarsregnskap: 'https://info.altinn.no/skjemaoversikt/bronnoysundregistrene/arsregnskap/',
  kontaktSkatteetaten: 'https://www.skatteetaten.no/kontakt/',
  kontaktBrreg: 'https://www.brreg.no/',
  /** (unverified) */
  kontaktAltinn: 'https://info.altinn.no/hjelp/',
  utsattSkattemelding2020:
    'https://www.regjeringen.no/no/dokumentarkiv/regjeringen-solberg/aktuelt-regjeringen-solberg/fin/pressemeldinger/2020/utsatt-frist-for-a-levere-skattemeldingen-for-naringsdrivende-og-selskaper/id2697840/',
  utsattAarsregnskap2020: 'https://www.regjeringen.no/no/dokumenter/prop.-129-l-20192020/id2705095/',
} as const;

/** The path of each law and regulation at lovdata.no. */
const KILDER = {
  skatteforvaltningsloven: 'NL/lov/2016-05-27-14',
  skatteforvaltningsforskriften: 'SF/forskrift/2016-11-23-1360',
  skattebetalingsloven: 'NL/lov/2005-06-17-67',
  'a-opplysningsloven': 'NL/lov/2012-06-22-43',
  'a-opplysningsforskriften': 'SF/forskrift/2014-06-24-857',
  regnskapsloven: 'NL/lov/1998-07-17-56',
  aksjeloven: 'NL/lov/1997-06-13-44',
  bokføringsloven: 'NL/lov/2004-11-19-73',
  innkrevingsloven: 'NL/lov/2025-04-25-12',
  'lov om register over reelle rettighetshavere': 'NL/lov/2019-03-01-2',
  'lov om obligatorisk tjenestepensjon': 'NL/lov/2005-12-21-124',
  'forskrift 7.4.2020 nr. 764': 'LTI/forskrift/2020-04-07-764',
} as const;
/** A law or regulation with a known address at lovdata.no. */
export type Rettskilde = keyof typeof KILDER;

/** Returns the address of a paragraph at lovdata.no. `paragraf` is for instance `8-3-10`. */
export function lovdataLenke(kilde: Rettskilde, paragraf: string): string {
  return `https://lovdata.no/dokument/${KILDER[kilde]}/%C2%A7${paragraf}`;
}
