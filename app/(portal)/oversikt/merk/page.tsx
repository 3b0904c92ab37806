import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Merkside } from '#components/oversikt/merkside';
import {
  MERKSTI,
  OVERSIKT,
  parseOversiktsvalg,
  readValgte,
  UTVALG,
} from '#lib/contract/skjema/oversikt-soek';
import { HANDLINGER } from '#lib/domain/oversikt/massehandling';
import { innloggetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { getOversikt } from '#lib/usecases/oversikt/get-oversikt';
import { countAvvist, FLEST_I_UTVALG, findUtvalg } from '#lib/usecases/oversikt/utvalg';
import { markFrister } from '../handlinger';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTekster()).oversikt.handling.sidetittel };
}

export default innloggetSide(
  () => MERKSTI,
  async ({ soek, context, tekster }) => {
    const handling = HANDLINGER.find((kjent) => kjent === soek.handling);
    if (!handling) redirect(OVERSIKT);
    const valg = parseOversiktsvalg(soek[UTVALG] ?? '');
    const alle = soek.alle === '1';
    const valgte = readValgte(soek);
    const oversikt = await getOversikt(context.aktoer, context, { endres: true });
    const { frister, avvist } = findUtvalg(
      oversikt,
      alle ? { type: 'alle', filter: valg.filter } : { type: 'valgte', navn: valgte },
      handling,
    );
    return (
      <Merkside
        {...{ tekster, handling, valg, alle, frister }}
        avvist={countAvvist(avvist)}
        rom={oversikt.rom}
        flest={FLEST_I_UTVALG}
        avbrutt={soek.avbrutt === '1'}
        felt={{
          handling,
          [UTVALG]: soek[UTVALG] ?? '',
          ...(alle ? { alle: '1' } : { valgte: valgte.join(' ') }),
        }}
        utfoer={markFrister}
      />
    );
  },
);
