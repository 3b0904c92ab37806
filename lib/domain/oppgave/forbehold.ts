/**
 * Reservations about a rule: how certain it is, or when it does not apply. The message catalogue has the
 * wording.
 */
export const FORBEHOLD = [
  /** The wording of the regulation has been seen only as quoted by others. */
  'forskriftIkkeLest',
  /** The date is known from secondary sources; the paragraph it rests on has not been seen. */
  'hjemmelIkkeVerifisert',
  /** Older pages of the authority say 10 August for the second quarter; the regulation says 31 August. */
  'omvendtAndreKvartal',
  /** Only for quarters with purchases for more than 2000 kroner. */
  'bareKvartalerMedKjoep',
  /** Only for small turnover and after a year of filing in time. */
  'aarsterminVilkaar',
  /** Yearly mva is normally for two calendar years at least. */
  'aarsterminToAar',
  /** Below 2000 kroner everything is due with the second termin; after a termin not paid, the rest is due at once. */
  'forskuddsskattSmaa',
  /** The law does not define a virkedag. That Saturday is not one follows from another paragraph. */
  'virkedagIkkeDefinert',
  /** Only for a small turnover, and after a year in which everything was filed on time. */
  'gamleUtleggstrekk',
  /** That the day is moved follows from the authority's page, not from the paragraph itself. */
  'flyttingEtterEtatensSide',
  /** Whether the day is moved from a weekend is not settled; the earliest day is shown. */
  'helgIkkeAvklart',
  /** A company founded in the second half of a year may join its first regnskapsaar with the next. */
  'foersteRegnskapsaar',
  /** No authority enforces this frist by itself; it decides whether the accounts can be filed on time. */
  'selskapetsEgenFrist',
  /** From June 2026 filing is done from an accounting system; known from secondary sources. */
  'aksjonaerSluttbrukersystem',
  /** The act says every fourth month at least; that it is counted from the start of the regnskapsaar is our reading. */
  'bokfoeringHverFjerdeMaaned',
  /** Bookkeeping with few entries has exceptions in a regulation. */
  'bokfoeringFaaPosteringer',
  /** Some saeravgifter are reported every quarter. */
  'saeravgiftKvartal',
  /** Whether the second termin counts from the nominal or the moved first one is not settled; the nominal is used. */
  'restskattAndreTermin',
  /** Whether the extended frist is moved from a weekend is not settled; the earliest day is shown. */
  'utsattSkattemeldingHelg',
  /** Only some lines of business report. */
  'bareNoenBransjer',
  /**
   * Only with a certain number of employees in positions of a certain size. The positions are not known here.
   */
  'otpVilkaar',
  /** The decision is known from reports; the act and its regulation on formats have not been read. */
  'efakturaForskrift',
] as const;
export type ForbeholdKode = (typeof FORBEHOLD)[number];

/** Reservations about the sources of a rule, which a virksomhet cannot act on. */
const OM_RETTSKILDEN: readonly ForbeholdKode[] = [
  'forskriftIkkeLest',
  'hjemmelIkkeVerifisert',
  'flyttingEtterEtatensSide',
  'efakturaForskrift',
];

/** Returns the reservations that pages show. The APIs publish every code, and docs/regelverk.md has those about the sources. */
export function forbeholdForSider(koder: readonly ForbeholdKode[]): readonly ForbeholdKode[] {
  return koder.filter((kode) => !OM_RETTSKILDEN.includes(kode));
}
