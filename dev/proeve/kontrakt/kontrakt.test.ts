import { describe, expect, it } from 'vitest';
import { writeFeil } from '#lib/contract/felles/feilkropp';
import type { Format } from '#lib/contract/felles/format';
import { readKalenderRequest } from '#lib/contract/kalender-v1/kalender-request';
import { toDato } from '#lib/domain/dag/dato';
import { EGET_SKJEMA, FEIL_XSD, feilIXml, PUBLISERTE } from './skjema';

describe.skipIf(PUBLISERTE.size === 0)('what Skatteetaten has published', () => {
  it.each(['json', 'xml'] as Format[])('the sample request in %s is read', (format) => {
    const bytes = PUBLISERTE.get(`eksempel-request.${format}`) ?? new Uint8Array();
    expect(readKalenderRequest(bytes, { format, charset: null }, toDato(2026, 11, 10))).toEqual({
      parter: [{ organisasjonsnummer: '313268489' }],
      periode: { fraOgMed: '2022-11-01', tilOgMed: '2023-01-31' },
    });
  });

  it('the samples in XML are valid by our own schema', async () => {
    for (const slag of ['request', 'respons']) {
      const xml = PUBLISERTE.get(`eksempel-${slag}.xml`)?.toString() ?? '';
      expect(await EGET_SKJEMA.feilIXml(xml), slag).toEqual([]);
    }
  });

  it('the samples in JSON lack only what the contract says they lack', () => {
    const les = (slag: string) => JSON.parse(PUBLISERTE.get(`eksempel-${slag}.json`)?.toString() ?? '');
    const feil = (kropp: unknown) => EGET_SKJEMA.feilIJson(JSON.stringify(kropp));
    const { kalenderRequest } = les('request');
    expect(feil({ kalenderRequest })).not.toEqual([]);
    const rettet = [{ organisasjonsnummer: String(kalenderRequest.part.organisasjonsnummer) }];
    expect(feil({ kalenderRequest: { ...kalenderRequest, part: rettet } })).toEqual([]);
    const { kalender } = les('respons');
    expect(feil({ kalender: { ...kalender, part: [{ ...kalender.part, part: rettet[0] }] } })).toEqual([]);
  });
});

describe('our own schemas', () => {
  it('refuse what is not of the code lists', async () => {
    const oppgave = {
      myndighet: 'SKE',
      produktomraade: 'MVA',
      oppgaveType: 'rapporteringskrav',
      oppgaveBeskrivelse: 'x',
      frist: { fristType: 'leveringsfrist', frist: '2026-12-10' },
      oppgavestatus: 'forfalt',
    };
    const part = [{ part: { organisasjonsnummer: '313268489' }, oppgave: [oppgave] }];
    expect(
      EGET_SKJEMA.feilIJson(JSON.stringify({ kalender: { hentetDato: '2026-11-10T12:00:00Z', part } })),
    ).toHaveLength(1);
  });

  it('hold for the error body', async () => {
    const feil = {
      kode: 'KAL-002',
      melding: 'a & <b>\u0007',
      korrelasjonsid: '0b7f3a52-9a3f-4c1e-8a51-6d1f1d0c2b3a',
    };
    expect(await feilIXml(writeFeil(feil, 'xml'), FEIL_XSD)).toEqual([]);
    expect(JSON.parse(writeFeil(feil, 'json'))).toEqual(feil);
  });
});
