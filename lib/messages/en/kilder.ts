import type { Tekster } from '../tekster';
import { antallKroner } from './tall';

/** English about what the kilder have said: status, moves, amounts, completeness, changes and history. */
export const kilderEn: Tekster['kilder'] = {
  mottatt: { dag: 'Received by the {hvem} on {dato}.', utenDag: 'Received by the {hvem}.' },
  betalt: {
    dag: 'The payment is registered with the {hvem} on {dato}.',
    utenDag: 'The payment is registered with the {hvem}.',
  },
  utsatt: 'Extended from {fra} to {til}.',
  framskyndet: 'Moved forward from {fra} to {til}.',
  aarsak: 'Reason: {aarsak}',
  trukket: {
    dag: '{hvem} withdrew this on {dato}.',
    utenDag: '{hvem} withdrew this.',
  },
  aaBetale: 'To pay: {beloep}',
  fraKilden: (hvem) => `From the ${hvem}`,
  ukjentTittel: 'Task from the authorities',
  sum: 'To pay in {maaned}: {beloep}',
  bareForfalt: '{beloep} is overdue.',
  sumForfalt: 'In addition {beloep} is overdue.',
  sumUten: {
    en: 'We do not know the amount of {antall} other payment.',
    flere: 'We do not know the amount of {antall} other payments.',
  },
  tilstand: {
    OK: 'updated',
    forsinket: 'delayed',
    nede: 'unavailable',
    ikkeSvart: 'has not answered yet',
  },
  svar: (tilstand, navn) => `${navn}: ${tilstand}`,
  sistHoert: (tidspunkt) => `last heard from ${tidspunkt}`,
  oppdatert: (tidspunkt) => `Updated ${tidspunkt}.`,
  mangler: (navn) =>
    `We have not received answers from everyone. There may be deadlines and payments we cannot show. This concerns: ${navn}.`,
  endringer: {
    tittel: 'Changed since last time',
    sett: 'Mark as seen',
    NY: (tittel, frist) => `New: ${tittel}, deadline ${frist}`,
    flyttet: (tittel, fra, til) => `New deadline: ${tittel}, from ${fra} to ${til}`,
    ferdig: (tittel) => `Done: ${tittel}`,
    ENDRET: (tittel) => `Changed: ${tittel}`,
    TRUKKET: (tittel) => `Withdrawn: ${tittel}`,
    FORHOLD: 'Information about the business has changed',
    forhold: (navn) => `New information: ${navn}`,
  },
  historikk: {
    tittel: 'History',
    NY: (frist) => `Reported with the deadline ${frist}`,
    flyttet: (fra, til) => `The deadline was moved from ${fra} to ${til}`,
    status: {
      ikkeStartet: 'The status was set to not started',
      paagaaende: 'In progress',
      fullfoert: 'Registered as done',
      trukket: 'Withdrawn',
    },
    beloep: (oere) => `The amount is ${antallKroner(oere)}`,
    ENDRET: 'The information was changed',
    TRUKKET: 'Withdrawn',
    merket: {
      fullfoert: 'Marked as done',
      ikkeAktuell: 'Marked as not applicable',
      ingen: 'The mark was removed',
    },
    dere: 'the business',
    av: (tidspunkt, hvem) => `${tidspunkt}, ${hvem}`,
  },
};
