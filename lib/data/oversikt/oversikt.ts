import type { Kilde } from '#lib/domain/kilde/kilde';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { type Byraamerke, type Byraarom, toAnsvarsnavn, toMerkenavn } from '#lib/domain/oversikt/byraa';
import type { LagretKlient } from '#lib/domain/oversikt/klient';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { fromJson, readKilder } from '../grunnlag';
import { runPrepared } from '../klient';
import { type Kjent, oversiktSql } from './oversikt-sql';
import type { LagretVisning } from './visning';

/** What an overview asks about each time. */
export interface Oversiktssvar {
  /** Null when the list of the person has never been read. */
  liste: {
    lest: Date;
    /** The name of the person; null when Altinn has given none. */
    navn: string | null;
    versjon: number;
    /** Whether the person has logged in since it was read. */
    spoerIgjen: boolean;
    /** The organisasjonsnummer of the firm whose space the person uses; empty when the person has chosen none, null before any choice. */
    valgtByraa: string | null;
    /** Null when the version is the known one. Also those that are gone. */
    klienter: LagretKlient[] | null;
  } | null;
  byraa: string;
  byraaversjon: number;
  /** The space, and the id in it of each person by keyed hash. Null when the version is the known one. */
  rom: { rom: Omit<Byraarom, 'meg'>; personer: ReadonlyMap<string, string> } | null;
  /** The saved views of the person, oldest first. */
  visninger: LagretVisning[];
  /** The sekvensnummer of the last change of any calendar. */
  siste: bigint;
  /** The last change of each calendar that has changed since the known one; null when there are too many. */
  endret: [Organisasjonsnummer, bigint][] | null;
  kilder: Kilde[];
  /** The virksomheter of the list that take part in the pilot of the portal; null when it is not in a pilot. */
  iPiloten: Set<string> | null;
}

interface Rad {
  lest: Date | null;
  navn: string | null;
  versjon: number | null;
  spoerIgjen: boolean | null;
  valgtByraa: string | null;
  byraa: string;
  byraaversjon: number;
  klienter: string | null;
  rom: string | null;
  visninger: string | null;
  siste: string;
  forMange: boolean;
  endret: string | null;
  kilder: string | null;
  iPiloten: string | null;
}

type Merkerad = [
  Organisasjonsnummer,
  Noekkel,
  string | null,
  string | null,
  number | null,
  string | null,
  number | null,
];
interface Romrad {
  toPersoner: boolean;
  medlemmer: { id: string; navn: string; personId: string }[] | null;
  ansvar: [Organisasjonsnummer, string, string][] | null;
  merker: Merkerad[] | null;
}

/** Reads what an overview asks about, except what is already known. */
export async function readOversikt(personId: string, kjent: Kjent): Promise<Oversiktssvar> {
  const [rad] = await runPrepared<Rad>('oversikt', oversiktSql(personId, kjent));
  if (!rad) throw new Error('the statement of the overview always has one row');
  const { lest, versjon } = rad;
  const leseMer = versjon !== kjent.liste;
  return {
    liste:
      lest && versjon !== null
        ? {
            ...{ lest, versjon, navn: rad.navn },
            spoerIgjen: rad.spoerIgjen ?? false,
            valgtByraa: rad.valgtByraa,
            klienter: leseMer ? fromJson<LagretKlient>(rad.klienter) : null,
          }
        : null,
    byraa: rad.byraa,
    byraaversjon: rad.byraaversjon,
    rom: rad.rom === null ? null : toRom(JSON.parse(rad.rom)),
    visninger: fromJson<LagretVisning>(rad.visninger),
    siste: BigInt(rad.siste),
    endret: rad.forMange
      ? null
      : fromJson<[Organisasjonsnummer, string]>(rad.endret).map(([nr, siste]) => [nr, BigInt(siste)]),
    kilder: readKilder(rad.kilder),
    iPiloten: rad.iPiloten === null ? null : new Set(fromJson<string>(rad.iPiloten)),
  };
}

const toTid = (av: string | null, tid: number | null) => (av === null || tid === null ? null : { av, tid });

const toRom = ({ toPersoner, medlemmer, ansvar, merker }: Romrad): NonNullable<Oversiktssvar['rom']> => ({
  personer: new Map((medlemmer ?? []).map(({ personId, id }) => [personId, id])),
  rom: {
    toPersoner,
    medlemmer: (medlemmer ?? []).map(({ id, navn }) => ({ id, navn })),
    ansvar: new Map((ansvar ?? []).map(([nr, omraade, medlem]) => [toAnsvarsnavn(nr, omraade), medlem])),
    merker: new Map(
      (merker ?? []).map(
        ([nr, noekkel, notat, klargjortAv, klargjort, kontrollertAv, kontrollert]): [string, Byraamerke] => [
          toMerkenavn(nr, noekkel),
          { notat, klargjort: toTid(klargjortAv, klargjort), kontrollert: toTid(kontrollertAv, kontrollert) },
        ],
      ),
    ),
  },
});
