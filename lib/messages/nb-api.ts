/** Bokmål in the answers of the APIs: what each mistake means, beside its code. */
export const apiNb = {
  feil: {
    mangler: 'må være med',
    ukjent: 'finnes ikke her',
    'flere-verdier': 'kan bare stå én gang',
    'ugyldig-valg': 'kan ikke ha denne verdien',
    'ugyldig-dato': 'skal være en dato som finnes, for eksempel 2026-04-01',
    'ugyldig-uuid': 'skal være en UUID',
    'snudd-periode': 'kan ikke være før fraOgMed',
    'for-lang-periode': 'kan ikke være mer enn fem år etter fraOgMed',
    'utenfor-dekning': 'må være fra og med 2019 til og med 2040',
    'uten-arbeidsgiver': 'kan bare være med når arbeidsgiver er true',
    'uten-mva': 'kan ikke være med når mva er ingen',
    'foer-registrert': 'kan ikke være før registrert',
  },
  lovlig: {
    organisasjonsform: 'ENK eller AS',
    mva: 'ingen, toMaaneder, aar eller primaernaering',
    arbeidsgiver: 'true eller false',
    loennsdag: '1–31 eller siste',
    forskuddsskatt: 'true eller false',
    regnskapsaarSlutt: 'MM-DD, for eksempel 06-30',
  },
} as const;
