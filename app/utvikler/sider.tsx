import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Apiside } from '#components/api/apiside';
import { Regelverksdel, Regelverkside } from '#components/regelverk/regelverkside';
import { Eksempelside } from '#components/utvikler/eksempelside';
import { Endringsside, skrevetDato } from '#components/utvikler/endringsside';
import { type Feilkodeoppslag, Feilkodeside } from '#components/utvikler/feilkodeside';
import { Kontaktside } from '#components/utvikler/kontaktside';
import { Meldingsside } from '#components/utvikler/meldingsside';
import { Startside } from '#components/utvikler/startside';
import { Testmiljoeside } from '#components/utvikler/testmiljoeside';
import type { Utviklerord } from '#components/utvikler/utviklerramme';
import { Vilkaarside } from '#components/utvikler/vilkaarside';
import type { ApiDokument } from '#lib/contract/utvikler/openapi';
import {
  findRegelverksdel,
  regelverksti,
  type Utviklerside,
  utviklersti,
} from '#lib/contract/utvikler/utviklersider';
import { aarAv, type Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import { SPRAAK, type Spraak } from '#lib/domain/felles/spraak';
import type { Produktomraade } from '#lib/domain/virksomhet/kodelister';
import { utviklerEn } from '#lib/messages/en/utvikler';
import { tekster } from '#lib/messages/index';
import { type UtviklerTekster, utviklerNb } from '#lib/messages/nb/utvikler';
import { utviklerNn } from '#lib/messages/nn/utvikler';
import { APIFEIL, type ApiFeilkode, FRISTATUS, type FriKode } from '#lib/request/api/apifeil';
import { writeMeldingsproever } from '#lib/request/felles/meldingsproever';
import { aarsperiode } from '#lib/request/felles/sti';
import { readTestmiljoe } from '#lib/request/felles/testmiljoe';
import { aapenSide } from '#lib/request/side/aapen-side';
import { aapenMetadata } from '#lib/request/side/offentlig';
import { GRENSE } from '#lib/usecases/adgang/with-kallgrense';
import { TESTAVSLAG, TESTSCENARIOER } from '#lib/usecases/partner/testscenario';
import { listKontakt } from '#lib/usecases/regelverk/list-kontakt';
import { EKSEMPELAAR, listRegler } from '#lib/usecases/regelverk/list-regler';
import { regelverkVersjon } from '#lib/usecases/regelverk/regelverk-versjon';
import filer from '../../public/eksempler/innhold.json';
import testdata from '../../public/eksempler/virksomheter.json';
import openapi from '../../public/openapi.json';

const ORD: Readonly<Record<Spraak, UtviklerTekster>> = { nb: utviklerNb, nn: utviklerNn, en: utviklerEn };

/** The published error codes, each with its equivalent in the Frister API. */
const FEILKODER: readonly Feilkodeoppslag[] = Object.entries(APIFEIL)
  .map(([navn, feil]: [string, { kode: string; status: number; fri?: FriKode }]) => ({
    navn: navn as ApiFeilkode,
    kode: feil.kode,
    status: feil.status,
    fri: feil.fri ? { kode: feil.fri, status: FRISTATUS[feil.fri] } : null,
  }))
  .sort((a, b) => b.kode.slice(0, 3).localeCompare(a.kode.slice(0, 3)) || a.kode.localeCompare(b.kode));

/** The parameters of the first steps: the first client with access to a virksomhet, and that virksomhet. */
function komIGangGrunnlag(idag: Dato) {
  const [foerste] = testdata.adgang;
  if (!foerste) throw new RangeError('No client may read anybody from the start');
  const { argumenter, organisasjonsnummer } = foerste;
  const { kalender, omverdenPort } = readTestmiljoe();
  return { kalender, omverdenPort, argumenter, organisasjonsnummer, periode: aarsperiode(aarAv(idag)) };
}

/** The pages of this folder, and of `nn` and `en` below it: the content of each, apart from its texts. */
const SIDER: Readonly<Record<Utviklerside, (ord: Utviklerord, idag: Dato) => ReactNode>> = {
  start: (ord, idag) => <Startside {...ord} grunnlag={komIGangGrunnlag(idag)} />,
  // The committed document, as served; a test checks that it matches the code.
  api: (ord) => <Apiside {...ord} dokument={openapi as unknown as ApiDokument} />,
  eksempler: (ord) => {
    const tekstFor = (kode: string) => {
      const navn = FEILKODER.find((feil) => feil.kode === kode)?.navn;
      return navn ? ord.ord.feil.koder[navn].melding : '';
    };
    return <Eksempelside {...ord} filer={filer} feiltekst={tekstFor} />;
  },
  testmiljoe: (ord) => (
    <Testmiljoeside
      {...ord}
      {...testdata}
      scenarioer={[...TESTSCENARIOER, ...Object.keys(TESTAVSLAG)]}
      tokenside={readTestmiljoe().tokenside}
    />
  ),
  feil: (ord) => <Feilkodeside {...ord} koder={FEILKODER} />,
  kontakt: (ord, idag) => <Kontaktside {...ord} {...listKontakt()} utskrevet={skrevetDato(ord.ord, idag)} />,
  vilkaar: (ord) => <Vilkaarside {...ord} grense={GRENSE} />,
  meldinger: (ord) => <Meldingsside {...ord} meldinger={writeMeldingsproever(ord.spraak)} />,
  endringer: (ord) => <Endringsside {...ord} />,
};

/** Returns the metadata of a page that has an address per language. */
function spraakMetadata(
  spraak: Spraak,
  toSti: (spraak: Spraak) => string,
  ord: { tittel: string; om: string },
): Metadata {
  const aapen = aapenMetadata(toSti(spraak), ord.tittel, ord.om);
  const languages = Object.fromEntries(SPRAAK.map((ett) => [ett, toSti(ett)]));
  return { ...aapen, alternates: { ...aapen.alternates, languages } };
}

/** The title and the description, and the addresses of the page in each language. */
export const utviklerMetadata = (side: Utviklerside, spraak: Spraak): Metadata =>
  spraakMetadata(spraak, (ett) => utviklersti(side, ett), ORD[spraak].sider[side]);

export function utviklerside(side: Utviklerside, spraak: Spraak) {
  return aapenSide(utviklersti(side, spraak), ({ idag }) => SIDER[side]({ ord: ORD[spraak], spraak }, idag));
}

export function regelverkMetadata(spraak: Spraak): Metadata {
  const { tittel, ingress } = tekster(spraak).regelverk;
  return spraakMetadata(spraak, regelverksti, { tittel, om: ingress });
}

/** The contents of the rules. */
export function regelverkside(spraak: Spraak) {
  return aapenSide(regelverksti(spraak), () => (
    <Regelverkside
      tekster={tekster(spraak)}
      meny={{ ord: ORD[spraak], spraak }}
      regler={listRegler()}
      versjon={regelverkVersjon()}
    />
  ));
}

interface Delparams extends Record<string, string> {
  del: string;
}

/** The proxy has answered 404 to every other address. */
function parseDel({ del }: Delparams): Produktomraade {
  const omraade = findRegelverksdel(del);
  if (!omraade) throw new AppError('ikke-funnet');
  return omraade;
}

export const regelverksdelMetadata =
  (spraak: Spraak) =>
  async ({ params }: { params: Promise<Delparams> }): Promise<Metadata> => {
    const { regelverk, produktomraader } = tekster(spraak);
    const omraade = parseDel(await params);
    return spraakMetadata(spraak, (ett) => regelverksti(ett, omraade), {
      tittel: `${produktomraader[omraade]} – ${regelverk.tittel}`,
      om: regelverk.ingress,
    });
  };

/** The rules of one produktområde, with their paragraphs. */
export function regelverksdel(spraak: Spraak) {
  return aapenSide<Delparams>(regelverksti(spraak), ({ params }) => (
    <Regelverksdel
      tekster={tekster(spraak)}
      meny={{ ord: ORD[spraak], spraak }}
      regler={listRegler()}
      omraade={parseDel(params)}
      aar={EKSEMPELAAR}
    />
  ));
}
