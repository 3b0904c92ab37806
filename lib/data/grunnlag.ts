import type { Leser, Logget, Loggpost } from '#lib/domain/adgang/leser';
import type { Kilde } from '#lib/domain/kilde/kilde';
import type { LagretLevering } from '#lib/domain/kilde/levering';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { compareNavn } from '#lib/domain/virksomhet/virksomhetsliste';
import { fromDatotekst, toRadDato } from './dato';
import { fromForholdfelt } from './forhold';
import { grunnlagSql, loggOgGrunnlagSql } from './grunnlag-sql';
import { fromKilderad } from './kilde';
import { runPrepared } from './klient';
import { fromMarkeringsrad, type LagretMarkering } from './markering';
import type { Kilde as Kilderad, Markering as Markeringsrad } from './prisma/client';
import { fromVirksomhetsrad, type LagretVirksomhet } from './virksomhet';

/**
 * What is stored about one virksomhet in addition to its row: from the registers, the kilder and its users.
 */
export interface Opplysninger {
  /** Oldest first. */
  forhold: Forhold[];
  /** Sorted by kilde, slag and eksternId. */
  leveringer: LagretLevering[];
  markeringer: LagretMarkering[];
}

/**
 * What is stored about one virksomhet. `les` is lazy: parsing that of a thousand at once would block the
 * event loop.
 */
export interface LagretGrunnlag {
  lagret: LagretVirksomhet | null;
  les(): Opplysninger;
}

/** What is stored about each of some virksomheter, and every kilde by name, in one snapshot. */
export interface LestGrunnlag {
  kilder: Kilde[];
  grunnlag: Map<Organisasjonsnummer, LagretGrunnlag>;
}

/** A row of `grunnlagSql`. Columns with several values are JSON. */
interface Rad {
  organisasjonsnummer: Organisasjonsnummer;
  navn: string | null;
  organisasjonsform: string | null;
  slettet: string | null;
  hentet: Date | null;
  meldtEndring: number | null;
  forhold: string | null;
  leveringer: string | null;
  markeringer: string | null;
  kilder: string | null;
}

type Forholdfelt = Pick<Forhold, 'navn' | 'verdi' | 'opphav'> & {
  [D in 'fraOgMed' | 'tilOgMed']: string | null;
} & { registrert: string };

/** Reads the answer of `KILDER`: every kilde by name. */
export const readKilder = (json: string | null): Kilde[] =>
  fromJson<Omit<Kilderad, 'sistHoert'> & { sistHoert: number | null }>(json)
    .map((rad) =>
      fromKilderad({ ...rad, sistHoert: rad.sistHoert === null ? null : new Date(rad.sistHoert) }),
    )
    .sort(compareNavn);

export const fromJson = <T>(tekst: string | null): T[] => (tekst === null ? [] : JSON.parse(tekst));

/** Reads what is stored about each virksomhet, including those without any data. */
export async function findGrunnlag(numre: readonly Organisasjonsnummer[]): Promise<LestGrunnlag> {
  return toLest(await runPrepared<Rad>('grunnlag', grunnlagSql(numre)));
}

/**
 * Writes to the access log who asked about whom, and reads what is stored about those that were let in, in one
 * statement.
 */
export async function loggOgFindGrunnlag(
  leser: Leser,
  poster: readonly Loggpost[],
  oppslag: Logget,
  numre: readonly Organisasjonsnummer[],
): Promise<LestGrunnlag> {
  if (poster.length === 0) return toLest([]);
  return toLest(await runPrepared<Rad>('logg-grunnlag', loggOgGrunnlagSql([leser, poster, oppslag], numre)));
}

function toLest(rader: readonly Rad[]): LestGrunnlag {
  const kilder = rader.find((rad) => rad.kilder !== null)?.kilder ?? null;
  return {
    kilder: readKilder(kilder),
    grunnlag: new Map(rader.map((rad) => [rad.organisasjonsnummer, toGrunnlag(rad)])),
  };
}

function toGrunnlag(rad: Rad): LagretGrunnlag {
  const { organisasjonsnummer, navn, organisasjonsform, hentet, meldtEndring } = rad;
  const slettet = rad.slettet === null ? null : toRadDato(fromDatotekst(rad.slettet));
  const erLagret = navn !== null && organisasjonsform !== null && hentet !== null;
  return {
    lagret: erLagret
      ? fromVirksomhetsrad({ organisasjonsnummer, navn, organisasjonsform, slettet, hentet, meldtEndring })
      : null,
    les: () => ({
      forhold: fromJson<Forholdfelt>(rad.forhold).flatMap(toForhold),
      leveringer: fromJson<Leveringsrad>(rad.leveringer).map(toLevering).sort(compareLevering),
      markeringer: fromJson<Omit<Markeringsrad, 'tidspunkt'> & { tidspunkt: number }>(
        rad.markeringer,
      ).flatMap((ett) =>
        fromMarkeringsrad({ ...ett, organisasjonsnummer, tidspunkt: new Date(ett.tidspunkt) }),
      ),
    }),
  };
}

/** A delivery as the statement returns it: kilde, slag, eksternId, sekvensnummer, innhold, mottatt. */
type Leveringsrad = [string, LagretLevering['slag'], string, number, LagretLevering['innhold'], number];

const toLevering = ([
  kilde,
  slag,
  eksternId,
  sekvensnummer,
  innhold,
  mottatt,
]: Leveringsrad): LagretLevering => ({
  kilde,
  slag,
  eksternId,
  sekvensnummer,
  innhold,
  mottatt,
});

/** By kilde, slag and eksternId. */
function compareLevering(a: LagretLevering, b: LagretLevering): number {
  if (a.kilde !== b.kilde) return a.kilde < b.kilde ? -1 : 1;
  if (a.slag !== b.slag) return a.slag < b.slag ? -1 : 1;
  return a.eksternId < b.eksternId ? -1 : 1;
}

const toForhold = ({ navn, verdi, opphav, fraOgMed, tilOgMed, registrert }: Forholdfelt): Forhold[] =>
  fromForholdfelt({
    navn,
    verdi,
    opphav,
    fraOgMed: fraOgMed === null ? null : fromDatotekst(fraOgMed),
    tilOgMed: tilOgMed === null ? null : fromDatotekst(tilOgMed),
    registrert: fromDatotekst(registrert),
  });
