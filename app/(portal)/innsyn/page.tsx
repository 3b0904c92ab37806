import type { Metadata } from 'next';
import { Innsynsside } from '#components/deling/innsynsside';
import { aarAv, idagIOslo, parseDato } from '#lib/domain/dag/dato';
import { tekster } from '#lib/messages/index';
import { virksomhetSide } from '#lib/request/side/side';
import { requireTilgang } from '#lib/usecases/adgang/require-tilgang';
import { listInnsyn } from '#lib/usecases/partner/list-innsyn';

export const metadata: Metadata = { title: tekster.deling.innsyn.tittel };

/** Long before there was anything to read. */
const FOERSTE_AAR = 2020;

export default virksomhetSide(
  () => '/innsyn',
  async ({ soek, context }) => {
    const tilgang = await requireTilgang(context.aktoer, context.organisasjonsnummer);
    // What is logged bears the moment it happened, also where a test has pinned what day it is.
    const sist = idagIOslo(context.naa);
    const til = parseDato(soek.til ?? '');
    return (
      <Innsynsside
        {...(await listInnsyn(tilgang, til && aarAv(til) >= FOERSTE_AAR && til < sist ? til : sist))}
      />
    );
  },
);
