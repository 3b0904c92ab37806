import { upsertKilde } from '#lib/data/kilde';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import type { Kilde, Kilderad } from '#lib/domain/kilde/kilde';
import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import { LEDIG_ORGNR } from '../verden/verden';

/** A test kilde. LEDIG_ORGNR delivers for it. By default only `mva` has rules and facts. */
export function testkilde(endring: Partial<Kilde> = {}): Kilderad {
  const { id = 'mva' } = endring;
  const isMva = id === 'mva';
  return {
    id,
    navn: 'Merverdiavgift',
    myndighet: 'SKE',
    myndighetsnavn: 'Skatteetaten',
    produktomraader: ['MVA'],
    regler: isMva ? ['mva-alm-levering', 'mva-alm-betaling'] : [],
    forhold: isMva ? ['mvaRegistrert', 'mvaTermin'] : [],
    kontakt: { telefon: '800 80 000', side: 'https://example.test/kontakt' },
    leverandoerer: [LEDIG_ORGNR],
    scope: 'skatteetaten:kalendertjeneste.lever',
    lovetMinutter: 60,
    aktiv: true,
    ...endring,
  };
}

export const addKilde = (endring: Partial<Kilde> = {}) => upsertKilde(testkilde(endring));

export const SYSTEM: Systemaktoer = {
  consumer: LEDIG_ORGNR,
  supplier: null,
  systembruker: null,
  samtykker: [],
  scopes: ['skatteetaten:kalendertjeneste.lever'],
};

/** A delivered test item: the mva-melding of a termin, in the format of the API. */
export function item(organisasjonsnummer: string, endring: Record<string, unknown> = {}) {
  return {
    eksternId: 'mva-1',
    sekvensnummer: 1,
    organisasjonsnummer,
    noekkel: toNoekkel('mva-alm-levering', '2026-T5'),
    produktomraade: 'MVA',
    oppgaveType: 'rapporteringskrav',
    beskrivelse: [{ spraak: 'nb', tekst: 'Mva-melding' }],
    frist: { fristType: 'leveringsfrist', frist: '2026-12-10' },
    status: 'ikkeStartet',
    ...endring,
  };
}
