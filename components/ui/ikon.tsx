'use client';

import {
  AccountMultipleSVGpath,
  ArrowBackSVGpath,
  ArrowForwardSVGpath,
  BellSVGpath,
  BookOpenSVGpath,
  BriefcaseSVGpath,
  CalculatorSVGpath,
  CalendarSVGpath,
  CancelSVGpath,
  CheckSVGpath,
  ClockSVGpath,
  CompanySVGpath,
  EarthSVGpath,
  EmailSVGpath,
  ExternalSVGpath,
  FileSVGpath,
  Icon,
  KronerSVGpath,
  PercentSVGpath,
  PersonMoreSVGpath,
  PrintSVGpath,
  SendSVGpath,
  SkattetrekkSVGpath,
  UndoSVGpath,
  WarningSVGpath,
} from '@skatteetaten/ds-icons';

export const STIER = {
  fram: ArrowForwardSVGpath,
  tilbake: ArrowBackSVGpath,
  varsel: BellSVGpath,
  virksomhet: BriefcaseSVGpath,
  kalender: CalendarSVGpath,
  kryss: CancelSVGpath,
  hake: CheckSVGpath,
  klokke: ClockSVGpath,
  selskap: CompanySVGpath,
  ekstern: ExternalSVGpath,
  dokument: FileSVGpath,
  kroner: KronerSVGpath,
  prosent: PercentSVGpath,
  ansatte: PersonMoreSVGpath,
  skriver: PrintSVGpath,
  skattetrekk: SkattetrekkSVGpath,
  angre: UndoSVGpath,
  advarsel: WarningSVGpath,
  eiere: AccountMultipleSVGpath,
  bok: BookOpenSVGpath,
  kalkulator: CalculatorSVGpath,
  globus: EarthSVGpath,
  brev: EmailSVGpath,
  send: SendSVGpath,
} as const;

export type Ikonnavn = keyof typeof STIER;

/** An icon of the design system. Always decorative: the text beside it says the same. */
export function Ikon({ navn, className }: { navn: Ikonnavn; className?: string }) {
  return <Icon svgPath={STIER[navn]} {...(className ? { className } : {})} />;
}
