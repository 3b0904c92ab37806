import { describe, expect, it } from 'vitest';
import { allePersoner, alleVirksomheter, SCENARIOER, scenario } from './index';
import { foedselsdato, foedselsnummer, isOrganisasjonsnummer, isSyntetiskFoedselsnummer } from './nummer';

const unique = (verdier: readonly string[]) => new Set(verdier).size === verdier.length;

describe('numbers', () => {
  it.each(['923609016', '974760673', '934154150', '313268489'])('accepts organisasjonsnummer %s', (nr) => {
    expect(isOrganisasjonsnummer(nr)).toBe(true);
  });

  it.each(['923609017', '833286602', '123456789', '31326848', ''])('refuses organisasjonsnummer %j', (nr) => {
    expect(isOrganisasjonsnummer(nr)).toBe(false);
  });

  it.each(['16822548834', '11812448848', '19872347995'])('accepts synthetic fødselsnummer %s', (fnr) => {
    expect(isSyntetiskFoedselsnummer(fnr)).toBe(true);
  });

  it.each(['16822548835', '15507600333', '1682254883'])('refuses %s as a synthetic fødselsnummer', (fnr) => {
    expect(isSyntetiskFoedselsnummer(fnr)).toBe(false);
  });

  it.each(['1940-01-01', '1984-04-12', '1999-12-31', '2000-02-29', '2001-11-18'])(
    'round-trips %s',
    (dato) => {
      expect(foedselsdato(foedselsnummer(dato))).toBe(dato);
    },
  );
});

describe('scenarios', () => {
  it('keeps the promised order', () => {
    expect(SCENARIOER.slice(0, 14).map((s) => s.id)).toEqual([
      'eplepress',
      'primaernaering',
      'mva-aar',
      'nystartet',
      'as-ansatte',
      'as-hvilende',
      'as-avvikende-aar',
      'avvikling',
      'slettet',
      'to-virksomheter',
      'regnskapsfoerer',
      'ingen',
      'eidas',
      'lavt-nivaa',
    ]);
  });

  it('shares no id, person or name', () => {
    expect(unique(SCENARIOER.map((s) => s.id))).toBe(true);
    expect(unique(allePersoner().map((p) => p.navn))).toBe(true);
    expect(unique(allePersoner().map((p) => p.foedselsnummer))).toBe(true);
    expect(unique(alleVirksomheter().map((v) => v.navn))).toBe(true);
  });

  it('has a one-line beskrivelse in every scenario', () => {
    for (const s of SCENARIOER) expect(s.beskrivelse).toMatch(/^[^\n]{20,120}\.$/);
  });

  it('uses only synthetic fødselsnummer', () => {
    for (const p of allePersoner()) expect(isSyntetiskFoedselsnummer(p.foedselsnummer), p.navn).toBe(true);
  });

  it('uses only valid, synthetic and unique organisasjonsnummer', () => {
    const hoved = alleVirksomheter().map((v) => v.organisasjonsnummer);
    const under = alleVirksomheter().flatMap((v) => v.underenheter.map((u) => u.json.organisasjonsnummer));
    const alle = [...hoved, ...under];
    expect(unique(alle)).toBe(true);
    for (const nr of alle) {
      expect(isOrganisasjonsnummer(nr), nr).toBe(true);
      expect(nr).toMatch(/^[23]/);
    }
  });

  it('says the same organisasjonsnummer, navn and organisasjonsform in Altinn and Enhetsregisteret', () => {
    for (const v of alleVirksomheter()) {
      if (v.enhet.slag !== 'enhet' && v.enhet.slag !== 'slettet') continue;
      expect(v.enhet.json).toMatchObject({
        organisasjonsnummer: v.organisasjonsnummer,
        navn: v.navn,
        organisasjonsform: { kode: v.organisasjonsform },
      });
    }
  });

  it('hangs every underenhet under its own virksomhet', () => {
    for (const v of alleVirksomheter()) {
      for (const u of v.underenheter) expect(u.json.overordnetEnhet).toBe(v.organisasjonsnummer);
    }
  });

  it('gives each forhold at most once', () => {
    for (const v of alleVirksomheter()) expect(unique(v.brukerForhold.map((f) => f.navn)), v.navn).toBe(true);
  });

  it('gives the accountant 60 clients of both forms with the role REGN', () => {
    const [eget, ...klienter] = scenario('regnskapsfoerer').virksomheter;
    expect(eget?.roller).toContain('DAGL');
    expect(klienter).toHaveLength(60);
    expect(klienter.every((k) => k.roller.includes('REGN'))).toBe(true);
    expect(new Set(klienter.map((k) => k.organisasjonsform))).toEqual(new Set(['ENK', 'AS']));
  });

  it('builds the same numbers every time', () => {
    expect(scenario('eplepress')).toMatchObject({
      person: { navn: 'Kari Nordmann', foedselsnummer: foedselsnummer('1984-04-12') },
      virksomheter: [{ navn: 'NORDMANN EPLEPRESS', organisasjonsnummer: '310079197' }],
    });
  });

  it('refuses an unknown id', () => {
    expect(() => scenario('finnes-ikke')).toThrow(RangeError);
  });
});
