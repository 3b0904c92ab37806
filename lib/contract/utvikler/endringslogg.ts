/** The APIs that a change can concern. */
export type Endringsversjon = 'v1' | 'v2' | 'frister' | 'kilder' | 'regelverk' | 'alle';

/**
 * The changes of the APIs, newest first. The message catalogues have the texts by id. An entry is never
 * removed or changed: a correction gets an entry of its own.
 */
export const ENDRINGSLOGG = [
  { id: 'oppsyn', dato: '2026-11-26', versjon: 'v2' },
  { id: 'spraak', dato: '2026-11-26', versjon: 'alle' },
  { id: 'efaktura', dato: '2026-11-26', versjon: 'regelverk' },
  { id: 'komplett', dato: '2026-11-26', versjon: 'alle' },
  { id: 'utviklersider', dato: '2026-11-23', versjon: 'alle' },
  { id: 'etag', dato: '2026-11-23', versjon: 'v2' },
  { id: 'grenser', dato: '2026-11-23', versjon: 'alle' },
  { id: 'partnere', dato: '2026-11-23', versjon: 'v2' },
  { id: 'fristerApi', dato: '2026-11-23', versjon: 'frister' },
  { id: 'partnerhendelser', dato: '2026-11-23', versjon: 'v1' },
  { id: 'publisert', dato: '2026-11-23', versjon: 'v1' },
  { id: 'feilkoder', dato: '2026-11-23', versjon: 'alle' },
  { id: 'regelverk', dato: '2026-11-23', versjon: 'regelverk' },
] as const satisfies readonly { id: string; dato: string; versjon: Endringsversjon }[];
