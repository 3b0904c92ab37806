import type { Konsekvens } from '#lib/domain/oppgave/konsekvens';
import type { Paaloept } from '#lib/domain/oppgave/paaloept';
import { type Byraarom, findMedlemsnavn } from '#lib/domain/oversikt/byraa';
import type { Oversiktsfilter } from '#lib/domain/oversikt/filter';
import type { Tekster } from '#lib/messages/index';
import { fill, writeKroner } from '#lib/messages/mal';
import { kortDato } from './dato';
import { regeltekst } from './oppgave';

type Navngitt = keyof Omit<Tekster['oversikt']['konsekvens'], 'fra' | 'brev' | 'tilNaa'>;

/** Returns what missing a frist means in a few words: «Tvangsmulkt fra 6. nov.»; null for nothing to pay. */
export function konsekvensord(
  tekster: Tekster,
  konsekvens: Konsekvens | null,
  paaloept: Paaloept | null,
): string | null {
  const ord = tekster.oversikt.konsekvens;
  if (!konsekvens || !Object.hasOwn(ord, konsekvens.type)) return null;
  const hva = ord[konsekvens.type as Navngitt];
  // In whole kroner: it grows until the day it is paid.
  if (paaloept)
    return fill(ord.tilNaa, {
      hva,
      beloep: writeKroner(tekster.tall, Math.round(paaloept.oere / 100) * 100),
    });
  const { loeperFra } = konsekvens;
  if (loeperFra?.type === 'dato') return fill(ord.fra, { hva, dato: kortDato(tekster, loeperFra.dato) });
  return loeperFra?.type === 'vedtak' ? fill(ord.brev, { hva }) : hva;
}

/** Returns what a filter has chosen, in words: «Neste uke, oppgave: Merverdiavgift, ansvarlig: Meg». */
export function utvalgstekst(tekster: Tekster, filter: Oversiktsfilter, rom: Byraarom): string {
  const ord = tekster.oversikt.filter;
  const omraader: Readonly<Record<string, string>> = tekster.produktomraader;
  const { naar, oppgave, ansvarlig, form, soek } = filter;
  const navn =
    ansvarlig === 'meg' ? ord.meg : ansvarlig === 'ingen' ? ord.ingen : findMedlemsnavn(rom, ansvarlig);
  const deler = [
    naar && filter.status !== 'ferdig' && tekster.oversikt.naar[naar],
    // The other views show every status.
    filter.vis === 'liste' && [ord.status, ord.statusvalg[filter.status]],
    oppgave && [
      ord.oppgave,
      Object.hasOwn(omraader, oppgave) ? omraader[oppgave] : regeltekst(tekster, oppgave).tittel,
    ],
    navn && [ord.ansvarlig, navn],
    form && [ord.form, ord.formvalg[form]],
    soek && [ord.soek, `«${soek}»`],
    filter.stjerne && ord.stjerne,
    filter.valgfrie && ord.valgfrie,
  ];
  return deler
    .flatMap((del) => (del ? [typeof del === 'string' ? del : `${del[0]}: ${del[1]}`] : []))
    .join(' · ');
}
