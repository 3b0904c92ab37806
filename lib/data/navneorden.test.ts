import { expect, it } from 'vitest';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { addPartner } from '#dev/proeve/testdata/partnere';
import { iVerden, LEDIG_ORGNR } from '#dev/proeve/verden/verden';
import { findGrunnlag } from './grunnlag';
import { findKilder } from './kilde';
import { findPartnere } from './partner';

iVerden();

/**
 * In Norwegian order: case is ignored, numbers are compared as numbers, Æ, Ø and Å last, Aa as Å. No C
 * collation of PostgreSQL has this order.
 */
const NAVN = ['2 fjell', '10 fjell', 'altinn', 'Bank', 'eple', 'Zink', 'Ærlig', 'østlig', 'Ås', 'Aasen'];
const BAKLENGS = [...NAVN].reverse();

it('kilder stand by name in Norwegian order, both ways they are read', async () => {
  for (const [nr, navn] of BAKLENGS.entries()) await addKilde({ id: `kilde-${nr}`, navn });
  const vaare = (alle: readonly { id: string; navn: string }[]) =>
    alle.filter(({ id }) => id.startsWith('kilde-')).map(({ navn }) => navn);
  expect(vaare(await findKilder())).toEqual(NAVN);
  expect(vaare((await findGrunnlag([LEDIG_ORGNR])).kilder)).toEqual(NAVN);
});

it('partners stand by name in Norwegian order', async () => {
  for (const [nr, navn] of BAKLENGS.entries()) {
    await addPartner({ id: `partner-${nr}`, navn, organisasjonsnummer: `${nr}` as typeof LEDIG_ORGNR });
  }
  expect(
    (await findPartnere()).filter(({ id }) => id.startsWith('partner-')).map(({ navn }) => navn),
  ).toEqual(NAVN);
});
