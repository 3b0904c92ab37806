import { INNSYNSOMFANG, type Innsynsgrunnlag, type Innsynsomfang, videst } from '#lib/domain/adgang/innsyn';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import type { Dato } from '#lib/domain/dag/dato';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { innsynSql } from './innsyn-sql';
import { runPrepared } from './klient';
import { fromPartnerrad } from './partner';
import type { Partner as Partnerrad } from './prisma/client';

interface Rad {
  partner: Partnerrad | null;
  leverandoerStoppet: boolean | null;
  delinger: { nr: string; hva: string }[] | null;
  pilot: { nr: string; bareIPilot: boolean }[] | null;
}

/**
 * Reads what our registers know about a caller and the virksomheter it asks about, in one query. Never
 * cached, so that what is taken back ends at once.
 */
export async function findInnsynsgrunnlag(
  hvem: Pick<Systemaktoer, 'consumer' | 'supplier'>,
  numre: readonly Organisasjonsnummer[],
  idag: Dato,
): Promise<Innsynsgrunnlag> {
  const [rad] = await runPrepared<Rad>('innsyn', innsynSql(hvem, numre, idag));
  return {
    partner: rad?.partner ? fromPartnerrad(rad.partner) : null,
    leverandoerStoppet: rad?.leverandoerStoppet === true,
    delinger: videsteAv(rad?.delinger ?? []),
    pilot: new Map((rad?.pilot ?? []).map(({ nr, bareIPilot }) => [nr, { bareIPilot }])),
  };
}

function videsteAv(delinger: NonNullable<Rad['delinger']>): Map<string, Innsynsomfang> {
  const mest = new Map<string, Innsynsomfang>();
  for (const { nr, hva } of delinger) {
    const kjent = INNSYNSOMFANG.filter((ett) => ett === hva || ett === mest.get(nr));
    const omfang = videst(kjent);
    if (omfang) mest.set(nr, omfang);
  }
  return mest;
}
