import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import {
  FORMVALG,
  type Oversiktsfilter,
  SORTERINGER,
  STATUSVALG,
  UTEN_FILTER,
  VISNINGER,
} from '#lib/domain/oversikt/filter';
import { NAAR } from '#lib/domain/oversikt/fristrad';
import { OVERSIKT } from './oversikt-felt';

export { OVERSIKT };

import type { Klient } from '#lib/domain/oversikt/klient';

/** The columns of the worklist that can be shown or left out. */
export const KOLONNER = ['merking', 'ansvarlig', 'konsekvens', 'beloep', 'notat', 'kontroll'] as const;
export type Kolonnevalg = (typeof KOLONNER)[number];
const VANLIGE: readonly Kolonnevalg[] = ['merking', 'ansvarlig', 'konsekvens', 'beloep'];

/** The field that says that the boxes of columns were on the form; without it the usual ones are shown. */
export const KOLONNER_VALGT = 'kol';
export const kolonnefelt = (kolonne: Kolonnevalg): string => `kol-${kolonne}`;

/** What an address of the overview shows. */
export interface Oversiktsvalg {
  filter: Oversiktsfilter;
  kolonner: readonly Kolonnevalg[];
}

/** The parsed address. `forstaatt` is false when something in it is not a choice: that part has its usual value. */
export type Oversiktssoek = Oversiktsvalg & { forstaatt: boolean };

type Soek = Readonly<Record<string, string | undefined>>;

/** The longest search, and the id of a rule or a person. */
const LENGST = 100;
const ID = /^[\w-]{1,60}$/;

/** Parses the address of the overview. Unknown parameters are ignored; an unknown value counts as not given. */
export function readOversiktssoek(soek: Soek): Oversiktssoek {
  let forstaatt = true;
  const read = <T>(navn: string, parse: (tekst: string) => T | undefined, ellers: T): T => {
    const tekst = soek[navn];
    if (tekst === undefined || tekst === '') return ellers;
    const verdi = parse(tekst);
    if (verdi === undefined) forstaatt = false;
    return verdi ?? ellers;
  };
  const enAv =
    <T extends string>(mulige: readonly T[]) =>
    (tekst: string): T | undefined =>
      mulige.find((en) => en === tekst);
  const id = (tekst: string) => (ID.test(tekst) ? tekst : undefined);
  const ja = (tekst: string) => (tekst === '1' ? true : undefined);
  const filter: Oversiktsfilter = {
    vis: read('vis', enAv(VISNINGER), UTEN_FILTER.vis),
    naar: read('naar', enAv(NAAR), UTEN_FILTER.naar),
    oppgave: read('oppgave', id, UTEN_FILTER.oppgave),
    status: read('status', enAv(STATUSVALG), UTEN_FILTER.status),
    ansvarlig: read('ansvarlig', id, UTEN_FILTER.ansvarlig),
    form: read('form', enAv(FORMVALG), UTEN_FILTER.form),
    soek: read('sok', (tekst) => (tekst.length <= LENGST ? tekst : undefined), UTEN_FILTER.soek),
    stjerne: read('stjerne', ja, UTEN_FILTER.stjerne),
    valgfrie: read('valgfrie', ja, UTEN_FILTER.valgfrie),
    sorter: read('sorter', enAv(SORTERINGER), UTEN_FILTER.sorter),
    side: read(
      'side',
      (tekst) => (/^[1-9]\d{0,5}$/.test(tekst) ? Number(tekst) : undefined),
      UTEN_FILTER.side,
    ),
  };
  const kolonner = readKolonner(soek);
  return { filter, kolonner: kolonner ?? VANLIGE, forstaatt };
}

/** Returns the chosen columns: from the boxes of the form, or from a link; undefined when none were chosen. */
function readKolonner(soek: Soek): Kolonnevalg[] | undefined {
  const valgt = soek[KOLONNER_VALGT];
  if (valgt === undefined) return undefined;
  const lenke = valgt.split('.');
  return KOLONNER.filter((en) => lenke.includes(en) || soek[kolonnefelt(en)] !== undefined);
}

/** Returns the parameters of a choice; what has its usual value is left out. */
export function toOversiktsparametre({ filter, kolonner }: Oversiktsvalg): [string, string][] {
  const { soek, ...resten } = filter;
  const ulike = Object.entries({ ...resten, sok: soek }).flatMap(([navn, verdi]): [string, string][] => {
    const vanlig = navn === 'sok' ? UTEN_FILTER.soek : UTEN_FILTER[navn as keyof typeof resten];
    return verdi === vanlig || verdi === null ? [] : [[navn, verdi === true ? '1' : String(verdi)]];
  });
  const sammeKolonner = kolonner.join('.') === VANLIGE.join('.');
  return sammeKolonner ? ulike : [...ulike, [KOLONNER_VALGT, kolonner.join('.') || 'ingen']];
}

/** Returns a choice as one text, which `parseOversiktsvalg` reads. */
export const writeOversiktsvalg = (valg: Oversiktsvalg): string =>
  new URLSearchParams(toOversiktsparametre(valg)).toString();

/** Returns the address of a choice with changes. A change of anything but the page goes back to the first page. */
export function oversiktSti(
  { filter, kolonner }: Oversiktsvalg,
  endring: Partial<Oversiktsfilter> = {},
  sti: string = OVERSIKT,
): string {
  const nytt = { ...filter, ...('side' in endring ? {} : { side: 1 }), ...endring };
  const parametre = toOversiktsparametre({ filter: nytt, kolonner });
  return parametre.length === 0 ? sti : `${sti}?${new URLSearchParams(parametre)}`;
}

type Navn = Pick<Klient, 'organisasjonsnummer'>;
type Nokkel = Pick<Oppgave, 'noekkel'>;

const FORAN = 'v-';

/** The name of the box of a row, by `<organisasjonsnummer>.<noekkel>`. */
export const toValgefelt = (rad: string): string => `${FORAN}${rad}`;

/** The name of the box that chooses a frist of a client, and the id of its row. */
export const velgefelt = ({ organisasjonsnummer }: Navn, { noekkel }: Nokkel): string =>
  toValgefelt(`${organisasjonsnummer}.${noekkel}`);

/** Returns the address of a frist of a client. `fra` has the parameters of the overview one comes from. */
export const toKlientsti = (organisasjonsnummer: string, noekkel: string, fra: string): string =>
  `${OVERSIKT}/${organisasjonsnummer}/${noekkel}${fra ? `?${new URLSearchParams({ fra })}` : ''}`;

/** Returns the address of a frist of a client, from which one comes back to the same place in the overview. */
export function klientsti(
  klient: { organisasjonsnummer: string },
  oppgave: { noekkel: string },
  valg: Oversiktsvalg,
): string {
  return toKlientsti(klient.organisasjonsnummer, oppgave.noekkel, writeOversiktsvalg(valg));
}

/** The address of the page that confirms what is to be done about many frister. */
export const MERKSTI = `${OVERSIKT}/merk`;

/** The field with the overview that one came from. */
export const UTVALG = 'utvalg';

/** Returns the rows whose boxes are ticked in a form, as `<organisasjonsnummer>.<noekkel>`. */
export const readValgte = (soek: Soek): string[] =>
  Object.keys(soek).flatMap((navn) => (navn.startsWith(FORAN) ? [navn.slice(FORAN.length)] : []));

/** Parses what `writeOversiktsvalg` has written. */
export const parseOversiktsvalg = (tekst: string): Oversiktsvalg => {
  const { filter, kolonner } = readOversiktssoek(Object.fromEntries(new URLSearchParams(tekst)));
  return { filter, kolonner };
};
