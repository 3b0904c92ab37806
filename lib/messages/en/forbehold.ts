import type { Tekster } from '../tekster';

/** English for what one should know about how sure a rule is. Keyed by the codes of the domain. */
export const forbeholdEn: Tekster['forbehold'] = {
  forskriftIkkeLest: 'The Norwegian Tax Administration states this date.',
  hjemmelIkkeVerifisert: 'Check the date with the authority.',
  omvendtAndreKvartal:
    'By the regulation, the deadline for the 2nd quarter is 31 August. Some older web pages say 10 August. If you are unsure, you can submit by 10 August.',
  bareKvartalerMedKjoep: 'Applies only to quarters in which you have bought for more than NOK\u00a02,000.',
  aarsterminVilkaar:
    'You can get an annual period (årstermin) when your turnover is below NOK\u00a01\u00a0million and you have submitted on time for at least one year.',
  aarsterminToAar:
    'You must normally have had an annual period (årstermin) for two calendar years before you can change back.',
  forskuddsskattSmaa:
    'If the advance tax is below NOK\u00a02,000, you pay everything with the second instalment. You are notified at least three weeks before you have to pay.',
  virkedagIkkeDefinert: 'Saturdays, Sundays and public holidays do not count as working days.',
  gamleUtleggstrekk:
    'For orders from before 2026, the old rules may apply for some more years. See the order (pålegg).',
  flyttingEtterEtatensSide:
    'The Norwegian Tax Administration states that the deadline is moved when it falls on a weekend.',
  helgIkkeAvklart:
    'The rules do not say whether the deadline is moved when it falls on a weekend. We show the earliest day.',
  foersteRegnskapsaar:
    'If the company was founded after 30 June, the first accounting year can be combined with the next. This deadline then does not apply in the first year.',
  selskapetsEgenFrist:
    'No authority follows up this deadline by itself, but the company must meet it to submit the annual accounts in time. If you have questions, ask your auditor or the person who keeps your accounts.',
  aksjonaerSluttbrukersystem:
    'From June 2026, you can only submit the statement from an accounting or year-end system.',
  bokfoeringHverFjerdeMaaned:
    'You must do the bookkeeping at least every four months. We count the months from the start of the accounting year.',
  bokfoeringFaaPosteringer: 'If you have few vouchers, you may have more time.',
  saeravgiftKvartal:
    'You report some excise duties every quarter instead, for example the duty on electric power.',
  restskattAndreTermin:
    'The second instalment is due five weeks after the first. Check the date in the tax assessment notice (skatteoppgjør).',
  utsattSkattemeldingHelg:
    'The rules do not say whether an extended deadline is moved when it falls on a weekend. We show 30 June.',
  bareNoenBransjer: 'Applies only to some industries.',
  otpVilkaar:
    'Applies when you have at least one employee without an ownership share in at least a 75\u00a0percent position. Also applies when you have at least two in at least a 75\u00a0percent position, or several in at least a 20\u00a0percent position who together make up two full-time equivalents. We count from the day you became an employer.',
  efakturaForskrift: 'The regulation says which formats you can use, and which exceptions apply.',
};
