import type { Metadata } from 'next';
import { maanedssti } from '#components/kalender/maaned';
import { Maanedsside } from '#components/kalender/maanedsside';
import { nestePlikt } from '#components/oppgave/neste-plikt';
import { addMaaneder, tidligste } from '#lib/domain/dag/dato';
import { maanedsperiode } from '#lib/domain/dag/maaned';
import { aaBetale } from '#lib/domain/oppgave/aa-betale';
import { isForSent } from '#lib/domain/oppgave/oppgavestatus';
import { fristperiode, parseMaanedSti } from '#lib/request/felles/sti';
import { kalenderSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { maanedOgAar } from '#lib/tekst/dato';
import { getKalender } from '#lib/usecases/kalender/get-kalender';

interface Params extends Record<string, string> {
  aar: string;
  maaned: string;
}

export async function generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
  const tekster = await readTekster();
  const { aar, maaned } = parseMaanedSti(await params);
  return { title: `${tekster.frister.tittel} ${maanedOgAar(tekster, aar, maaned)}` };
}

/**
 * How many months ahead to search for the next frist when a month has none: no obligation is rarer than once
 * a year.
 */
const MAANEDER_FRAM = 14;

export default kalenderSide<Params>(
  (params) => maanedssti(parseMaanedSti(params)),
  async ({ params, context, tilgang, tekster }) => {
    const maaned = parseMaanedSti(params);
    const { fraOgMed, tilOgMed } = maanedsperiode(maaned);
    const { idag } = context;
    // What is overdue may be from before the month.
    const fra = tidligste(fraOgMed, addMaaneder(idag, -MAANEDER_FRAM));
    const alt = await getKalender(
      tilgang,
      { fraOgMed: fra, tilOgMed: addMaaneder(tilOgMed, MAANEDER_FRAM) },
      context,
    );
    const fraMaaneden = alt.oppgaver.filter(({ frist }) => frist.frist >= fraOgMed);
    return (
      <Maanedsside
        tekster={tekster}
        maaned={maaned}
        grenser={fristperiode()}
        kalender={{ ...alt, oppgaver: fraMaaneden.filter(({ frist }) => frist.frist <= tilOgMed) }}
        neste={nestePlikt(fraMaaneden, idag)}
        forfalt={aaBetale(
          alt.oppgaver.filter((en) => isForSent(en, idag)),
          idag,
        )}
        idag={idag}
      />
    );
  },
);
