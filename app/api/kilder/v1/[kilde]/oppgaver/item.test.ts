import { describe, expect, it } from 'vitest';
import { foedselsnummer } from '#dev/omverden/scenarioer/nummer';
import { item } from '#dev/proeve/testdata/kilder';
import { iKilderute } from '#dev/proeve/testdata/kilderute';
import { run } from '#dev/proeve/verden/test-server';
import { LEDIG_ORGNR } from '#dev/proeve/verden/verden';
import { PUT } from './route';

const { verden, kall } = iKilderute();
const FNR = foedselsnummer('1970-01-01');
const SPREDT = `${FNR.slice(0, 6)} ${FNR.slice(6)}`;
const tekst = (ett: string) => ({ beskrivelse: [{ spraak: 'nb', tekst: ett }] });
const frist = (dag: unknown) => ({ frist: { fristType: 'leveringsfrist', frist: dag } });
const betaling = (konto: string, kid: string) => ({ betaling: { konto, kid } });

/** Invalid items, as text where JSON can express more than JavaScript, with the expected field and code. */
const TABELL: [string, object | string, string, string][] = [
  ['a field we do not have', { farge: 'roed' }, 'farge', 'ukjent'],
  ['nothing', 'null', '', 'ugyldig-objekt'],
  ['a list', '[]', '', 'ugyldig-objekt'],
  [
    'an organisation number with a wrong control digit',
    { organisasjonsnummer: '310079191' },
    'organisasjonsnummer',
    'ugyldig-organisasjonsnummer',
  ],
  [
    'an organisation number as a number',
    { organisasjonsnummer: 974761076 },
    'organisasjonsnummer',
    'ugyldig-organisasjonsnummer',
  ],
  [
    'a virksomhet that does not exist',
    { organisasjonsnummer: LEDIG_ORGNR },
    'organisasjonsnummer',
    'ukjent-virksomhet',
  ],
  ['the year 1026', frist('1026-12-10'), 'frist.frist', 'ugyldig-dato'],
  ['the year 1999', frist('1999-12-31'), 'frist.frist', 'utenfor-leveringsaar'],
  ['30 February', frist('2026-02-30'), 'frist.frist', 'ugyldig-dato'],
  ['a moment for a day', frist('2026-12-10T00:00:00Z'), 'frist.frist', 'ugyldig-dato'],
  ['no frist', { frist: undefined }, 'frist', 'mangler'],
  ['an unknown status', { status: 'ferdig' }, 'status', 'ugyldig-valg'],
  ['a text of 5 000 characters', tekst('x'.repeat(5000)), 'beskrivelse.0.tekst', 'for-lang-tekst'],
  ['a control character', tekst('a\u0007b'), 'beskrivelse.0.tekst', 'styretegn'],
  ['text turned around', tekst('a\u202Eb'), 'beskrivelse.0.tekst', 'styretegn'],
  [
    'the same language twice',
    { beskrivelse: [...tekst('a').beskrivelse, ...tekst('b').beskrivelse] },
    'beskrivelse',
    'flere-verdier',
  ],
  ['øre with decimals', { beloep: 12.5 }, 'beloep', 'ugyldig-beloep'],
  ['kroner with one decimal', { beloep: '12.5' }, 'beloep', 'ugyldig-beloep'],
  ['less than nothing', { beloep: -1 }, 'beloep', 'ugyldig-beloep'],
  ['more than there is', { beloep: 1e15 }, 'beloep', 'ugyldig-beloep'],
  ['a wrong account', betaling('76940512058', '1234567897'), 'betaling.konto', 'ugyldig-konto'],
  ['a wrong KID', betaling('76940512057', '1234567890'), 'betaling.kid', 'ugyldig-kid'],
  ['an http link', { lenke: 'http://www.skatteetaten.no/' }, 'lenke', 'ugyldig-lenke'],
  ['a link that is a script', { lenke: 'javascript:alert(1)' }, 'lenke', 'ugyldig-lenke'],
  ['a link with a password', { lenke: 'https://a:b@www.skatteetaten.no/' }, 'lenke', 'ugyldig-lenke'],
  ['a fødselsnummer in a link', { lenke: `https://www.skatteetaten.no/${FNR}` }, 'lenke', 'foedselsnummer'],
  ['a fødselsnummer in a text', tekst(`Krav mot ${FNR}`), 'beskrivelse.0.tekst', 'foedselsnummer'],
  ['a fødselsnummer with a space', tekst(`Krav mot ${SPREDT}.`), 'beskrivelse.0.tekst', 'foedselsnummer'],
  ['a fødselsnummer in the reason', { aarsak: FNR }, 'aarsak', 'foedselsnummer'],
  ['a fødselsnummer for a name', { eksternId: FNR }, 'eksternId', 'foedselsnummer'],
  ['a fødselsnummer in the noekkel', { noekkel: `mva:${FNR}` }, 'noekkel', 'foedselsnummer'],
  ['a name with a slash', { eksternId: 'a/b' }, 'eksternId', 'ugyldig-ekstern-id'],
  ['a name of 65 characters', { eksternId: 'x'.repeat(65) }, 'eksternId', 'ugyldig-ekstern-id'],
  ['a number above what is exact', { sekvensnummer: 2 ** 53 }, 'sekvensnummer', 'ugyldig-sekvensnummer'],
  ['a number below 0', { sekvensnummer: -1 }, 'sekvensnummer', 'ugyldig-sekvensnummer'],
  ['a number as a text', { sekvensnummer: '1' }, 'sekvensnummer', 'ugyldig-sekvensnummer'],
  ["another's oppgave", { noekkel: 'aga-betaling:2026-T5' }, 'noekkel', 'ikke-kildens-noekkel'],
  ["another's produktomraade", { produktomraade: 'TOLL' }, 'produktomraade', 'ikke-kildens-produktomraade'],
  [
    'a period turned around',
    { gjelder: { fraOgMed: '2026-12-31', tilOgMed: '2026-01-01' } },
    'gjelder.tilOgMed',
    'snudd-periode',
  ],
];

