'use client';

import { AccountMultipleSVGpath } from '@skatteetaten/ds-icons/SystemIcons/AccountMultiple.esm.js';
import { ArrowBackSVGpath } from '@skatteetaten/ds-icons/SystemIcons/ArrowBack.esm.js';
import { ArrowForwardSVGpath } from '@skatteetaten/ds-icons/SystemIcons/ArrowForward.esm.js';
import { BellSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Bell.esm.js';
import { BookOpenSVGpath } from '@skatteetaten/ds-icons/SystemIcons/BookOpen.esm.js';
import { BriefcaseSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Briefcase.esm.js';
import { CalculatorSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Calculator.esm.js';
import { CalendarSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Calendar.esm.js';
import { CancelSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Cancel.esm.js';
import { CheckSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Check.esm.js';
import { ChevronDownSVGpath } from '@skatteetaten/ds-icons/SystemIcons/ChevronDown.esm.js';
import { ClockSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Clock.esm.js';
import { CompanySVGpath } from '@skatteetaten/ds-icons/SystemIcons/Company.esm.js';
import { EarthSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Earth.esm.js';
import { EmailSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Email.esm.js';
import { ExternalSVGpath } from '@skatteetaten/ds-icons/SystemIcons/External.esm.js';
import { FileSVGpath } from '@skatteetaten/ds-icons/SystemIcons/File.esm.js';
import { KronerSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Kroner.esm.js';
import { LockSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Lock.esm.js';
import { MenuSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Menu.esm.js';
import { PercentSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Percent.esm.js';
import { PersonMoreSVGpath } from '@skatteetaten/ds-icons/SystemIcons/PersonMore.esm.js';
import { PrintSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Print.esm.js';
import { SendSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Send.esm.js';
import { SkattetrekkSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Skattetrekk.esm.js';
import { UndoSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Undo.esm.js';
import { WarningSVGpath } from '@skatteetaten/ds-icons/SystemIcons/Warning.esm.js';

const STIER = {
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
  ned: ChevronDownSVGpath,
  meny: MenuSVGpath,
  laas: LockSVGpath,
} as const;

export type Ikonnavn = keyof typeof STIER;

/**
 * An icon of the design system, drawn here: its component brings the design system's language machinery to every page. Always
 * decorative: the text beside it says the same.
 */
export function Ikon({ navn, className = 'size-6' }: { navn: Ikonnavn; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className={`ikon ${className}`}>
      {STIER[navn]}
    </svg>
  );
}
