import { beforeEach, describe, expect, it } from 'vitest';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, LEDIG_ORGNR, tid } from '#dev/proeve/verden/verden';
import type { Hendelsetype } from '#lib/domain/kilde/hendelse';
import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import { findEndringer, findHistorikk, type HendelseFor, innHendelser, lastSekvensnummer } from './hendelse';
import { findHendelser, findStart, synligForKilder } from './hendelsesliste';
import { prisma } from './klient';

const verden = iVerden();
const [A, B] = [LEDIG_ORGNR, verden.orgnr('eplepress')];
const KRAV = toNoekkel('mva', 'krav-1');
const hendelse = (type: Hendelsetype, endring: Partial<HendelseFor> = {}): HendelseFor => ({
  organisasjonsnummer: A,
  type,
  noekkel: KRAV,
  gjelderPeriode: '2026',
  endring: null,
  fra: 'mva',
  navn: null,
  ...endring,
});
const skriv = (dag: string, ...hendelser: HendelseFor[]) =>
  prisma().$executeRaw(innHendelser(hendelser, tid(dag).naa));
const numre = (rader: readonly { sekvensnummer: number }[]) =>
  rader.map(({ sekvensnummer }) => sekvensnummer);

beforeEach(async () => {
  await addKilde();
  await run(
    verden.databaseUrl(),
    `insert into levering values ('${A}', 'mva', 'oppgave', 'krav-1', 1, '{}', now())`,
  );
  await skriv('2026-11-08', hendelse('NY'), hendelse('NY', { organisasjonsnummer: B }));
  await skriv(
    '2026-11-09',
    hendelse('ENDRET'),
    hendelse('FORHOLD', { noekkel: null, gjelderPeriode: null, fra: 'enhetsregisteret' }),
    hendelse('MERKET', { fra: 'bruker', navn: 'Kari', endring: { merket: 'fullfoert' } }),
    hendelse('FORHOLD', { noekkel: null, fra: 'bruker' }),
    hendelse('ENDRET'),
  );
});

describe('what one virksomhet is told', () => {
  it('is the history of one oppgave, oldest first, the marks of its users among it', async () => {
    const historikk = await findHistorikk(A, KRAV);
    expect(numre(historikk)).toEqual([1, 3, 5, 7]);
    expect(historikk[2]).toEqual({
      type: 'MERKET',
      noekkel: KRAV,
      gjelderPeriode: '2026',
      endring: { merket: 'fullfoert' },
      sekvensnummer: 5,
      tidspunkt: tid('2026-11-09').naa.getTime(),
      fra: 'bruker',
      navn: 'Kari',
    });
  });

  it('is the changes by others, and only the last of many', async () => {
    expect(numre(await findEndringer(A, 0, 10))).toEqual([1, 3, 4, 7]);
    expect(numre(await findEndringer(A, 1, 10))).toEqual([3, 4, 7]);
    expect(numre(await findEndringer(A, 0, 2))).toEqual([4, 7]);
  });

  it('is the number of its own last event', async () => {
    expect(await Promise.all([A, B, verden.orgnr('as-ansatte')].map(lastSekvensnummer))).toEqual([7, 2, 0]);
  });
});

describe('what a system is told', () => {
  it('is the events of virksomheter its kilder have delivered about, and never a mark', async () => {
    expect(numre(await findHendelser(synligForKilder(['mva']), 1, 10))).toEqual([1, 3, 4, 6, 7]);
    expect(numre(await findHendelser(synligForKilder(['mva']), 4, 2))).toEqual([4, 6]);
    expect(await findHendelser(synligForKilder(['annen']), 1, 10)).toEqual([]);
  });

  it('begins at the first event of a moment or after it', async () => {
    const fra = (dag: string, klokka?: string) => findStart(synligForKilder(['mva']), tid(dag, klokka).naa);
    expect(await fra('2026-11-08')).toBe(1);
    expect(await fra('2026-11-08', '12:00:01')).toBe(3);
    expect(await fra('2026-11-10')).toBeNull();
    expect(await findStart(synligForKilder(['annen']), tid('2026-11-08').naa)).toBeNull();
    // A writer that had to wait got a later number than one that came after it.
    await run(
      verden.databaseUrl(),
      "UPDATE hendelse SET tidspunkt = tidspunkt + interval '30 seconds' WHERE sekvensnummer = 3",
    );
    expect(await fra('2026-11-08', '12:00:01')).toBe(3);
  });
});