const god = (endring: object = {}) =>
  item(verden.orgnr('eplepress'), { eksternId: 'god', noekkel: null, ...endring });

/** Delivers items given as JSON. Returns the answer and the ids of what is stored. */
async function lever(...items: string[]) {
  const svar = await kall(PUT, { kropp: `{"oppgaver":[${items.join(',')}]}` });
  expect(svar.status).toBe(200);
  const [levering, hendelse] = await Promise.all(
    ['ekstern_id from levering', 'noekkel from hendelse'].map((hva) =>
      run(verden.databaseUrl(), `select ${hva} order by 1`),
    ),
  );
  return { ...(await svar.json()), levering, hendelse };
}

describe('an item that is refused beside one that is good', () => {
  it.each(TABELL)('%s', async (_navn, ond, felt, kode) => {
    const sendt = typeof ond === 'string' ? ond : JSON.stringify(god({ eksternId: 'ond', ...ond }));
    const svar = await lever(sendt, JSON.stringify(god()));
    expect(svar.antall).toEqual({ lagret: 1, uendret: 0, foreldet: 0, avvist: 1 });
    expect(svar.resultater).toMatchObject([
      { resultat: 'avvist', feil: [{ felt, kode, melding: expect.stringMatching(/ /) }] },
      { eksternId: 'god', resultat: 'lagret' },
    ]);
    expect(svar.levering).toEqual([{ ekstern_id: 'god' }]);
    expect(svar.hendelse).toEqual([{ noekkel: 'mva:god' }]);
  });

  it('the same id twice: both are refused', async () => {
    const to = [god({ eksternId: 'to' }), god({ eksternId: 'to', sekvensnummer: 2 })].map((ett) =>
      JSON.stringify(ett),
    );
    const svar = await lever(...to, JSON.stringify(god()));
    expect(svar.antall).toMatchObject({ lagret: 1, avvist: 2 });
    expect(svar.resultater[1].feil).toMatchObject([{ felt: 'eksternId', kode: 'flere-ganger' }]);
    expect(svar.levering).toEqual([{ ekstern_id: 'god' }]);
  });

  it('a number without end', async () => {
    const sendt = JSON.stringify(god({ eksternId: 'ond' })).replace(
      '"sekvensnummer":1',
      '"sekvensnummer":1e999',
    );
    const { resultater } = await lever(sendt, JSON.stringify(god()));
    expect(resultater[0].feil).toMatchObject([{ felt: 'sekvensnummer', kode: 'ugyldig-sekvensnummer' }]);
  });

  it.each([
    ['five thousand fields we do not have', Array.from({ length: 5000 }, (_, i) => [`felt${i}`, 1])],
    ['fields with names of ten thousand characters', [1, 2, 3].map((i) => [`${'x'.repeat(10_000)}${i}`, 1])],
    ['five thousand texts that are none', [['beskrivelse', Array.from({ length: 5000 }, () => 1)]]],
  ])('%s: the answer does not grow with what was sent', async (_navn, felter) => {
    const ond = god({ eksternId: 'ond', ...Object.fromEntries(felter) });
    const { resultater } = await lever(JSON.stringify(ond), JSON.stringify(god()));
    expect(resultater[0].resultat).toBe('avvist');
    expect(JSON.stringify(resultater[0]).length).toBeLessThan(4000);
    expect(resultater[1].resultat).toBe('lagret');
  });

  it('everything that is wrong is said at once', async () => {
    const { resultater } = await lever('{}');
    expect(resultater[0].eksternId).toBeNull();
    expect(resultater[0].feil.map(({ felt }: { felt: string }) => felt).sort()).toEqual([
      'beskrivelse',
      'eksternId',
      'frist',
      'oppgaveType',
      'organisasjonsnummer',
      'produktomraade',
      'sekvensnummer',
      'status',
    ]);
  });
});
