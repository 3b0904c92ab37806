import { Tegning } from '#components/ui/ikon';
import type { Tekster } from '#lib/messages/index';

/** The logo of the header. On a narrow screen only the symbol is shown, beside its name for screen readers. */
export function Logo({ navn }: { navn: string }) {
  return (
    <svg
      role="img"
      aria-label={navn}
      viewBox="0 0 380 102"
      preserveAspectRatio="xMinYMid slice"
      className="h-10 w-10 fill-current sm:w-37"
    >
      <Tegning navn="logo-topp" />
    </svg>
  );
}

/** The logo of the footer, with the name of the agency in the language of the page. */
export function Bunnlogo({ spraak, navn }: { navn: string } & Pick<Tekster, 'spraak'>) {
  const isEngelsk = spraak === 'en';
  return (
    <svg
      role="img"
      aria-label={navn}
      viewBox={isEngelsk ? '0 0 76 83' : '0 0 68 81'}
      className={`mx-auto fill-current ${isEngelsk ? 'w-19' : 'w-16'}`}
    >
      <Tegning navn={isEngelsk ? 'logo-en' : 'logo-no'} />
    </svg>
  );
}
