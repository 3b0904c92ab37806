import { beforeEach, expect, it } from 'vitest';
import { hovedenhetNummer } from '#dev/omverden/scenarioer/nummer';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { forgeTilgang } from '#dev/proeve/testdata/tilgang';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, LEDIG_ORGNR, tid } from '#dev/proeve/verden/verden';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { readAllGrunnlag, readGrunnlagFor } from './read-grunnlag';

const verden = iVerden();
const dag1 = tid('2026-11-10');
const dag3 = tid('2026-11-12');
let ferske: Organisasjonsnummer[];

beforeEach(async () => {
  await addKilde();
  ferske = [801, 802, 803].map(hovedenhetNummer).filter(isOrganisasjonsnummer);
  await run(
    verden.databaseUrl(),
    `INSERT INTO virksomhet (organisasjonsnummer, navn, organisasjonsform, hentet)
     SELECT nr, 'Fersk', 'AS', '${dag3.naa.toISOString()}' FROM unnest(array['${ferske.join("','")}']) nr`,
  );
});

function les(lest: Awaited<ReturnType<typeof readAllGrunnlag>>, nummer: Organisasjonsnummer) {
  const ett = lest.get(nummer);
  if (typeof ett !== 'function') throw new Error(`nothing was read of ${nummer}`);
  return ett();
}

it('gives the same for many as for each, whether fresh, stale or new', async () => {
  const [eplepress, ansatte] = [verden.orgnr('eplepress'), verden.orgnr('as-ansatte')];
  // One is stale after two days; the other is not stored yet.
  await readGrunnlagFor(forgeTilgang(eplepress), dag1);
  const numre = [ansatte, ...ferske, eplepress];
  const lest = await readAllGrunnlag(numre.map(forgeTilgang), dag3);
  expect(verden.kallTil('enhetsregisteret')).toHaveLength(3);
  expect([...lest.keys()].sort()).toEqual([...numre].sort());
  for (const nummer of numre)
    expect(les(lest, nummer)).toEqual(await readGrunnlagFor(forgeTilgang(nummer), dag3));
  expect(les(lest, ansatte).forhold).not.toEqual([]);
  expect(les(lest, eplepress).kjent.utdatert).toBe(false);
});

it('says which Enhetsregisteret does not know, and asks nobody when all is fresh', async () => {
  const lest = await readAllGrunnlag([LEDIG_ORGNR, ...ferske].map(forgeTilgang), dag3);
  expect(lest.get(LEDIG_ORGNR)).toMatchObject({ code: 'ukjent-virksomhet' });
  expect(ferske.map((nummer) => typeof lest.get(nummer))).toEqual(ferske.map(() => 'function'));
  await expect(readGrunnlagFor(forgeTilgang(LEDIG_ORGNR), dag3)).rejects.toMatchObject({
    code: 'ukjent-virksomhet',
  });
  const foer = verden.kall.length;
  await readAllGrunnlag(ferske.map(forgeTilgang), dag3);
  expect(verden.kall).toHaveLength(foer);
  expect((await readAllGrunnlag([], dag3)).size).toBe(0);
});

it('answers with what is stored while the register is down, and says for which nothing is stored', async () => {
  const eplepress = verden.orgnr('eplepress');
  await readGrunnlagFor(forgeTilgang(eplepress), dag1);
  await verden.bryt('enhetsregisteret', 'nede');
  const lest = await readAllGrunnlag([eplepress, ...ferske].map(forgeTilgang), dag3);
  expect([eplepress, ...ferske].map((nummer) => les(lest, nummer).kjent.utdatert)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  const blant = await readAllGrunnlag([...ferske, LEDIG_ORGNR].map(forgeTilgang), dag3);
  expect(blant.get(LEDIG_ORGNR)).toMatchObject({ code: 'register-utilgjengelig' });
  expect(ferske.map((nummer) => typeof blant.get(nummer))).toEqual(['function', 'function', 'function']);
  await expect(readGrunnlagFor(forgeTilgang(LEDIG_ORGNR), dag3)).rejects.toMatchObject({
    code: 'register-utilgjengelig',
  });
});
