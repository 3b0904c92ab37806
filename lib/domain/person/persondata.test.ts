import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IKKE_PERSON, PERSONDATA } from './persondata';

const ROT = join(import.meta.dirname, '..', '..', '..');

/** The columns of each table of a schema. */
function readKolonner(skjema: string): Map<string, string[]> {
  return new Map(
    [...skjema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, tabell = '', kropp = '']) => [
      tabell,
      [...kropp.matchAll(/^ {2}(\w+) +\w/gm)].map(([, kolonne = '']) => kolonne),
    ]),
  );
}

const PERSONLIGNENDE = /person|pid|navn$|av(Id|Tid)$|epost|mottaker|bruker|medlem|^byraa$|telefon|[a-z]Av$/;
/** `toPersoner` and `medNavn`, with a capital inside. */
const INNI = /[a-z](Person|Pid|Navn|Epost|Mottaker|Bruker|Medlem|AvId|AvTid)/;
/** What is public about a kilde. */
const AAPNE = ['Kilde.telefon', 'Kilde.navn'];

/** The columns that look like a person and are named nowhere. */
function findUkjente(skjema: string): string[] {
  return [...readKolonner(skjema)].flatMap(([tabell, kolonner]) => {
    const kjente = [
      ...PERSONDATA.filter((en) => en.tabell === tabell).flatMap((en) => en.kolonner),
      ...(IKKE_PERSON[tabell] ?? []),
    ];
    return kolonner
      .filter((kolonne) => (PERSONLIGNENDE.test(kolonne) || INNI.test(kolonne)) && !kjente.includes(kolonne))
      .map((kolonne) => `${tabell}.${kolonne}`)
      .filter((navn) => !AAPNE.includes(navn));
  });
}

const SKJEMA = readFileSync(join(ROT, 'prisma', 'schema.prisma'), 'utf8');

describe('the table of persons', () => {
  it('names every column that looks like a person', () => expect(findUkjente(SKJEMA)).toEqual([]));

  it('names no column that is not there', () => {
    const kolonner = readKolonner(SKJEMA);
    const navngitte = [
      ...PERSONDATA.flatMap((en) => en.kolonner.map((kolonne) => [en.tabell, kolonne] as const)),
      ...Object.entries(IKKE_PERSON).flatMap(([tabell, alle]) =>
        alle.map((kolonne) => [tabell, kolonne] as const),
      ),
    ];
    expect(navngitte.length).toBeGreaterThan(50);
    expect(navngitte.filter(([tabell, kolonne]) => !kolonner.get(tabell)?.includes(kolonne))).toEqual([]);
  });

  it.each(['personId String', 'pidKryptert Bytes', 'navn String?', 'endretAv String', 'epostadresse String'])(
    'sees a new column: %s',
    (kolonne) => {
      expect(findUkjente(`model Ny {\n  id Int @id\n  ${kolonne}\n}`)).toEqual([
        `Ny.${kolonne.split(' ')[0]}`,
      ]);
    },
  );

  it('is written in docs/security.md, row by row', () => {
    const dokument = readFileSync(join(ROT, 'docs', 'security.md'), 'utf8').replace(/ +/g, ' ');
    const HVA = { slettes: 'deleted', anonymiseres: 'made anonymous', beholdes: 'kept' };
    for (const { tabell, sletting, hvorfor } of PERSONDATA)
      expect(dokument).toContain(`| \`${tabell}\` | ${HVA[sletting]} | ${hvorfor} |`);
  });
});
