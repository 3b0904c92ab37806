import { writeCsv } from '#lib/contract/oversikt/csv';
import type { Eksportceller } from '#lib/contract/oversikt/eksportfelt';
import { toStroem } from '#lib/contract/oversikt/stroem';
import { writeXlsx } from '#lib/contract/oversikt/xlsx';
import { toKlientsti } from '#lib/contract/skjema/oversikt-soek';
import type { Dato } from '#lib/domain/dag/dato';
import type { Eksportrad } from '#lib/domain/oversikt/eksport';
import type { Tekster } from '#lib/messages/index';
import { env } from '#lib/oppsett/env';
import { eksportord } from '#lib/tekst/eksport';

interface Skriver {
  type: string;
  write: (rader: Iterable<Eksportceller>, tekster: Tekster, naa: Date) => AsyncGenerator<Uint8Array>;
}

const SKRIVERE = {
  csv: { type: 'text/csv; charset=utf-8', write: (rader) => writeCsv(rader) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (rader, tekster, naa) => writeXlsx(rader, { ark: tekster.oversikt.eksport.fil, naa }),
  },
} as const satisfies Record<string, Skriver>;
export type Filslag = keyof typeof SKRIVERE;

/** Makes the answer with a file of rows. `navn` is without its ending. */
export function toEksportfil(
  rader: Iterable<Eksportrad>,
  {
    slag,
    navn,
    tekster,
    naa,
    idag,
  }: { slag: Filslag; navn: string; tekster: Tekster; naa: Date; idag: Dato },
): Response {
  const { type, write }: Skriver = SKRIVERE[slag];
  return new Response(toStroem(write(toCeller(rader, tekster, idag), tekster, naa)), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${navn}.${slag}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

function* toCeller(rader: Iterable<Eksportrad>, tekster: Tekster, idag: Dato): Generator<Eksportceller> {
  const adresse = env().APP_URL;
  for (const rad of rader) {
    const { klient, oppgave, beloep } = rad;
    const ord = eksportord(tekster, rad, idag);
    yield {
      organisasjonsnummer: klient.organisasjonsnummer,
      navn: klient.navn,
      organisasjonsform: klient.enhetstype,
      oppgave: ord.oppgave,
      periode: ord.periode,
      type: ord.type,
      frist: oppgave.frist.frist,
      opprinnelig_frist: rad.opprinneligFrist,
      aarsak_flyttet: ord.aarsak,
      status: ord.status,
      mottatt_tidspunkt: rad.mottatt,
      merket_av: rad.merket?.av ?? null,
      merket_tidspunkt: rad.merket?.dato ?? null,
      ansvarlig: rad.ansvarlig,
      konsekvens_fra: rad.konsekvensFra,
      beloep: beloep === 'ikkeTilgang' ? tekster.oversikt.ikkeTilgang : beloep === null ? null : beloep / 100,
      kilde: rad.kilde,
      kilde_oppdatert: rad.kildeOppdatert,
      noekkel: oppgave.noekkel,
      lenke: `${adresse}${toKlientsti(klient.organisasjonsnummer, oppgave.noekkel, '')}`,
      notat: rad.notat,
      klargjort_av: rad.klargjortAv,
      kontrollert_av: rad.kontrollertAv,
    };
  }
}
