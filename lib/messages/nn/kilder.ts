import type { Tekster } from '../tekster';
import { antallKroner } from './tall';

/** Nynorsk about what the kilder have said: status, moves, amounts, completeness, changes and history. */
export const kilderNn: Tekster['kilder'] = {
  mottatt: { dag: 'Motteken av {hvem} {dato}.', utenDag: 'Motteken av {hvem}.' },
  betalt: {
    dag: 'Betalinga er registrert hos {hvem} {dato}.',
    utenDag: 'Betalinga er registrert hos {hvem}.',
  },
  utsatt: 'Utsett frå {fra} til {til}.',
  framskyndet: 'Flytta fram frå {fra} til {til}.',
  aarsak: 'Grunngiving: {aarsak}',
  trukket: {
    dag: '{hvem} trekte dette tilbake {dato}.',
    utenDag: '{hvem} trekte dette tilbake.',
  },
  aaBetale: 'Å betale: {beloep}',
  fraKilden: (hvem) => `Frå ${hvem}`,
  ukjentTittel: 'Oppgåve frå styresmaktene',
  sum: 'Å betale i {maaned}: {beloep}',
  bareForfalt: '{beloep} er forfalle.',
  sumForfalt: 'I tillegg er {beloep} forfalle.',
  sumUten: {
    en: 'Vi kjenner ikkje beløpet for {antall} betaling til.',
    flere: 'Vi kjenner ikkje beløpet for {antall} betalingar til.',
  },
  tilstand: {
    OK: 'oppdatert',
    forsinket: 'forseinka',
    nede: 'utilgjengeleg',
    ikkeSvart: 'har ikkje svart enno',
  },
  svar: (tilstand, navn) => `${navn}: ${tilstand}`,
  sistHoert: (tidspunkt) => `sist høyrt frå ${tidspunkt}`,
  oppdatert: (tidspunkt) => `Oppdatert ${tidspunkt}.`,
  mangler: (navn) =>
    `Vi har ikkje fått svar frå alle. Det kan vere fristar og betalingar vi ikkje kan vise. Gjeld: ${navn}.`,
  endringer: {
    tittel: 'Endra sidan sist',
    sett: 'Merk som sett',
    NY: (tittel, frist) => `Ny: ${tittel}, frist ${frist}`,
    flyttet: (tittel, fra, til) => `Ny frist: ${tittel}, frå ${fra} til ${til}`,
    ferdig: (tittel) => `Ferdig: ${tittel}`,
    ENDRET: (tittel) => `Endra: ${tittel}`,
    TRUKKET: (tittel) => `Trekt tilbake: ${tittel}`,
    FORHOLD: 'Opplysningar om verksemda er endra',
    forhold: (navn) => `Ny opplysning: ${navn}`,
  },
  historikk: {
    tittel: 'Historikk',
    NY: (frist) => `Meldt med frist ${frist}`,
    flyttet: (fra, til) => `Fristen vart flytta frå ${fra} til ${til}`,
    status: {
      ikkeStartet: 'Status vart sett til ikkje starta',
      paagaaende: 'Under arbeid',
      fullfoert: 'Registrert som ferdig',
      trukket: 'Trekt tilbake',
    },
    beloep: (oere) => `Beløpet er ${antallKroner(oere)}`,
    ENDRET: 'Opplysningane vart endra',
    TRUKKET: 'Trekt tilbake',
    merket: {
      fullfoert: 'Merkt som gjort',
      ikkeAktuell: 'Merkt som ikkje aktuell',
      ingen: 'Merkinga vart angra',
    },
    dere: 'verksemda',
    av: (tidspunkt, hvem) => `${tidspunkt}, ${hvem}`,
  },
};
