import type { Tekster } from '../index';

/** English for what one should know about how sure a rule is. Keyed by the codes of the domain. */
export const forbeholdEn: Tekster['forbehold'] = {
  forskriftIkkeLest:
    'The authority has confirmed the date, but we have only seen the regulation quoted by others.',
  hjemmelIkkeVerifisert:
    'We have not found the rule this deadline is based on. The date comes from other overviews.',
  omvendtAndreKvartal:
    'For the 2nd quarter, older pages say 10 August. We follow the regulation, which says 31 August. If you are unsure, submit by 10 August.',
  bareKvartalerMedKjoep: 'Applies only to quarters in which you have bought for more than NOK 2,000.',
  aarsterminVilkaar:
    'You can get an annual period (årstermin) when your turnover is below NOK 1 million and you have submitted on time for at least one year.',
  aarsterminToAar:
    'You must normally have had an annual period (årstermin) for two calendar years before you can change back.',
  forskuddsskattSmaa:
    'If the advance tax is below NOK 2,000, everything must be paid with the second instalment. At least three weeks pass from when you are notified until anything has to be paid.',
  virkedagIkkeDefinert:
    'The law does not say what a working day is. We do not count Saturdays, Sundays and public holidays as working days.',
  gamleUtleggstrekk:
    'Orders from before 2026 may be paid under the old rules for some more years. See the order (pålegg).',
  flyttingEtterEtatensSide:
    'That the deadline is moved when it falls on a weekend is stated on the web pages of the Norwegian Tax Administration, not in the law.',
  helgIkkeAvklart:
    'It is not settled whether the deadline is moved when it falls on a weekend. We show the earliest day.',
  foersteRegnskapsaar:
    'If the company was founded after 30 June, the first accounting year can be combined with the next. This deadline then does not apply in the first year.',
  selskapetsEgenFrist:
    'No authority follows up this deadline by itself, but you must meet it to submit in time. Ask your auditor or the person who keeps your accounts.',
  aksjonaerSluttbrukersystem:
    'From June 2026, the statement can only be submitted from an accounting or year-end system.',
  bokfoeringHverFjerdeMaaned:
    'The law says at least every four months. That the months are counted from the start of the accounting year is how we understand it.',
  bokfoeringFaaPosteringer: 'If you have few vouchers, you may have more time.',
  saeravgiftKvartal:
    'Some excise duties are reported every quarter instead, for example the duty on electric power.',
  restskattAndreTermin:
    'We count the second instalment five weeks from 20 August or the day named in the law, before any move.',
  utsattSkattemeldingHelg:
    'It is not settled whether an extended deadline is moved when it falls on a weekend. We show 30 June.',
  bareNoenBransjer: 'Applies only to some industries.',
  otpVilkaar:
    'Applies when you have at least one employee without an ownership share in at least a 75 percent position, at least two who each have at least 75 percent, or several in at least 20 percent who together make up two full-time equivalents. We count from the day you became an employer.',
  efakturaForskrift:
    'We have seen the decision quoted by several sources, but have not read the text of the act or the regulation on format and exceptions.',
};
