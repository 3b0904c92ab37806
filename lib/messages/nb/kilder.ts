import { antallKroner } from '../tall';

/** Bokmål about what the kilder have said: status, moves, amounts, completeness, changes and history. */
export const kilderNb = {
  /** What is said with a day and without one. */
  mottatt: { dag: 'Mottatt av {hvem} {dato}.', utenDag: 'Mottatt av {hvem}.' },
  betalt: {
    dag: 'Betalingen er registrert hos {hvem} {dato}.',
    utenDag: 'Betalingen er registrert hos {hvem}.',
  },
  trukket: {
    dag: '{hvem} trakk dette tilbake {dato}.',
    utenDag: '{hvem} trakk dette tilbake.',
  },
  utsatt: 'Utsatt fra {fra} til {til}.',
  framskyndet: 'Flyttet fram fra {fra} til {til}.',
  aarsak: 'Begrunnelse: {aarsak}',
  aaBetale: 'Å betale: {beloep}',
  fraKilden: (hvem: string) => `Fra ${hvem}`,
  ukjentTittel: 'Oppgave fra myndighetene',
  sum: 'Å betale i {maaned}: {beloep}',
  bareForfalt: '{beloep} er forfalt.',
  sumForfalt: 'I tillegg er {beloep} forfalt.',
  sumUten: {
    en: 'Vi kjenner ikke beløpet for {antall} betaling til.',
    flere: 'Vi kjenner ikke beløpet for {antall} betalinger til.',
  },
  /** How a kilde stands. */
  tilstand: {
    OK: 'oppdatert',
    forsinket: 'forsinket',
    nede: 'utilgjengelig',
    ikkeSvart: 'har ikke svart ennå',
  },
  svar: (tilstand: string, navn: string) => `${navn}: ${tilstand}`,
  sistHoert: (tidspunkt: string) => `sist hørt fra ${tidspunkt}`,
  oppdatert: (tidspunkt: string) => `Oppdatert ${tidspunkt}.`,
  mangler: (navn: string) =>
    `Vi har ikke fått svar fra alle. Det kan være frister og betalinger vi ikke kan vise. Gjelder: ${navn}.`,
  endringer: {
    tittel: 'Endret siden sist',
    sett: 'Merk som sett',
    NY: (tittel: string, frist: string) => `Ny: ${tittel}, frist ${frist}`,
    flyttet: (tittel: string, fra: string, til: string) => `Ny frist: ${tittel}, fra ${fra} til ${til}`,
    ferdig: (tittel: string) => `Ferdig: ${tittel}`,
    ENDRET: (tittel: string) => `Endret: ${tittel}`,
    TRUKKET: (tittel: string) => `Trukket tilbake: ${tittel}`,
    FORHOLD: 'Opplysninger om virksomheten er endret',
    forhold: (navn: string) => `Ny opplysning: ${navn}`,
  },
  historikk: {
    tittel: 'Historikk',
    NY: (frist: string) => `Meldt med frist ${frist}`,
    flyttet: (fra: string, til: string) => `Fristen ble flyttet fra ${fra} til ${til}`,
    status: {
      ikkeStartet: 'Status ble satt til ikke startet',
      paagaaende: 'Under arbeid',
      fullfoert: 'Registrert som ferdig',
      trukket: 'Trukket tilbake',
    },
    beloep: (oere: number) => `Beløpet er ${antallKroner(oere)}`,
    ENDRET: 'Opplysningene ble endret',
    TRUKKET: 'Trukket tilbake',
    merket: {
      fullfoert: 'Merket som gjort',
      ikkeAktuell: 'Merket som ikke aktuell',
      ingen: 'Merkingen ble angret',
    },
    dere: 'virksomheten',
    av: (tidspunkt: string, hvem: string) => `${tidspunkt}, ${hvem}`,
  },
} as const;
