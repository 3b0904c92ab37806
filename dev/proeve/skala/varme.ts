import { findGrunnlag } from '#lib/data/grunnlag';
import { findEndringer, findHistorikk, lastSekvensnummer } from '#lib/data/hendelse';
import { findHendelser, findStart, synligForKilder } from '#lib/data/hendelsesliste';
import { findInnsynsgrunnlag } from '#lib/data/innsyn';
import { findInnsynslinjer, findSistLest, hasEarlierInnsyn } from '#lib/data/innsynsliste';
import { findAdresse } from '#lib/data/kalenderadresse';
import { releasePlass, takePlass } from '#lib/data/kallgrense';
import { saveLeveringer } from '#lib/data/levering';
import { readOversikt } from '#lib/data/oversikt/oversikt';
import { takeMeldinger } from '#lib/data/paaminnelse/melding';
import { findNeste, takeUtdaterte } from '#lib/data/paaminnelse/plan';
import { findSesjon } from '#lib/data/sesjon';
import { toDato } from '#lib/domain/dag/dato';
import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

const DAG = toDato(2026, 11, 10);
const GRENSE = { api: 'skala', samtidige: 1_000, kapasitet: 1_000_000, perSekund: 1_000_000 };

/** A statement that is run so often that its plan decides what the product can carry. */
export interface Varm {
  navn: string;
  run: () => Promise<unknown>;
}

const ENDRING = { type: 'ENDRET', noekkel: null, gjelderPeriode: null, endring: null } as const;

let sekvensnummer = 1;
/** A delivery that is always newer than the one before. */
const toLevering = (organisasjonsnummer: Organisasjonsnummer) => ({
  ...{
    organisasjonsnummer,
    eksternId: 'varm',
    sekvensnummer: ++sekvensnummer,
    innhold: { nr: sekvensnummer },
  },
});

/** The hot statements, each through the function that the product runs, about one virksomhet and up to a sekvensnummer. */
export const varmeSetninger = (nr: Organisasjonsnummer, siste: number, naa: Date): Varm[] => [
  { navn: 'what a calendar is made of', run: () => findGrunnlag([nr]) },
  {
    navn: 'the gate of a partner',
    run: () => findInnsynsgrunnlag({ consumer: nr, supplier: null }, [nr], DAG),
  },
  {
    navn: 'a room of the limit',
    run: async () => {
      const plass = await takePlass(GRENSE, nr);
      if ('id' in plass) await releasePlass(GRENSE.api, nr, plass.id);
    },
  },
  { navn: 'the session', run: () => findSesjon('finnes-ikke') },
  {
    navn: 'the list of events, its end',
    run: () => findHendelser(synligForKilder(['mva']), siste - 100, 100),
  },
  {
    navn: 'the list of events, a reader a year behind',
    run: () => findHendelser(synligForKilder(['mva']), Math.floor(siste * 0.8), 1000),
  },
  {
    navn: 'where the list begins on a day',
    run: () => findStart(synligForKilder(['mva']), new Date(naa.getTime() - 40 * 86_400_000)),
  },
  {
    navn: 'the history of an oppgave',
    run: () => findHistorikk(nr, toNoekkel('mva-alm-levering', '2026-T1')),
  },
  { navn: 'what has changed since last', run: () => findEndringer(nr, siste - 1_000, 50) },
  { navn: 'the last event of a calendar', run: () => lastSekvensnummer(nr) },
  {
    navn: 'the access log of three months',
    run: () => findInnsynslinjer(nr, { fra: new Date(naa.getTime() - 90 * 86_400_000), til: naa }, 'p', 100),
  },
  { navn: 'whether there is an older look', run: () => hasEarlierInnsyn(nr, naa) },
  {
    navn: 'the storing of a delivery',
    run: () => saveLeveringer('mva', 'oppgave', [toLevering(nr)], () => [ENDRING], naa),
  },
  {
    navn: 'the overview of an accountant, since a moment ago',
    run: () => readOversikt('p-1', { liste: -1, byraa: '', byraaversjon: -1, siste: BigInt(siste - 1_000) }),
  },
  { navn: 'the address of a calendar', run: () => findAdresse('finnes-ikke') },
  { navn: 'the plans to make anew', run: () => takeUtdaterte(DAG, { naa, forsoektFoer: naa, antall: 50 }) },
  { navn: 'the messages to send', run: () => takeMeldinger(['epost'], 50, naa, naa) },
  { navn: 'the next reminder of a person', run: () => findNeste('p-1') },
  { navn: 'when partners last looked', run: () => findSistLest(nr, ['280000100', '280000200']) },
];
