/** The outline of one icon of the design system. */
declare module '@skatteetaten/ds-icons/SystemIcons/*.esm.js' {
  import type { ReactElement } from 'react';

  export const AccountMultipleSVGpath: ReactElement;
  export const ArrowBackSVGpath: ReactElement;
  export const ArrowForwardSVGpath: ReactElement;
  export const BellSVGpath: ReactElement;
  export const BookOpenSVGpath: ReactElement;
  export const BriefcaseSVGpath: ReactElement;
  export const CalculatorSVGpath: ReactElement;
  export const CalendarSVGpath: ReactElement;
  export const CancelSVGpath: ReactElement;
  export const CheckSVGpath: ReactElement;
  export const ChevronDownSVGpath: ReactElement;
  export const ClockSVGpath: ReactElement;
  export const CompanySVGpath: ReactElement;
  export const EarthSVGpath: ReactElement;
  export const EmailSVGpath: ReactElement;
  export const ExternalSVGpath: ReactElement;
  export const FileSVGpath: ReactElement;
  export const KronerSVGpath: ReactElement;
  export const LockSVGpath: ReactElement;
  export const MenuSVGpath: ReactElement;
  export const PercentSVGpath: ReactElement;
  export const PersonMoreSVGpath: ReactElement;
  export const PrintSVGpath: ReactElement;
  export const SendSVGpath: ReactElement;
  export const SkattetrekkSVGpath: ReactElement;
  export const UndoSVGpath: ReactElement;
  export const WarningSVGpath: ReactElement;
}
