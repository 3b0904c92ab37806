import type { Metadata } from 'next';
import { Innsynsside } from '#components/deling/innsynsside';
import { aarAv, idagIOslo, parseDato } from '#lib/domain/dag/dato';
import { virksomhetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { requireTilgang } from '#lib/usecases/adgang/require-tilgang';
import { listInnsyn } from '#lib/usecases/partner/list-innsyn';

export async function generateMetadata(): Promise<Metadata> {
  const tekster = await readTekster();
  return { title: tekster.deling.innsyn.tittel };
}

/** Earlier than the oldest entry of the access log. */
const FOERSTE_AAR = 2020;

export default virksomhetSide(
  () => '/innsyn',
  async ({ soek, context, tekster }) => {
    const tilgang = await requireTilgang(context.aktoer, context.organisasjonsnummer);
    // Access log entries have the real time, also when a test has fixed today's date.
    const sist = idagIOslo(context.naa);
    const til = parseDato(soek.til ?? '');
    return (
      <Innsynsside
        tekster={tekster}
        {...(await listInnsyn(tilgang, til && aarAv(til) >= FOERSTE_AAR && til < sist ? til : sist))}
      />
    );
  },
);
