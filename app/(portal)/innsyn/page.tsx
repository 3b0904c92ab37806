import type { Metadata } from 'next';
import { Innsynsside } from '#components/deling/innsynsside';
import { aarAv, parseDato } from '#lib/domain/dato';
import { tekster } from '#lib/messages/index';
import { virksomhetSide } from '#lib/request/side';
import { listInnsyn } from '#lib/usecases/list-innsyn';

export const metadata: Metadata = { title: tekster.deling.innsyn.tittel };

/** Long before there was anything to read. */
const FOERSTE_AAR = 2020;

export default virksomhetSide(
  () => '/innsyn',
  async ({ soek, context }) => {
    const til = parseDato(soek.til ?? '');
    const { aktoer, organisasjonsnummer, idag } = context;
    return (
      <Innsynsside
        {...(await listInnsyn(
          aktoer,
          organisasjonsnummer,
          til && aarAv(til) >= FOERSTE_AAR && til < idag ? til : idag,
        ))}
      />
    );
  },
);
