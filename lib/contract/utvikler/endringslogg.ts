/** The APIs that changes are told about. */
export type Endringsversjon = 'v1' | 'v2' | 'frister' | 'kilder' | 'regelverk' | 'alle';

/**
 * What has changed in the APIs, newest first. The words of each stand in the catalogues under its id. An entry is never taken
 * away or written anew: what was wrong gets an entry of its own.
 */
export const ENDRINGSLOGG = [
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
