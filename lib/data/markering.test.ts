import { expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, LEDIG_ORGNR, tid } from '#dev/proeve/verden/verden';
import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import { findGrunnlag } from './grunnlag';
import { type LagretMarkering, type NyMarkering, saveMarkeringer } from './markering';

const verden = iVerden();
const A = LEDIG_ORGNR;
const B = verden.orgnr('eplepress');

const markering = (endring: Partial<LagretMarkering> = {}): LagretMarkering => ({
  noekkel: toNoekkel('skattemelding-as', '2025'),
  verdi: 'fullfoert',
  personId: 'p1',
  navn: 'Kari Ærlig Ødegård',
  tidspunkt: tid('2026-11-10', '12:34:56.789').naa,
  ...endring,
});

const saveMarkering = (
  organisasjonsnummer: NyMarkering['organisasjonsnummer'],
  en: Omit<NyMarkering, 'organisasjonsnummer'>,
) => saveMarkeringer([{ ...en, organisasjonsnummer }]);

const findMarkeringer = async (nummer: typeof A) =>
  (await findGrunnlag([nummer])).grunnlag.get(nummer)?.les().markeringer;

it('comes back as it was, to the millisecond', async () => {
  await saveMarkering(A, markering());
  expect(await findMarkeringer(A)).toEqual([expect.objectContaining(markering())]);
});

it('a second mark replaces the whole first one', async () => {
  await saveMarkering(A, markering());
  const siste = markering({
    verdi: 'ikkeAktuell',
    personId: 'p2',
    navn: '',
    tidspunkt: tid('2026-11-11').naa,
  });
  await saveMarkering(A, siste);
  expect(await findMarkeringer(A)).toEqual([expect.objectContaining(siste)]);
});

it('the same noekkel of two virksomheter are two marks', async () => {
  await saveMarkering(A, markering());
  await saveMarkering(B, markering({ verdi: 'ikkeAktuell' }));
  await saveMarkering(A, { ...markering(), verdi: null });
  expect(await findMarkeringer(A)).toEqual([]);
  expect(await findMarkeringer(B)).toMatchObject([{ verdi: 'ikkeAktuell' }]);
});

it('fifty simultaneous first marks leave one row and no error', async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, nr) => saveMarkering(A, markering({ personId: `p${nr}` }))),
  );
  expect(await findMarkeringer(A)).toHaveLength(1);
});

it('an unknown mark is skipped', async () => {
  await saveMarkering(A, markering());
  await run(verden.databaseUrl(), `update markering set verdi = 'utgaatt'`);
  expect(await findMarkeringer(A)).toEqual([]);
});
