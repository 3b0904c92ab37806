/** What one should know about how sure a rule is, or when it does not hold. The words are the message catalogue's. */
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
  /** The law does not say what a virkedag is; that Saturday is none follows from another paragraph. */
  'virkedagIkkeDefinert',
  /** Orders given before 2026 can be paid by the old rules for some years. */
  'gamleUtleggstrekk',
  /** That the day is moved follows from the authority's page, not from the paragraph itself. */
  'flyttingEtterEtatensSide',
  /** Whether the day is moved from a weekend is not settled; the earliest day is shown. */
  'helgIkkeAvklart',
  /** A company founded in the second half of a year may join its first regnskapsaar with the next. */
  'foersteRegnskapsaar',
  /** No authority watches this frist of its own accord; it decides whether the accounts can be sent in in time. */
  'selskapetsEgenFrist',
  /** From June 2026 one files from an accounting system; known from secondary sources. */
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
  /** Only with so many in so large positions; the positions are not known here. */
  'otpVilkaar',
  /** The decision has been seen reported; the act and its regulation on formats have not been read. */
  'efakturaForskrift',
] as const;
export type ForbeholdKode = (typeof FORBEHOLD)[number];

/** How well the source of a rule is known. A reader of the pages can do nothing with it. */
const OM_RETTSKILDEN: readonly ForbeholdKode[] = [
  'forskriftIkkeLest',
  'hjemmelIkkeVerifisert',
  'flyttingEtterEtatensSide',
  'efakturaForskrift',
];

/** The forbehold that pages show. The APIs publish every code, and docs/regelverk.md has those about the sources. */
export function forbeholdForSider(koder: readonly ForbeholdKode[]): readonly ForbeholdKode[] {
  return koder.filter((kode) => !OM_RETTSKILDEN.includes(kode));
}
