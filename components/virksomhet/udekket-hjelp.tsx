import { UtLenke } from '#components/ui/lenke';
import type { Tekster } from '#lib/messages/index';

/** Returns the name of an organisasjonsform that the service does not cover; its code when it has no name here. */
export const formnavn = ({ udekket }: Tekster, enhetstype: string): string =>
  udekket.former[enhetstype] ?? enhetstype;

/** Where the frister of such a form are: «Skatteetaten og Brønnøysundregistrene.» */
export function UdekketHjelp({ tekster: { udekket, myndigheter } }: { tekster: Tekster }) {
  return (
    <>
      <UtLenke href={udekket.skatteetaten}>{myndigheter.SKE}</UtLenke> {udekket.og}{' '}
      <UtLenke href={udekket.brreg}>{myndigheter.BRREG}</UtLenke>.
    </>
  );
}
