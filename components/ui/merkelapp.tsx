import { Ikon, type Ikonnavn } from './ikon';

/** A tag in the design system's colours. The words carry the meaning; colour and icon repeat it. */
export function Merkelapp({
  farge,
  ikon,
  liten = false,
  children,
}: {
  farge: 'roed' | 'groenn' | 'gul' | 'blaa' | 'noeytral';
  ikon: Ikonnavn | null;
  liten?: boolean;
  children: string;
}) {
  return (
    <span className={`merkelapp merkelapp-${farge} ${liten ? 'merkelapp-liten' : ''}`}>
      {ikon && <Ikon navn={ikon} className={liten ? 'size-4' : 'size-5'} />}
      {children}
    </span>
  );
}
