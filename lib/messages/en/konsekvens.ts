import { buildSetninger } from '../konsekvenssetninger';
import type { Tekster } from '../tekster';
import { antallKroner, prosent } from './tall';

type Ord = Tekster['konsekvens'];

const hva: Ord['hva'] = {
  tvangsmulkt: 'You may have to pay an enforcement fine (tvangsmulkt) for each day.',
  ameldingsmulkt:
    'You may have to pay an enforcement fine (tvangsmulkt) for each day and each person the information is missing for.',
  aarsregnskapsgebyr:
    'The company is automatically charged a late filing penalty (forsinkelsesgebyr) for each week or part of a week.',
  forsinkelsesrente:
    'Interest on overdue payments (forsinkelsesrente) is added automatically to what you have not paid.',
  dagboeter:
    'You may be given an order (pålegg) with a new deadline, and an enforcement fine (tvangsmulkt) if you do not meet it.',
  bokfoeringspaalegg:
    'You may be given an order to correct the bookkeeping (pålegg om bokføring), and an enforcement fine (tvangsmulkt) for each day if you do not.',
  tapAvRett: 'You will not be charged a fee.',
  tapAvRentefritak: 'You will not be charged a fee.',
  ingen: 'You will not be charged a fee.',
};

const foelger: Ord['foelger'] = {
  skjoenn: 'The Norwegian Tax Administration can set the amounts by discretionary assessment (skjønn).',
  tilleggsskatt: 'You may have to pay additional tax (tilleggsskatt), usually 20\u00a0percent.',
  mvaTilgodeForsinkes: 'If you are owed a VAT refund, you will get the money later.',
  ansattesRettigheter:
    'The employees may get wrong benefits from Nav, wrong tax deduction cards and errors in their tax returns.',
  aksjonaererMangler: 'The shareholders will lack information in their tax returns.',
  innkreving:
    'If you still do not pay, the Norwegian Tax Administration may collect the amount by a charge on assets (utlegg) or deductions from income (trekk).',
  ansvarForTrekk: 'The employer is liable for the tax to be withheld, even if it has not been withheld.',
  straffForTrekk: 'Failing to pay the tax withheld is a criminal offence.',
  ansvarForUtleggstrekk: 'The employer is liable for what should have been deducted and paid.',
  senereTerminerForfaller: 'You must pay the rest of the advance tax for the year at once.',
  andreTerminForfaller: 'You must also pay the second instalment of the underpaid tax at once.',
  solidaransvarStyret: 'The board members may become liable for the penalty if the company does not pay it.',
  tvangsopploesning: 'The company may be compulsorily dissolved (tvangsoppløst).',
  straff: 'You may also be punished for breaking the rules.',
  forSenInnsending:
    'If you are late here, the annual accounts may be submitted too late. That leads to a late filing penalty.',
  fortsetterToMaaneder: 'You will continue to submit a VAT return every two months this year.',
  fortsetterAarstermin: 'You will continue with the annual period (årstermin) next year.',
  ordinaerFristGjelder: 'The ordinary deadline for the tax return applies.',
  rentetillegg:
    'You must pay interest (rentetillegg) on the underpaid tax that you have not paid in advance.',
  skjerpetKlage:
    'The appeal will be considered only if there is a good reason, and never more than one year after the decision.',
  kravMaaBetales: 'You must pay the enforcement fine even if you appeal.',
  halvtTrekk:
    'If an employee has no tax deduction card, you must withhold 50\u00a0percent tax from the salary.',
  otpBetalesTilbake:
    'The scheme must apply from the day the obligation began. You must pay in for the whole time.',
};

const forbehold: Ord['forbehold'] = {
  satsSpriker: 'Check the amount with the Norwegian Tax Administration.',
  satsIkkeSett:
    'Ask the Norwegian Tax Administration whether this interest rate applies to attachment of earnings.',
  antallDager:
    'The Norwegian Tax Administration decides how many days the enforcement fine runs. The law sets the maximum amount.',
  aarsskifte: 'If the penalty continues into the new year, we use the rate from when it started.',
  renteIkkeBekreftet: 'Check the interest rate from 1 July 2026 with the Norwegian Tax Administration.',
  ingenFunnet: 'If you are in doubt, ask the Norwegian Tax Administration.',
  mulktStanset:
    'The Norwegian Tax Administration has said that it does not issue enforcement fines for this period. The deadline still applies.',
};

/** English for what happens when a frist is missed, and what one can do. */
export const konsekvensEn: Ord = {
  tittel: 'What happens if you miss the deadline?',
  hva,
  foelger,
  forbehold,
  handling: {
    leverNaa: 'You can still submit. Do it as soon as you can.',
    betalNaa: 'You can still pay. The sooner you pay, the less interest is added.',
    registrerNaa: 'You can still register. Any enforcement fine (tvangsmulkt) then stops.',
    gjoerNaa: 'You can still do it.',
    soekNesteAar: 'You can apply again next year.',
    leverUtenUtsettelse: 'You can no longer apply. Submit the tax return as soon as you can.',
    betalInnPaaRestskatt:
      'You can still pay towards the underpaid tax (restskatt) you expect, but interest is added until its due date.',
    beOmEndring:
      'You can no longer make the change yourself, but you can ask the Norwegian Tax Administration to look at the case.',
    klagLikevel: 'Send the appeal anyway, and explain why it is late.',
  },
  setninger: buildSetninger({
    hva,
    foelger,
    forbehold,
    antallKroner,
    prosent,
    etterBrev:
      'You usually get a letter with a new deadline first. If you meet that deadline, it costs nothing.',
    loeperFra: (dato) => `It runs from and including ${dato}.`,
    loeperFraVedtak: 'It runs from the date in the decision.',
    ukjentSats: (aar) => `The rate for ${aar} is not set yet.`,
    perDag: (aar, beloep, tak) => `The rate in ${aar} is ${beloep} per day, at most ${tak}.`,
    perPersonPerDag: (aar, beloep, tak) =>
      `The rate in ${aar} is ${beloep} per person per day, at most ${tak}.`,
    trinn: (beloep, fraUke, tilUke) => `${beloep} in weeks ${fraUke} to ${tilUke}`,
    perUke: (aar, trinn, tak) => `The weekly rate in ${aar} is ${trinn}, at most ${tak} in total.`,
    ukjentRente: (fraOgMed) => `The interest rate from ${fraOgMed} is not set yet.`,
    rente: (fraOgMed, sats) => `From ${fraOgMed}, the interest rate is ${sats} a year.`,
    iVedtaket: 'The decision says how much it will be.',
    tilNaa: (beloep) => `So far it is ${beloep}.`,
    tvangsopploesningFra: (dato) =>
      `If the annual accounts have not been submitted by ${dato}, the company may be compulsorily dissolved (tvangsoppløst).`,
  }),
  frivillig: 'This is something you can choose to do. It is not required.',
};
