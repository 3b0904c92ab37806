import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { findGrunnlag } from '#lib/data/grunnlag';
import { prisma } from '#lib/data/klient';
import { interpretLeveringer } from '#lib/domain/kilde/fra-kildene';
import { flett } from '#lib/domain/oppgave/flett';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { ensureData } from '../../start/paths';
import type { Melding } from '../testdata/meldinger';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { run } from '../verden/test-server';
import { I_2026, tid } from '../verden/verden';
import { runStorm } from './storm';

let verden: Produktverden;
let storm: Awaited<ReturnType<typeof runStorm>>;
/** The last delivery of each kilde about each oppgave. */
let siste: Melding[];

beforeAll(async () => {
  verden = await startProduktverden('drap', join(ensureData(), 'drap-produkt.log'));
  storm = await runStorm(verden);
  siste = storm.meldinger.filter(({ item }) => item.sekvensnummer === 5);
});
afterAll(async () => {
  await prisma().$disconnect();
  await verden?.stopp();
});

const rader = (sql: string) => run(verden.databaseUrl, sql);
const summer = (tall: readonly number[]) => tall.reduce((a, b) => a + b, 0);

describe('10 000 deliveries while the database and the product are killed', () => {
  it('were all answered for, none refused, and the senders met every kill', () => {
    const { sendt, meldinger, levert, drept } = storm;
    expect([meldinger.length, levert]).toEqual([10_000, 10_000]);
    expect(summer(sendt.map(({ utfall }) => utfall.avvist))).toBe(0);
    expect(drept).toHaveLength(4);
    // The product answers with an error while the database is down, and not at all while it is down itself.
    expect(summer(sendt.map(({ serverfeil }) => serverfeil))).toBeGreaterThan(0);
    expect(summer(sendt.map(({ utenSvar }) => utenSvar))).toBeGreaterThan(0);
  });

  it('are stored each once, as the highest sekvensnummer says', async () => {
    const lagret = await rader(
      'select organisasjonsnummer, kilde, ekstern_id, sekvensnummer::int, innhold from levering order by 1, 2, 3',
    );
    const ventet = siste.map(({ kilde, item }) => ({
      organisasjonsnummer: item.organisasjonsnummer,
      kilde,
      ekstern_id: item.eksternId,
      sekvensnummer: item.sekvensnummer,
      innhold: toOppgaveInnhold(kilde, LevertOppgaveSchema.parse(item)),
    }));
    const navn = (rad: { organisasjonsnummer?: string; kilde?: string; ekstern_id?: string }) =>
      `${rad.organisasjonsnummer} ${rad.kilde} ${rad.ekstern_id}`;
    expect(lagret).toHaveLength(2000);
    expect(new Map(lagret.map((rad) => [navn(rad), rad]))).toEqual(
      new Map(ventet.map((rad) => [navn(rad), rad])),
    );
  });

  it('are the oppgaver of each calendar, each once', async () => {
    const { naa, idag } = tid('2026-11-10');
    for (const nummer of new Set(siste.map(({ item }) => item.organisasjonsnummer))) {
      if (!isOrganisasjonsnummer(nummer)) throw new RangeError(nummer);
      const { kilder, grunnlag } = await findGrunnlag([nummer]);
      const leveringer = grunnlag.get(nummer)?.les().leveringer ?? [];
      const { leverteOppgaver: leverte } = interpretLeveringer(kilder, leveringer, naa);
      const oppgaver = flett({ beregnede: [], leverte, markeringer: [], periode: I_2026, idag });
      const ventet = siste.filter(({ item }) => item.organisasjonsnummer === nummer);
      expect(oppgaver.map(({ noekkel, levert }) => [noekkel, levert?.beloep]).sort()).toEqual(
        ventet.map(({ kilde, item }) => [`${kilde}:${item.eksternId}`, item.sekvensnummer]).sort(),
      );
    }
  });
});

describe('the list of events', () => {
  it('was read without a hole, and nothing that was read is gone', async () => {
    const liste = await rader(
      `select sekvensnummer::int, organisasjonsnummer as identifikator, gjelder_periode as "gjelderPeriode",
       to_char(tidspunkt at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as registreringstidspunkt, type as hendelsetype
       from hendelse order by sekvensnummer`,
    );
    const [teller] = await rader('select siste::int from hendelsesteller');
    expect(teller).toEqual({ siste: liste.length });
    expect(liste.map(({ sekvensnummer }) => sekvensnummer)).toEqual(liste.map((_, i) => i + 1));
    for (const { brudd, hendelser, sider } of storm.lest) {
      expect(brudd).toEqual([]);
      expect(sider).toBeGreaterThan(20);
      expect(hendelser).toEqual(liste);
    }
  });

  it('contains each change once: every event begins where the previous one ended', async () => {
    const hendelser = (await rader(
      'select organisasjonsnummer, noekkel, type, endring from hendelse order by sekvensnummer',
    )) as unknown as { organisasjonsnummer: string; noekkel: string; type: string; endring: Bilder }[];
    const naa = new Map<string, Bilder['etter']>();
    const sist = new Map<string, number>();
    for (const { organisasjonsnummer, noekkel, type, endring } of hendelser) {
      const oppgave = `${organisasjonsnummer} ${noekkel}`;
      const foer = naa.get(oppgave) ?? null;
      expect(endring.foer).toEqual(foer);
      expect(type).toBe(!endring.etter ? 'TRUKKET' : foer ? 'ENDRET' : 'NY');
      // The amount equals the sekvensnummer of the delivery. A withdrawn oppgave has no amount.
      if (endring.etter) expect(endring.etter.beloep).toBeGreaterThan(sist.get(oppgave) ?? 0);
      sist.set(oppgave, endring.etter?.beloep ?? sist.get(oppgave) ?? 0);
      naa.set(oppgave, endring.etter);
    }
    const iKraft = [...naa.values()].filter((etter) => etter !== null);
    expect(iKraft).toHaveLength(2000);
    expect(new Set(iKraft.map(({ beloep }) => beloep))).toEqual(new Set([5]));
  });
});

interface Bilder {
  foer: { beloep: number } | null;
  etter: { beloep: number } | null;
}
