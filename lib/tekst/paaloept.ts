import type { Paaloept } from '#lib/domain/oppgave/paaloept';
import type { Tekster } from '#lib/messages/index';
import { fill, writeKroner } from '#lib/messages/mal';

/** «I tillegg kommer renter, til nå ca. 275 kroner.» In whole kroner: interest runs until the day it is paid. */
export function paaloeptTekst(tekster: Tekster, { type, oere }: Paaloept): string {
  const mal = { rente: tekster.naa.renter, gebyr: tekster.naa.gebyr, mulkt: tekster.naa.mulkt }[type];
  return fill(mal, { beloep: writeKroner(tekster.tall, Math.round(oere / 100) * 100) });
}

/** «18 240 kroner × 12,25 % × 45 / 365», a term for each rate. */
export function paaloeptFormel(tekster: Tekster, { grunnlag, ledd }: Paaloept & { type: 'rente' }): string {
  const beloep = writeKroner(tekster.tall, grunnlag);
  return ledd
    .map(({ hundredeler, dager }) =>
      fill(tekster.naa.regnestykke, {
        ...{ grunnlag: beloep, dager },
        sats: String(hundredeler / 100).replace('.', tekster.tall.desimaltegn),
      }),
    )
    .join(' + ');
}
