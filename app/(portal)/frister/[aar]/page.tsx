import type { Metadata } from 'next';
import { Aarsside } from '#components/kalender/aarsside';
import { nestePlikt } from '#components/oppgave/neste-plikt';
import { FRISTAAR } from '#lib/contract/felles/periode';
import { addMaaneder } from '#lib/domain/dag/dato';
import { aarsperiode, parseAar } from '#lib/request/felles/sti';
import { kalenderSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { getEndringer } from '#lib/usecases/kalender/get-endringer';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { markSeen } from '../../mark-seen';
import { markAndReturn, merk } from '../../merk';

interface Params extends Record<string, string> {
  aar: string;
}

export async function generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
  const tekster = await readTekster();
  return { title: tekster.frister.sidetittel(parseAar((await params).aar)) };
}

export default kalenderSide<Params>(
  ({ aar }) => `/frister/${aar}`,
  async ({ params, context, tilgang, tekster }) => {
    const aar = parseAar(params.aar);
    const { fraOgMed, tilOgMed } = aarsperiode(aar);
    // Includes the next year, so that an empty year can show what comes next.
    const toAar = { fraOgMed, tilOgMed: addMaaneder(tilOgMed, 12) };
    const kalender = await getKalender(tilgang, toAar, context);
    const endringer = await getEndringer(tilgang, context.naa);
    const oppgaver = kalender.oppgaver.filter(({ frist }) => frist.frist <= tilOgMed);
    return (
      <Aarsside
        tekster={tekster}
        aar={aar}
        grenser={FRISTAAR}
        kalender={{ ...kalender, oppgaver }}
        neste={nestePlikt(kalender.oppgaver, context.idag)}
        idag={context.idag}
        merk={merk}
        markAndReturn={markAndReturn}
        endringer={{ ...endringer, markSeen }}
      />
    );
  },
);
