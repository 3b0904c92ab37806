import type { Metadata } from 'next';
import { Belastning } from '#components/oversikt/belastning';
import { Eksport } from '#components/oversikt/fil/eksport';
import { Utskriftslinje } from '#components/oversikt/fil/utskriftslinje';
import { Filterskjema } from '#components/oversikt/filterskjema';
import { Klientliste } from '#components/oversikt/klientliste';
import { Kort } from '#components/oversikt/kort';
import { Matrise } from '#components/oversikt/matrise';
import { Oversiktside } from '#components/oversikt/oversiktside';
import { Resultat, type Resultatdel } from '#components/oversikt/resultat';
import { isId } from '#lib/contract/skjema/oversikt-skjema';
import { OVERSIKT, readOversiktssoek } from '#lib/contract/skjema/oversikt-soek';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { openOversikt } from '#lib/request/side/oversikt';
import { innloggetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import type { Klientadgang } from '#lib/usecases/adgang/require-tilgang';
import {
  showBelastning,
  showListe,
  showMatrise,
  summarizeKlienter,
} from '#lib/usecases/oversikt/show-oversikt';
import { canUndo, getMassemerking } from '#lib/usecases/oversikt/undo-massemerking';
import { addVisning, chooseByraa, deleteVisning, hideBorte, setToPersoner, undoMasse } from './handlinger';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTekster()).oversikt.sidetittel };
}

export default innloggetSide(
  () => OVERSIKT,
  async ({ soek, context, tekster }) => {
    const { aktoer, naa, idag } = context;
    const { forstaatt, ...valg } = readOversiktssoek(soek);
    const { oversikt, oppslag } = await openOversikt(context);
    const { adgang, rom, ukjente } = oversikt;
    const { oppgaver, ...tall } = summarizeKlienter(oversikt);
    const felles = { tekster, valg, rom, idag };
    const filterskjema = (
      <>
        <Filterskjema {...felles} oppgaver={oppgaver} />
        {valg.filter.vis !== 'belastning' && <Eksport tekster={tekster} valg={valg} />}
      </>
    );
    const vis = async () => {
      switch (valg.filter.vis) {
        case 'matrise':
          return (
            <>
              {filterskjema}
              <Utskriftslinje {...felles} naar={null} />
              <Matrise {...felles} matrise={await showMatrise(oversikt, valg.filter, oppslag)} />
            </>
          );
        case 'belastning':
          return (
            <>
              {filterskjema}
              <Belastning {...felles} belastning={showBelastning(oversikt, valg.filter, idag)} />
            </>
          );
        case 'liste': {
          const { grupper, ...liste } = await showListe(oversikt, valg.filter, oppslag);
          return (
            <>
              <Kort {...felles} tall={liste.tall} naar={liste.naar} />
              {filterskjema}
              <Utskriftslinje {...felles} naar={liste.naar} />
              <Klientliste {...felles} liste={liste} grupper={grupper} kanVelge={adgang.fersk} />
            </>
          );
        }
      }
    };
    const resultat = await readResultat(aktoer, soek, adgang, naa);
    return (
      <Oversiktside
        {...{ tekster, valg, forstaatt }}
        {...tall}
        antall={adgang.klienter.length}
        kjente={oversikt.klientkalendere.filter(({ kalender }) => kalender !== null).length}
        lest={adgang.lest?.getTime() ?? null}
        fersk={adgang.fersk}
        henter={adgang.henter}
        hentes={oversikt.uleste + ukjente.hentes}
        forsoek={Number(soek.forsoek ?? 0)}
        uten={ukjente.uten}
        tauseKilder={oversikt.tauseKilder.map(({ navn }) => navn)}
        borte={adgang.borte}
        byraa={{
          byraaer: adgang.byraaer,
          harEgne: adgang.harEgne,
          valgt: adgang.svar.liste?.valgtByraa ?? null,
          toPersoner: rom.toPersoner,
        }}
        visninger={adgang.svar.visninger}
        visningsfeil={soek.visning === 'feil'}
        handlinger={{ hideBorte, chooseByraa, setToPersoner, addVisning, deleteVisning }}
      >
        {resultat && <Resultat tekster={tekster} valg={valg} resultat={resultat} undo={undoMasse} />}
        {await vis()}
      </Oversiktside>
    );
  },
);

/** Returns what the person has just done about many frister; null when the address names nothing of theirs. */
async function readResultat(
  aktoer: Aktoer,
  { merket, angret }: Record<string, string | undefined>,
  { klienter }: Pick<Klientadgang, 'klienter'>,
  naa: Date,
): Promise<Resultatdel | null> {
  const funnet = isId(merket) ? await getMassemerking(aktoer, merket) : null;
  if (!funnet) return null;
  const navn = new Map<string, string>(klienter.map((en) => [en.organisasjonsnummer, en.navn]));
  return {
    ...funnet,
    avvist: funnet.avvist.map((en) => ({
      ...en,
      navn: navn.get(en.organisasjonsnummer) ?? en.organisasjonsnummer,
    })),
    angret: angret === '1' || funnet.angret !== null,
    kanAngres: canUndo(funnet, naa) && angret !== '1',
  };
}
