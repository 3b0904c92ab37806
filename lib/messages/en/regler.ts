import type { Tekster } from '../tekster';

/**
 * English for each rule: `tittel` is what one does, `hva` what it is in plain words, with the Norwegian name of the form or tax in
 * brackets. Keyed by rule id.
 */
export const reglerEn: Tekster['regler'] = {
  'mva-alm-levering': {
    tittel: 'Submit the VAT return',
    hva: 'In the VAT return (mva-melding) you report how much VAT you have charged and paid. You must submit it even if you have sold nothing.',
  },
  'mva-alm-betaling': {
    tittel: 'Pay value added tax (VAT)',
    hva: 'If the VAT return (mva-melding) shows that you must pay, the payment has the same deadline as the return.',
  },
  'mva-aar-levering': {
    tittel: 'Submit the VAT return for the whole year',
    hva: 'If you have been granted an annual period (årstermin), you submit one VAT return (mva-melding) for the whole year.',
  },
  'mva-aar-betaling': {
    tittel: 'Pay value added tax (VAT) for the whole year',
    hva: 'If the VAT return (mva-melding) shows that you must pay, the payment has the same deadline as the return.',
  },
  'mva-primaer-levering': {
    tittel: 'Submit the VAT return for primary industry',
    hva: 'If you work in farming, forestry or fishing (primærnæring), you submit one VAT return (mva-melding) for the whole year.',
  },
  'mva-primaer-betaling': {
    tittel: 'Pay value added tax (VAT) for primary industry',
    hva: 'If the VAT return (mva-melding) shows that you must pay, the payment has the same deadline as the return.',
  },
  'amelding-levering': {
    tittel: 'Submit the a-melding',
    hva: 'In the a-melding you report salary, employees, employer’s national insurance contributions (arbeidsgiveravgift) and tax withheld for the past month.',
  },
  'aga-betaling': {
    tittel: 'Pay employer’s national insurance contributions',
    hva: 'You pay employer’s national insurance contributions (arbeidsgiveravgift) for the past two months.',
  },
  'forskuddstrekk-betaling-termin': {
    tittel: 'Pay withholding tax',
    hva: 'You pay the tax you have withheld (forskuddstrekk) from salary paid up to and including 2025.',
  },
  'forskuddstrekk-betaling-lopende': {
    tittel: 'Pay withholding tax',
    hva: 'You pay the tax you have withheld from the salary (forskuddstrekk). From 2026 the deadline is the first working day after the salary is paid.',
  },
  'forskuddsskatt-personlig': {
    tittel: 'Pay advance tax',
    hva: 'If you run a sole proprietorship, you pay advance tax (forskuddsskatt) in four instalments during the year.',
  },
  'forskuddsskatt-upersonlig': {
    tittel: 'Pay advance tax for the company',
    hva: 'The company pays the tax for the past year (forskuddsskatt) in two instalments.',
  },
  'skattemelding-enk': {
    tittel: 'Submit the tax return',
    hva: 'You submit your tax return (skattemelding) with information about the business, even if there has been no activity.',
  },
  'skattemelding-as': {
    tittel: 'Submit the tax return for the company',
    hva: 'The company submits a tax return (skattemelding) with a business specification (næringsspesifikasjon), even if there has been no activity.',
  },
  aksjonaerregisteroppgaven: {
    tittel: 'Submit the shareholder register statement',
    hva: 'The company reports who owns the shares (aksjonærregisteroppgaven). The statement must be submitted every year, even if nothing has changed.',
  },
  'aarsregnskap-innsending': {
    tittel: 'Submit the annual accounts',
    hva: 'The company sends the annual accounts (årsregnskap) to the Register of Company Accounts (Regnskapsregisteret). The deadline is not moved when it falls on a weekend.',
  },
  'mva-aarstermin-soknad': {
    tittel: 'Apply to submit the VAT return once a year',
    hva: 'If you want an annual period (årstermin) from this year, you must apply by this day. If you do not, you continue to submit every two months.',
  },
  'mva-aarstermin-soknad-tilbake': {
    tittel: 'Apply to submit the VAT return every two months again',
    hva: 'If you want to leave the annual period (årstermin) from the new year, you must apply by this day.',
  },
  'mva-omvendt-levering': {
    tittel: 'Submit the VAT return for reverse tax liability',
    hva: 'If you are not registered for VAT, you report VAT yourself on services you have bought from abroad (omvendt avgiftsplikt). This applies only to quarters in which you have bought for more than NOK\u00a02,000.',
  },
  'mva-omvendt-betaling': {
    tittel: 'Pay VAT for reverse tax liability',
    hva: 'You pay VAT on services you have bought from abroad (omvendt avgiftsplikt) on the day the return is due.',
  },
  'utleggstrekk-betaling': {
    tittel: 'Pay attachment of earnings',
    hva: 'You pass on what you have been ordered to deduct from an employee’s salary (utleggstrekk).',
  },
  'lonnssammenstilling-ansatte': {
    tittel: 'Give the employees their summary statement of salary and deductions',
    hva: 'Everyone who has been paid salary must get a summary (sammenstilling) of what you have reported about them for the past year.',
  },
  tilleggsforskudd: {
    tittel: 'Last day for additional advance tax',
    hva: 'If you expect underpaid tax (restskatt), you can pay it in advance (tilleggsforskudd). You then avoid interest on what you pay by this day.',
  },
  'skattemelding-utsatt-soknad': {
    tittel: 'Apply for an extended deadline for the tax return',
    hva: 'If you cannot submit the tax return (skattemelding) in time, you can apply for up to 30 extra days. You must apply before the submission deadline has passed.',
  },
  'aarsregnskap-fastsetting': {
    tittel: 'Adopt the annual accounts',
    hva: 'The company must have adopted the annual accounts (årsregnskap) no later than six months after the end of the accounting year.',
  },
  'generalforsamling-ordinaer': {
    tittel: 'Hold the annual general meeting',
    hva: 'The shareholders meet (ordinær generalforsamling) and approve the annual accounts. They must have the papers at least one week before.',
  },
  'reelle-rettighetshavere': {
    tittel: 'Register beneficial owners',
    hva: 'The company registers who ultimately owns or controls it (reelle rettighetshavere). This is done once, and again when something changes.',
  },
  'bokforing-ajour': {
    tittel: 'Bring the bookkeeping up to date',
    hva: 'By this day, you must have entered everything that has happened in the period in the books (bokført).',
  },
  'efaktura-utstedelse': {
    tittel: 'Send e-invoices to other businesses',
    hva: 'From this day, you must send e-invoices (e-faktura) when you sell to other businesses. This does not apply to sales to consumers and cash sales. Nor does it apply to sole proprietorships with a turnover below NOK\u00a050,000 that are neither registered for VAT nor required to keep accounts.',
  },
  'digital-bokforing': {
    tittel: 'Keep the books digitally and accept e-invoices',
    hva: 'From this day, the bookkeeping must be digital, and you must be able to accept e-invoices (e-faktura). This does not apply to sole proprietorships with a turnover below NOK\u00a050,000 that are neither registered for VAT nor required to keep accounts.',
  },
  'skattekort-innhenting': {
    tittel: 'Get tax deduction cards for the employees',
    hva: 'You get new tax deduction cards (skattekort) before you pay the first salary of the year. They are available from December the year before.',
  },
  'otp-ordning': {
    tittel: 'Set up a mandatory occupational pension scheme (OTP)',
    hva: 'If you now have employees, you may have to have a pension scheme for them (obligatorisk tjenestepensjon). It must be in place no later than six months after the obligation began.',
  },
  'skattemelding-endring': {
    tittel: 'Last day to change the tax return',
    hva: 'If you find mistakes or deductions you have forgotten, you can change the tax return (skattemelding) yourself for three years after it should have been submitted.',
  },
  'saeravgift-levering': {
    tittel: 'Submit the excise tax return',
    hva: 'You report excise duties (særavgifter) for the past month. You must submit the return even if there is nothing to report.',
  },
  'saeravgift-betaling': {
    tittel: 'Pay excise duties',
    hva: 'You pay the excise duties (særavgifter) for the past month on the day the return is due.',
  },
  'tollkreditt-betaling': {
    tittel: 'Pay for goods imported on customs credit',
    hva: 'You pay customs duty and taxes for goods you imported on customs credit (tollkreditt) the month before.',
  },
  rf1321: {
    tittel: 'Report payments to self-employed persons without a fixed place of business (RF-1321)',
    hva: 'You report what you paid last year to self-employed persons (selvstendige) who have no fixed place to run a business from. They must have the same statement from you. If you submit by 1 March, the figures reach their tax returns in time. The last day for corrections is 20 October.',
  },
  'tredjepart-20jan': {
    tittel: 'Submit third-party information (20 January)',
    hva: 'Some industries report information about others (tredjepartsopplysninger), for example what parents have paid for childcare.',
  },
  'tredjepart-31jan': {
    tittel: 'Submit third-party information (31 January)',
    hva: 'Some industries report information about others (tredjepartsopplysninger), for example what has been paid for taxi services.',
  },
  'restskatt-personlig': {
    tittel: 'Pay underpaid tax',
    hva: 'The tax assessment notice (skatteoppgjør) shows that you have paid too little (restskatt). If the amount is NOK\u00a01,000 or more, you pay it in two equal instalments.',
  },
  'restskatt-upersonlig': {
    tittel: 'Pay underpaid tax for the company',
    hva: 'The tax assessment notice (skatteoppgjør) shows that the company has paid too little (restskatt). Everything must be paid at once.',
  },
  'endringsvedtak-betaling': {
    tittel: 'Pay the increase after a changed assessment',
    hva: 'The tax or duty has been changed (endret fastsetting) after a decision or an amended return, and you must pay more.',
  },
  'tvangsmulkt-betaling': {
    tittel: 'Pay the enforcement fine',
    hva: 'You have received a claim for an enforcement fine (tvangsmulkt). You must pay even if you appeal.',
  },
  'utsatt-formuesskatt': {
    tittel: 'Pay deferred wealth tax',
    hva: 'You have been allowed to defer wealth tax (utsatt formuesskatt). You must now pay it.',
  },
  'klagefrist-skatt': {
    tittel: 'Last day to appeal the decision',
    hva: 'If you disagree with the decision (vedtak), you can appeal. The deadline is six weeks from the day you received it.',
  },
};
