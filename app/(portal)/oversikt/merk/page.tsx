import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Merkside, VISTE_FRISTER } from '#components/oversikt/merkside';
import {
  MERKSTI,
  OVERSIKT,
  parseOversiktsvalg,
  readValgte,
  UTVALG,
} from '#lib/contract/skjema/oversikt-soek';
import { HANDLINGER } from '#lib/domain/oversikt/massehandling';
import { makeSkjemaid, openOversikt } from '#lib/request/side/oversikt';
import { innloggetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { noteKlienter } from '#lib/usecases/oversikt/show-oversikt';
import { countAvvist, FLEST_I_UTVALG, findUtvalg, toBekreftelse } from '#lib/usecases/oversikt/utvalg';
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
    const { oversikt, oppslag } = await openOversikt(context, { endres: true });
    const { frister, avvist } = findUtvalg(
      oversikt,
      alle ? { type: 'alle', filter: valg.filter } : { type: 'valgte', navn: valgte },
      handling,
    );
    await noteKlienter(
      oversikt,
      frister.slice(0, VISTE_FRISTER).map(({ klient }) => klient),
      oppslag,
    );
    return (
      <Merkside
        {...{ tekster, handling, valg, alle, frister }}
        avvist={countAvvist(avvist)}
        rom={oversikt.rom}
        flest={FLEST_I_UTVALG}
        avbrutt={soek.avbrutt === '1'}
        endret={soek.avbrutt === 'endret'}
        felt={{
          handling,
          [UTVALG]: soek[UTVALG] ?? '',
          id: makeSkjemaid(),
          ...(alle
            ? { alle: '1', bekreftet: toBekreftelse(frister, context.idag) }
            : { valgte: valgte.join(' ') }),
        }}
        utfoer={markFrister}
      />
    );
  },
);
