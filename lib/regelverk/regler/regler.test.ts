import { describe, expect, it } from 'vitest';
import { FRISTTYPER, MYNDIGHETER, OPPGAVETYPER, PRODUKTOMRAADER } from '#lib/domain/virksomhet/kodelister';
import { KONTAKT } from '#lib/regelverk/forklaring/kontakt';
import { REGLER, regelFor } from './regler';

describe('REGLER', () => {
  it('is the whole round, each id once', () => {
    expect(REGLER.map((regel) => regel.id)).toEqual([
      'mva-alm-levering',
      'mva-alm-betaling',
      'mva-aar-levering',
      'mva-aar-betaling',
      'mva-primaer-levering',
      'mva-primaer-betaling',
      'mva-aarstermin-soknad',
      'mva-aarstermin-soknad-tilbake',
      'mva-omvendt-levering',
      'mva-omvendt-betaling',
      'amelding-levering',
      'aga-betaling',
      'forskuddstrekk-betaling-termin',
      'forskuddstrekk-betaling-lopende',
      'utleggstrekk-betaling',
      'lonnssammenstilling-ansatte',
      'skattekort-innhenting',
      'otp-ordning',
      'forskuddsskatt-personlig',
      'forskuddsskatt-upersonlig',
      'tilleggsforskudd',
      'skattemelding-enk',
      'skattemelding-as',
      'skattemelding-utsatt-soknad',
      'skattemelding-endring',
      'aksjonaerregisteroppgaven',
      'aarsregnskap-fastsetting',
      'generalforsamling-ordinaer',
      'aarsregnskap-innsending',
      'reelle-rettighetshavere',
      'bokforing-ajour',
      'efaktura-utstedelse',
      'digital-bokforing',
      'saeravgift-levering',
      'saeravgift-betaling',
      'tollkreditt-betaling',
      'rf1321',
      'tredjepart-20jan',
      'tredjepart-31jan',
    ]);
    expect(regelFor('finnes-ikke')).toBeUndefined();
  });

  it.each(REGLER.map((regel) => [regel.id, regel] as const))('%s is written out in full', (_id, regel) => {
    expect(MYNDIGHETER).toContain(regel.myndighet);
    expect(PRODUKTOMRAADER).toContain(regel.produktomraade);
    expect(OPPGAVETYPER).toContain(regel.oppgaveType);
    expect(FRISTTYPER).toContain(regel.fristType);
    expect(regel.lenke).toMatch(/^https:\/\/[a-z.]+\//);
    expect(KONTAKT[regel.myndighet].telefon).toMatch(/^\d[\d ]+\d$/);
    for (const { hjemmel } of regel.regimer) {
      // A rule whose paragraph has not been seen has a reservation instead of a hjemmel.
      if (!regel.forbehold?.includes('hjemmelIkkeVerifisert')) expect(hjemmel.length).toBeGreaterThan(0);
      for (const h of hjemmel)
        expect([h.tekst, h.lenke]).toEqual([
          expect.stringMatching(/ § \d/),
          expect.stringMatching(/^https:\/\/lovdata\.no\/dokument\/(NL|SF)\//),
        ]);
    }
    if (regel.par !== undefined) expect(regelFor(regel.par)?.par).toBe(regel.id);
  });
});
