import type { ReactNode } from 'react';
import { KalenderCache } from '#components/oppgave/kalender-cache';
import { Hovedmeny, Rollebanner } from '#components/ramme/topp';
import { aarAv, maanedAv } from '#lib/domain/dag/dato';
import { readTid } from '#lib/request/felles/clock';
import { readRamme } from '#lib/request/side/ramme';
import { readTekster } from '#lib/request/side/spraak';

/** The layout of the portal: the represented virksomhet, the menu, and the client cache. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [{ representert }, tekster] = [await readRamme(), await readTekster()];
  const { idag } = readTid();
  return (
    <KalenderCache>
      {representert && <Rollebanner tekster={tekster} navn={representert.navn} />}
      {representert && <Hovedmeny tekster={tekster} aar={aarAv(idag)} maaned={maanedAv(idag)} />}
      {children}
    </KalenderCache>
  );
}
