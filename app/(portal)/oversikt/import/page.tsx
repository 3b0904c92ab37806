import type { Metadata } from 'next';
import { Importside } from '#components/oversikt/fil/importside';
import { Importutkast } from '#components/oversikt/fil/importutkast';
import { FLEST_LINJER, IMPORTFEIL, STOERSTE_FIL } from '#lib/contract/oversikt/importfil';
import { IMPORTSTI } from '#lib/contract/skjema/oversikt-felt';
import { isId } from '#lib/contract/skjema/oversikt-skjema';
import { openImportutkast } from '#lib/request/oversikt/import';
import { innloggetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { confirmImport } from './handlinger';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTekster()).oversikt.import.sidetittel };
}

export default innloggetSide(
  () => IMPORTSTI,
  async ({ soek, context, tekster }) => {
    if (!isId(soek.utkast))
      return (
        <Importside
          tekster={tekster}
          feil={IMPORTFEIL.find((kjent) => kjent === soek.feil) ?? null}
          stoerst={STOERSTE_FIL / 1024 / 1024}
          flest={FLEST_LINJER}
        />
      );
    const utkast = await openImportutkast(context, soek.utkast);
    return <Importutkast tekster={tekster} utkast={utkast} utfoer={confirmImport} />;
  },
);
