'use client';

import { Tag } from '@skatteetaten/ds-status';
import { type Ikonnavn, STIER } from './ikon';

const FARGER = {
  roed: 'burgundy',
  groenn: 'forest',
  gul: 'ochre',
  blaa: 'denim',
  noeytral: 'graphite',
} as const;

/** A tag of the design system. The text has the meaning; colour and icon repeat it. */
export function Merkelapp({
  farge,
  ikon,
  liten = false,
  children,
}: {
  farge: keyof typeof FARGER;
  ikon: Ikonnavn | null;
  liten?: boolean;
  children: string;
}) {
  return (
    <Tag color={FARGER[farge]} size={liten ? 'small' : 'medium'} {...(ikon ? { svgPath: STIER[ikon] } : {})}>
      {children}
    </Tag>
  );
}
