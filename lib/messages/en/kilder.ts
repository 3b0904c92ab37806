import type { Tekster } from '../index';
import { entall } from '../tall';
import { antallKroner } from './tall';

/** English about what the kilder have said: status, moves, amounts, completeness, changes and history. */
export const kilderEn: Tekster['kilder'] = {
  mottatt: (hvem, dato) => `Received by the ${hvem}${dato && ` on ${dato}`}.`,
  betalt: (hvem, dato) => `The payment is registered with the ${hvem}${dato && ` on ${dato}`}.`,
  utsatt: (fra, til) => `Extended from ${fra} to ${til}.`,
  framskyndet: (fra, til) => `Moved forward from ${fra} to ${til}.`,
  aarsak: (aarsak) => `Reason: ${aarsak}`,
  trukket: (hvem, dato) => `${hvem} withdrew what had been reported${dato && ` on ${dato}`}.`,
  aaBetale: (oere) => `To pay: ${antallKroner(oere)}`,
  beloep: 'Amount',
  beloepVerdi: antallKroner,
  konto: 'Account number',
  kid: 'KID number',
  betalingTittel: 'How to pay',
  fraKilden: (hvem) => `From the ${hvem}`,
  ukjentTittel: 'Task from the authorities',
  sum: (maaned, oere) => `To pay in ${maaned}: ${antallKroner(oere)}`,
  sumUten: (antall) => `We do not know the amount of ${entall(antall, 'other payment', 'other payments')}.`,
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
    dere: 'you',
    av: (tidspunkt, hvem) => `${tidspunkt}, ${hvem}`,
  },
};
