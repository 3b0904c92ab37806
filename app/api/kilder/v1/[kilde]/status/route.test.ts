import { describe, expect, it } from 'vitest';
import { foedselsnummer } from '#dev/omverden/scenarioer/nummer';
import { iKilderute } from '#dev/proeve/testdata/kilderute';
import { run } from '#dev/proeve/verden/test-server';
import { GET, POST } from './route';

const { verden, kall, avvist } = iKilderute();
const post = (kropp: unknown) => ({ metode: 'POST', kropp: JSON.stringify(kropp) });
const kilde = async () => {
  const rader = await run(
    verden.databaseUrl(),
    "select status, melding, sist_hoert is not null as hoert from kilde where id = 'mva'",
  );
  return rader[0];
};

describe('a kilde says how it is', () => {
  it('with a message, and then without', async () => {
    expect(await kilde()).toEqual({ status: null, melding: null, hoert: false });
    const svar = await kall(POST, post({ status: 'forsinket', melding: 'Vi henter oss inn i kveld' }));
    expect([svar.status, await svar.text()]).toEqual([204, '']);
    expect(await kilde()).toEqual({ status: 'forsinket', melding: 'Vi henter oss inn i kveld', hoert: true });
    await kall(POST, post({ status: 'OK' }));
    expect(await kilde()).toEqual({ status: 'OK', melding: null, hoert: true });
  });

  it.each([
    ['no status', {}, 'status: mangler'],
    ['an unknown status', { status: 'borte' }, 'status: ugyldig-valg'],
    ['another field', { status: 'OK', farge: 1 }, 'farge: ukjent'],
    ['a message of 201 characters', { status: 'OK', melding: 'x'.repeat(201) }, 'melding: for-lang-tekst'],
    ['a fødselsnummer', { status: 'OK', melding: foedselsnummer('1970-01-01') }, 'melding: foedselsnummer'],
    ['a list', [], 'ugyldig-objekt'],
  ])('is refused with %s', async (_navn, kropp, melding) => {
    const svar = await avvist(POST, post(kropp));
    expect([svar.status, svar.kode]).toEqual([400, 'KAL-002']);
    expect(svar.melding).toContain(melding);
  });

  it.each([
    ['an unknown kilde', { kilde: 'ingen' }, 404, 'KAL-011'],
    ["another's kilde", { kilde: 'annen' }, 403, 'KAL-006'],
    ['an unhooked kilde', { kilde: 'avkoblet' }, 403, 'KAL-006'],
    ['no token', { token: null }, 401, 'KAL-003'],
  ])('is refused for %s', async (_navn, sendt, status, kode) => {
    expect(await avvist(POST, { ...post({ status: 'OK' }), ...sendt })).toMatchObject({ status, kode });
  });

  it('is refused when it is more than a status can be', async () => {
    const svar = await avvist(POST, post({ status: 'OK', melding: 'x'.repeat(70_000) }));
    expect(svar.status).toBe(413);
  });

  it('is not read', async () => {
    const svar = await avvist(GET, { metode: 'GET' });
    expect([svar.status, svar.hoder.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
  });
});
