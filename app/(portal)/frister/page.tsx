import type { Metadata } from 'next';
import { Naaside } from '#components/naa/naaside';
import { FRISTAAR } from '#lib/contract/felles/periode';
import { aarAv, toDato } from '#lib/domain/dag/dato';
import { hovedoppgave, toMaaneder, toNaa } from '#lib/domain/oppgave/naa';
import { isFerdig, isIntern } from '#lib/domain/oppgave/oppgavestatus';
import { kalenderSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { getEndringer } from '#lib/usecases/kalender/get-endringer';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { markSeen } from '../mark-seen';
import { markAndReturn } from '../merk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTekster()).naa.sidetittel };
}

export default kalenderSide(
  () => '/frister',
  async ({ context, tilgang, tekster }) => {
    const { idag } = context;
    const aar = aarAv(idag);
    // What is late may be from the year before, and the next frist may lie in the year after.
    const periode = {
      fraOgMed: toDato(Math.max(aar - 1, FRISTAAR.foerste), 1, 1),
      tilOgMed: toDato(Math.min(aar + 1, FRISTAAR.siste), 12, 31),
    };
    const kalender = await getKalender(tilgang, periode, context);
    const endringer = await getEndringer(tilgang, context.naa);
    const naa = toNaa(kalender.oppgaver, idag);
    const aarets = kalender.oppgaver.filter(({ frist }) => aarAv(frist.frist) === aar);
    const [verst] = naa.sent;
    return (
      <Naaside
        tekster={tekster}
        kalender={kalender}
        naa={naa}
        verst={verst ? kalender.forklar(hovedoppgave(verst, idag)) : null}
        maaneder={toMaaneder(kalender.oppgaver, aar)}
        ferdig={aarets.filter((en) => isFerdig(en, idag) && !isIntern(en))}
        internt={aarets.filter(isIntern)}
        idag={idag}
        grenser={FRISTAAR}
        markAndReturn={markAndReturn}
        endringer={{ ...endringer, markSeen }}
      />
    );
  },
);
