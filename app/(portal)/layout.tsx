import type { ReactNode } from 'react';
import { UtLenke } from '#components/ui/lenke';
import { Udekket } from '#components/virksomhet/udekket';
import { isDekketForm } from '#lib/domain/virksomhet/forhold';
import { readRamme } from '#lib/request/side/ramme';
import { readTekster } from '#lib/request/side/spraak';

/** The layout of the portal: a warning to those whose form is not covered. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [{ representert }, { udekket, myndigheter }] = [await readRamme(), await readTekster()];
  return (
    <>
      {representert && !isDekketForm(representert.enhetstype) && (
        <Udekket>
          {udekket.side(
            representert.navn,
            udekket.former[representert.enhetstype] ?? representert.enhetstype,
          )}{' '}
          <UtLenke href={udekket.skatteetaten}>{myndigheter.SKE}</UtLenke> {udekket.og}{' '}
          <UtLenke href={udekket.brreg}>{myndigheter.BRREG}</UtLenke>.
        </Udekket>
      )}
      {children}
    </>
  );
}
