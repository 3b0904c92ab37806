import type { Dato } from '#lib/domain/dato';
import { INNSYNSOMFANG, type Innsynsgrunnlag, type Innsynsomfang, videst } from '#lib/domain/innsyn';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { prisma } from './klient';
import { fromPartnerrad } from './partner';
import type { Partner as Partnerrad } from './prisma/client';

interface Rad {
  partner: Partnerrad | null;
  leverandoerStoppet: boolean | null;
  delinger: { nr: string; hva: string }[] | null;
  pilot: { nr: string; bareIPilot: boolean }[] | null;
}

/** What our registers know of a caller and of the virksomheter it asks about, in one question. Read anew each time, so that what is taken back ends at once. */
export async function findInnsynsgrunnlag(
  { consumer, supplier }: { consumer: Organisasjonsnummer; supplier: Organisasjonsnummer | null },
  numre: readonly Organisasjonsnummer[],
  idag: Dato,
): Promise<Innsynsgrunnlag> {
  const [rad] = await prisma().$queryRaw<Rad[]>`
    SELECT
      (SELECT row_to_json(p) FROM partner p WHERE p.organisasjonsnummer = ${consumer}) AS partner,
      (SELECT NOT p.aktiv FROM partner p WHERE p.organisasjonsnummer = ${supplier}) AS "leverandoerStoppet",
      (
        SELECT json_agg(json_build_object('nr', d.organisasjonsnummer, 'hva', d.hva))
        FROM deling d JOIN partner p ON p.id = d.partner
        WHERE d.organisasjonsnummer = ANY(${[...numre]}::text[]) AND p.organisasjonsnummer = ${consumer}
          AND d.trukket IS NULL AND ${idag}::date BETWEEN d.fra_og_med AND d.til_og_med
      ) AS delinger,
      (
        SELECT json_agg(json_build_object('nr', v.organisasjonsnummer, 'bareIPilot', v.bare_i_pilot))
        FROM pilotvirksomhet v WHERE v.organisasjonsnummer = ANY(${[...numre]}::text[])
      ) AS pilot`;
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
