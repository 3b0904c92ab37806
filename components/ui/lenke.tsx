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
  aktuell,
  onClick,
}: {
  href: string;
  ikonFoer?: Ikonnavn;
  ikonEtter?: Ikonnavn;
  children: ReactNode;
  className?: string;
  /** Set when the link leads to the page one is on, or to a part of the site one is in. */
  aktuell?: 'page' | 'true' | undefined;
  onClick?: MouseEventHandler<HTMLAnchorElement>;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={`${UTSEENDE} ${className}`}
      aria-current={aktuell}
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
export const UtLenke = (props: Utprops) => <Ut {...props} className={UTSEENDE} />;

/** The one filled button of a page: a link to another site. */
export const KnappUt = (props: Utprops) => <Ut {...props} className="ds-pille ds-fylt" />;

interface Utprops {
  href: string;
  children: ReactNode;
}

function Ut({ href, className, children }: Utprops & { className: string }) {
  return (
    <a href={href} className={className} rel="noreferrer">
      <span>
        {children}
        <span className="sr-only">
          {' '}
          <Utenord />
        </span>
      </span>
      <Ikon navn="ekstern" />
    </a>
  );
}

/**
 * A link styled as a button of the design system: white with a blue border and round ends, or filled for the
 * one thing a page is for.
 */
export function KnappLenke({
  href,
  ikon,
  fylt = false,
  children,
}: {
  href: string;
  ikon?: Ikonnavn;
  fylt?: boolean;
  children: ReactNode;
}) {
  return (
    <Link href={href} prefetch={false} className={`ds-pille ${fylt ? 'ds-fylt' : ''}`}>
      {ikon && <Ikon navn={ikon} />}
      {children}
      <LenkeLaster />
    </Link>
  );
}
