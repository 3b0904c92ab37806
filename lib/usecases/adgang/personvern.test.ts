import { beforeEach, describe, expect, it } from 'vitest';
import { OM_EN_VIRKSOMHET } from '#dev/proeve/testdata/brukstilfeller';
import { addPartner } from '#dev/proeve/testdata/partnere';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { dump } from '#dev/proeve/verden/tabeller';
import { I_2026, iVerden, tid } from '#dev/proeve/verden/verden';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { markOppgave } from '#lib/usecases/kalender/mark-oppgave';
import { chooseVirksomhet } from '#lib/usecases/sesjon/choose-virksomhet';
import { listVirksomheter } from './list-virksomheter';

const verden = iVerden();
beforeEach(async () => void (await addPartner()));
const naa = tid('2026-11-10');
const PERSONER = verden.scenarioer.map(({ person }) => person);

/**
 * Returns every way a fødselsnummer can appear in a text: plain, with a space, and as its bytes in
 * hexadecimal.
 */
const formerAv = (fnr: string) => [
  fnr,
  `${fnr.slice(0, 6)} ${fnr.slice(6)}`,
  Buffer.from(fnr).toString('hex'),
  Buffer.from(fnr).toString('base64').replaceAll('=', ''),
];
const FORMER = PERSONER.flatMap(({ foedselsnummer }) => formerAv(foedselsnummer));

const funnetI = (tekst: string) => FORMER.filter((form) => tekst.toLowerCase().includes(form.toLowerCase()));

/** Runs every use case for every test person, and returns all answers. */
async function fullRunde(): Promise<unknown[]> {
  const svar: unknown[] = [];
  for (const { id, virksomheter } of verden.scenarioer) {
    const innlogget = await verden.loggInn(id);
    const { aktoer, sesjon } = innlogget;
    svar.push(await listVirksomheter(aktoer), aktoer.personId);
    const valgt = virksomheter[0]?.organisasjonsnummer;
    if (!valgt || id === 'utenfor-registeret') continue;
    await chooseVirksomhet(aktoer, sesjon.tokenHash, valgt);
    const kalender = await withKalender(aktoer, valgt, (tilgang) => getKalender(tilgang, I_2026, naa));
    svar.push(kalender);
    const [oppgave] = kalender.oppgaver;
    if (!oppgave) continue;
    await withKalender(aktoer, valgt, (tilgang) =>
      markOppgave(tilgang, { noekkel: oppgave.noekkel, verdi: 'fullfoert' }, naa),
    );
    // The rest is refused to an employee who may see only a part; see delvis-tilgang.
    if (id === 'forening' || id === 'loennsmedarbeider') continue;
    for (const bruk of Object.values(OM_EN_VIRKSOMHET)) svar.push(await bruk(innlogget, valgt));
  }
  return svar;
}

describe('after everybody has done everything', () => {
  it('no fødselsnummer is anywhere in the database', async () => {
    await fullRunde();
    const alt = await dump(verden.databaseUrl());
    for (const tabell of ['sesjon', 'virksomhet', 'forhold', 'markering'])
      expect(alt).toContain(`\n${tabell} `);
    expect(funnetI(alt)).toEqual([]);
  });

  it('no fødselsnummer is in what the use cases answer, nor in an address the product has asked', async () => {
    const svar = await fullRunde();
    expect(svar.length).toBeGreaterThan(50);
    expect(funnetI(JSON.stringify(svar))).toEqual([]);
    expect(verden.kallTil('altinn').length).toBeGreaterThan(10);
    expect(funnetI(verden.kall.join('\n'))).toEqual([]);
  });

  it('the search finds what it looks for', () => {
    const [fnr = ''] = PERSONER.map(({ foedselsnummer }) => foedselsnummer);
    expect(formerAv(fnr).flatMap((form) => funnetI(`x${form}y`))).toEqual(formerAv(fnr));
  });
});
