/**
 * What is left to check in the sources before a lawyer can vouch for a rule or a rate. Only docs/regelverk.md says it, and that is in
 * bokmål alone. Keyed by the codes of the domain.
 */
export const RETTSKILDER = {
  tittel: 'Gjenstår å kontrollere',
  rente:
    'Gjenstår å kontrollere for alle betalinger: Forsinkelsesrenten fra 1. juli 2026 er ikke sett i en offisiell kilde.',
  regel: {
    forskriftIkkeLest: 'Etaten har bekreftet datoen. Ordlyden i forskriften er bare sett gjengitt av andre.',
    hjemmelIkkeVerifisert: 'Hjemmelen er ikke funnet. Datoen er hentet fra andre oversikter.',
    virkedagIkkeDefinert:
      'Loven sier ikke hva en virkedag er. At lørdag ikke er det, følger av en annen bestemmelse.',
    flyttingEtterEtatensSide: 'At fristen flyttes, står på Skatteetatens sider, ikke i loven.',
    bokfoeringHverFjerdeMaaned:
      'Loven sier minst hver fjerde måned. At månedene telles fra starten av regnskapsåret, er en tolkning.',
    restskattAndreTermin:
      'Andre termin er regnet fra første termin før flytting. Loven sier ikke om den flyttede datoen skal brukes.',
    efakturaForskrift:
      'Lovteksten og forskriften om format og unntak er ikke lest, bare gjengivelser av vedtaket.',
  },
  sats: {
    satsSpriker: 'Kildene har ulike satser. Den nyeste offisielle er brukt.',
    satsIkkeSett: 'Det er ikke sett i noen kilde at denne renten gjelder her.',
    aarsskifte: 'Hvilket års rettsgebyr som gjelder når gebyret løper over nyttår, er ikke funnet.',
    ingenFunnet: 'Ingen reaksjon er funnet. Det kan finnes en.',
  },
} as const;
