import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Apiside } from '#components/api/apiside';
import { Eksempelside } from '#components/utvikler/eksempelside';
import { Endringsside, skrevetDato } from '#components/utvikler/endringsside';
import { type Feilkodeoppslag, Feilkodeside } from '#components/utvikler/feilkodeside';
import { Kontaktside } from '#components/utvikler/kontaktside';
import { Startside } from '#components/utvikler/startside';
import { Testmiljoeside } from '#components/utvikler/testmiljoeside';
import type { Utviklerord } from '#components/utvikler/utviklerramme';
import { Vilkaarside } from '#components/utvikler/vilkaarside';
import type { ApiDokument } from '#lib/contract/utvikler/openapi';
import { type Utviklerside, type Utviklerspraak, utviklersti } from '#lib/contract/utvikler/utviklersider';
import { aarAv, type Dato } from '#lib/domain/dag/dato';
import { utviklerEn } from '#lib/messages/en/utvikler';
import { type UtviklerTekster, utviklerNb } from '#lib/messages/nb/utvikler';
import { APIFEIL, type ApiFeilkode, FRISTATUS, type FriKode } from '#lib/request/api/apifeil';
import { aarsperiode } from '#lib/request/felles/sti';
import { readTestmiljoe } from '#lib/request/felles/testmiljoe';
import { aapenSide } from '#lib/request/side/aapen-side';
import { GRENSE } from '#lib/usecases/adgang/with-kallgrense';
import { TESTAVSLAG, TESTSCENARIOER } from '#lib/usecases/partner/testscenario';
import { listKontakt } from '#lib/usecases/regelverk/list-kontakt';
import filer from '../../public/eksempler/innhold.json';
import testdata from '../../public/eksempler/virksomheter.json';
import openapi from '../../public/openapi.json';

const ORD: Readonly<Record<Utviklerspraak, UtviklerTekster>> = { nb: utviklerNb, en: utviklerEn };

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

/** The pages of this folder, and of `en` below it: the content of each, apart from its texts. */
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
  endringer: (ord) => <Endringsside {...ord} />,
};

/** The title, and the address of the page in the other language. */
export function utviklerMetadata(side: Utviklerside, spraak: Utviklerspraak): Metadata {
  const { tittel } = ORD[spraak].sider[side];
  return {
    // The name of the service, which is appended to other titles, is in bokmål.
    title: spraak === 'nb' ? tittel : { absolute: tittel },
    robots: { index: true },
    alternates: { languages: { nb: utviklersti(side, 'nb'), en: utviklersti(side, 'en') } },
  };
}

export function utviklerside(side: Utviklerside, spraak: Utviklerspraak) {
  return aapenSide(utviklersti(side, spraak), ({ idag }) => SIDER[side]({ ord: ORD[spraak], spraak }, idag));
}
