import Link from 'next/link';
import type { MouseEventHandler, ReactNode } from 'react';
import { Ikon, type Ikonnavn } from './ikon';
import { LenkeLaster } from './lenke-laster';
import { Utenord } from './lenkeord';

const UTSEENDE = 'ds-lenke inline-flex items-center gap-1.5';

/** A link inside the portal. */
export function Lenke({
  href,
  ikonFoer,
  ikonEtter,
  children,
  className = '',
  onClick,
}: {
  href: string;
  ikonFoer?: Ikonnavn;
  ikonEtter?: Ikonnavn;
  children: ReactNode;
  className?: string;
  onClick?: MouseEventHandler<HTMLAnchorElement>;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={`${UTSEENDE} ${className}`}
      {...(onClick ? { onClick } : {})}
    >
      {ikonFoer && <Ikon navn={ikonFoer} />}
      <span>{children}</span>
      {ikonEtter && <Ikon navn={ikonEtter} />}
      <LenkeLaster />
    </Link>
  );
}

/** A link to another site, with a note for those who do not see the icon. */
export function UtLenke({
  href,
  merknad,
  children,
}: {
  href: string;
  /** The note in the language of the page, where that differs from the layout's. */
  merknad?: string;
  children: ReactNode;
}) {
  return (
    <a href={href} className={UTSEENDE} rel="noreferrer">
      <span>
        {children}
        <span className="sr-only"> {merknad ?? <Utenord />}</span>
      </span>
      <Ikon navn="ekstern" />
    </a>
  );
}

/** A link styled as the design system's secondary button: white with a blue border and round ends. */
export function KnappLenke({ href, ikon, children }: { href: string; ikon?: Ikonnavn; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="ds-pille">
      {ikon && <Ikon navn={ikon} />}
      {children}
      <LenkeLaster />
    </Link>
  );
}
