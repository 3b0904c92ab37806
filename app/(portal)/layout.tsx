import type { ReactNode } from 'react';
import { Udekket } from '#components/virksomhet/udekket';
import { formnavn, UdekketHjelp } from '#components/virksomhet/udekket-hjelp';
import { isDekketForm } from '#lib/domain/virksomhet/forhold';
import { readRamme } from '#lib/request/side/ramme';
import { readTekster } from '#lib/request/side/spraak';

/** The layout of the portal: a warning to those whose form is not covered. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [{ representert }, tekster] = [await readRamme(), await readTekster()];
  return (
    <>
      {representert && !isDekketForm(representert.enhetstype) && (
        <Udekket>
          {tekster.udekket.side(representert.navn, formnavn(tekster, representert.enhetstype))}{' '}
          <UdekketHjelp tekster={tekster} />
        </Udekket>
      )}
      {children}
    </>
  );
}
