import { describe, expect, it } from 'vitest';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { REGNSKAPSAAR_SLUTT } from '#lib/contract/skjema/forhold-felt';
import { findForhold } from '#lib/data/forhold';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { BrukerForholdNavn, BrukerForholdSvar } from '#lib/domain/virksomhet/forhold';
import { getForhold } from './get-forhold';
import { saveForhold } from './save-forhold';

const verden = iVerden();
const naa = tid('2026-11-10');

const lagre = (aktoer: Aktoer, svar: BrukerForholdSvar[], id = 'eplepress') =>
  withKalender(aktoer, verden.orgnr(id), (tilgang) => saveForhold(tilgang, svar, naa));

/** Returns the user's answers under a name. */
const sagt = async (navn: BrukerForholdNavn) =>
  (await findForhold(verden.orgnr('eplepress'))).filter((ett) => ett.navn === navn).map(({ verdi }) => verdi);

describe('at once', () => {
  it('eleven forms leave the answers of one of them, and nobody gets an error', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const skjemaer = Array.from({ length: 11 }, (_, nr) => ({
      dag: nr + 1,
      slutt: REGNSKAPSAAR_SLUTT[nr] ?? '',
    }));
    await Promise.all(
      skjemaer.map(({ dag, slutt }) =>
        lagre(aktoer, [
          { navn: 'loennsdag', verdi: dag, fraOgMed: null },
          { navn: 'regnskapsaarSlutt', verdi: slutt, fraOgMed: null },
        ]),
      ),
    );
    const svar = [await sagt('loennsdag'), await sagt('regnskapsaarSlutt')];
    const mulige = skjemaer.map(({ dag, slutt }) => [[dag], [slutt]]);
    expect(mulige).toContainEqual(svar);
  });

  it('an answer and a fresh answer of the register do not take each other’s rows', async () => {
    const aktoer = await verden.aktoerFor('as-ansatte');
    const les = () => withKalender(aktoer, verden.orgnr('as-ansatte'), (tilgang) => getForhold(tilgang, naa));
    const svar = (dag: number) =>
      lagre(aktoer, [{ navn: 'loennsdag', verdi: dag, fraOgMed: null }], 'as-ansatte');
    await Promise.all([les(), svar(3), les(), svar(4), les(), svar(5)]);
    const { forhold } = await les();
    const antall = (opphav: string) => forhold.filter((ett) => ett.opphav === opphav).length;
    expect([antall('enhetsregisteret'), antall('bruker')]).toEqual([6, 4]);
  });
});
