import type { Spraak } from '#lib/domain/felles/spraak';
import { varselskriver } from '#lib/jobs/varselskriver';
import { listMeldingsproever } from '#lib/usecases/paaminnelse/list-meldingsproever';

/** Writes every kind of message in a language, for proofreading. */
export const writeMeldingsproever = (spraak: Spraak) => [
  ...listMeldingsproever().map(({ id, innhold }) => ({ id, ...varselskriver.write(innhold, spraak) })),
  { id: 'kode', ...varselskriver.writeKode('012345', spraak) },
];
