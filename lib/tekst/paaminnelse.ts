import { addDager, type Dato, isDato } from '#lib/domain/dag/dato';
import type { Konsekvens } from '#lib/domain/oppgave/konsekvens';
import { toRader } from '#lib/domain/oppgave/naa';
import { isForSent, tilstand } from '#lib/domain/oppgave/oppgavestatus';
import type { Varselgruppe, Varselinnhold, Varselpost } from '#lib/domain/paaminnelse/innhold';
import type { Tekster } from '#lib/messages/index';
import { fill, writeKroner } from '#lib/messages/mal';
import { dagOgMaaned, heleDatoen, withKlokke } from './dato';
import { myndighetsnavn, oppgavetittel } from './oppgave';
import { withMellomrom } from './organisasjonsnummer';
import { paaloeptTekst } from './paaloept';
import { radtittel } from './rad';

/** A post with the posts that are told together with it: a delivery and its payment. */
type Brevrad = readonly [Varselpost, ...Varselpost[]];

/**
 * Writes a message as plain text. It has no address to log in at, since serious senders have none, and no amount that was not
 * chosen. The only address is the one that ends reminders.
 */
export function writeBrev(tekster: Tekster, innhold: Varselinnhold): { emne: string; tekst: string } {
  const ord = tekster.paaminnelse.brev;
  const alle = innhold.grupper.flatMap((gruppe) => toBrevrader(gruppe).map((rad) => ({ gruppe, rad })));
  const vist = alle.slice(0, FLEST);
  const rader = alle.map(({ rad }) => rad);
  const isLangt = rader.length > KORT;
  const avsnitt = [
    ...vist.flatMap(({ gruppe, rad }, nr) => [
      ...(vist[nr - 1]?.gruppe === gruppe ? [] : [writeHvem(tekster, gruppe)]),
      writeRad(tekster, rad, innhold, isLangt),
    ]),
    ...(alle.length > FLEST ? [fill(ord.flere, { antall: alle.length - FLEST })] : []),
    ...(isLangt ? toFelleskostnader(tekster, rader) : []),
    toGjoerDet(tekster, rader),
    fill(ord.lest, { tidspunkt: withKlokke(tekster, innhold.lest) }),
    '--',
    [
      ...(innhold.kanal === 'altinnVirksomhet'
        ? [ord.hvorforVirksomhet, ord.endreVirksomhet]
        : [ord.hvorfor, ord.endre]),
      ord.tjeneste,
    ].join(' '),
    ...toAvmeld(tekster, innhold),
  ];
  return { emne: toEmne(tekster, rader), tekst: `${avsnitt.join('\n\n')}\n` };
}

/** Puts together a delivery and its payment where the message says the same of both. */
function toBrevrader({ poster }: Varselgruppe): Brevrad[] {
  const perSlag = Map.groupBy(poster, ({ slag }) => slag);
  return [...perSlag.values()].flatMap((egne) => {
    const finn = (noekkel: string) => egne.find((en) => en.oppgave.noekkel === noekkel);
    return toRader(egne.map(({ oppgave }) => oppgave)).flatMap((rad): Brevrad[] => {
      const [foerste, ...resten] = rad.flatMap(({ noekkel }) => finn(noekkel) ?? []);
      return foerste ? [[foerste, ...resten]] : [];
    });
  });
}

const tittelAv = (tekster: Tekster, [foerste, annen]: Brevrad): string =>
  radtittel(tekster, annen ? [foerste.oppgave, annen.oppgave] : [foerste.oppgave]);

function toEmne(tekster: Tekster, [foerste, ...resten]: readonly Brevrad[]): string {
  const ord = tekster.paaminnelse.brev;
  if (!foerste) return tekster.paaminnelse.tittel;
  const [{ slag, oppgave }] = foerste;
  const emne = fill(ord.emne[slag], {
    oppgave: tittelAv(tekster, foerste),
    dato: dagOgMaaned(tekster, oppgave.frist.frist),
    siste: dagOgMaaned(tekster, sisteDag(foerste[0]) ?? oppgave.frist.frist),
  });
  return resten.length === 0 ? emne : fill(ord.emneFlere, { emne, antall: resten.length });
}

/** The last day on which the consequence is avoided; null where none is known. */
function sisteDag({ slag, dager }: Varselpost): Dato | null {
  const dag = slag === 'foerOpploesning' ? dager.opploesning : dager.konsekvens;
  return dag && addDager(dag, -1);
}

/** The name and number of the virksomhet that the next rows are about. */
const writeHvem = (tekster: Tekster, { virksomhet: { navn, organisasjonsnummer } }: Varselgruppe): string =>
  fill(tekster.paaminnelse.brev.om, { navn, nummer: withMellomrom(organisasjonsnummer) });

/** The most rows of a message. An accountant may have thousands of clients. */
const FLEST = 100;
/** With more than this many, what is the same for many is said once, after them. */
const KORT = 3;

function writeRad(tekster: Tekster, rad: Brevrad, innhold: Varselinnhold, isLangt: boolean): string {
  const [foerste] = rad;
  return [
    tittelAv(tekster, rad),
    ...fristlinjer(tekster, foerste, innhold.idag),
    ...rad.flatMap((post) => kostnadslinjer(tekster, post, innhold, isLangt)),
  ].join('\n');
}

/** What it costs, once for each kind of oppgave: «Lever mva-meldingen: Du kan få …». */
function toFelleskostnader(tekster: Tekster, rader: readonly Brevrad[]): string[] {
  const perRegel = new Map<string, string>();
  for (const { oppgave, slag } of rader.flat()) {
    const konsekvens = oppgave.forklaring?.konsekvens;
    if (!konsekvens || oppgave.regel === null || slag === 'ukjent' || slag === 'foerFrist') continue;
    // Without the day, which is another for each.
    const uten = { ...konsekvens, loeperFra: konsekvens.loeperFra && ({ type: 'vedtak' } as const) };
    perRegel.set(oppgave.regel, `${oppgavetittel(tekster, oppgave)}: ${kostnad(tekster, uten)}`);
  }
  return [...perRegel.values()];
}

function fristlinjer(tekster: Tekster, { slag, oppgave }: Varselpost, idag: Dato): string[] {
  const ord = tekster.paaminnelse.brev;
  const dato = heleDatoen(tekster, oppgave.frist.frist);
  const frist = fill(oppgave.frist.frist < idag ? ord.fristVar : ord.fristEr, { dato });
  if (slag === 'ukjent') return [`${frist} ${ord.vetIkke}`];
  if (!isForSent(oppgave, idag)) return [frist];
  const mal = oppgave.frist.fristType === 'betalingsfrist' ? ord.ikkeBetalt : ord.ikkeMottatt;
  const mangler = fill(mal, { myndighet: myndighetsnavn(tekster, oppgave) });
  const merket = tilstand(oppgave, idag) === 'uenig' ? ` ${ord.duHarMerket}` : '';
  return [`${frist} ${mangler}${merket}`];
}

function kostnadslinjer(
  tekster: Tekster,
  post: Varselpost,
  { medBeloep, idag }: Varselinnhold,
  isLangt: boolean,
): string[] {
  const ord = tekster.paaminnelse.brev;
  const { oppgave, slag } = post;
  const beloep = medBeloep ? oppgave.levert?.beloep : null;
  const linjer = beloep ? [fill(ord.beloep, { beloep: writeKroner(tekster.tall, beloep) })] : [];
  const konsekvens = oppgave.forklaring?.konsekvens;
  if (!konsekvens || slag === 'ukjent' || slag === 'foerFrist') return linjer;
  const siste = sisteDag(post);
  if (siste && siste >= idag)
    linjer.push(fill(slippermal(tekster, post, konsekvens), { dato: heleDatoen(tekster, siste) }));
  else if (oppgave.forklaring && !isLangt)
    linjer.push(tekster.konsekvens.handling[oppgave.forklaring.handling]);
  if (slag !== 'foerOpploesning' && !isLangt) linjer.push(kostnad(tekster, konsekvens));
  if (medBeloep && oppgave.paaloept) linjer.push(paaloeptTekst(tekster, oppgave.paaloept));
  return linjer;
}

function slippermal({ paaminnelse: { brev } }: Tekster, { slag }: Varselpost, { type }: Konsekvens): string {
  if (slag === 'foerOpploesning') return brev.opploesning;
  return type === 'aarsregnskapsgebyr' ? brev.slipperGebyr : brev.slipper;
}

/** What it costs by the law or the decision, without what it has cost so far and without doubts of ours. */
const kostnad = (tekster: Tekster, konsekvens: Konsekvens): string =>
  tekster.konsekvens
    .setninger(
      {
        ...konsekvens,
        // Only before the letter has come is it news that one will come.
        etterBrev: konsekvens.etterBrev && konsekvens.loeperFra?.type === 'vedtak',
        loeperFra: konsekvens.loeperFra?.type === 'dato' ? konsekvens.loeperFra : null,
        sats: konsekvens.loeperFra?.type === 'dato' ? konsekvens.sats : null,
        beloepTilNaa: null,
        foelger: [],
        forbehold: [],
      },
      (dag) => (isDato(dag) ? heleDatoen(tekster, dag) : dag),
    )
    .join(' ');

/** Where to do it: at the agency's own page, or at the other authority when all are for one. */
function toGjoerDet(tekster: Tekster, rader: readonly Brevrad[]): string {
  const ord = tekster.paaminnelse.brev;
  const myndigheter = new Set(rader.flat().map(({ oppgave }) => oppgave.myndighet));
  const [post] = rader.flat();
  return post && myndigheter.size === 1 && post.oppgave.myndighet !== 'SKE'
    ? fill(ord.gjoerDetHos, { myndighet: myndighetsnavn(tekster, post.oppgave) })
    : ord.gjoerDet;
}

function toAvmeld(tekster: Tekster, { avmeld, grupper }: Varselinnhold): string[] {
  if (!avmeld) return [];
  const ord = tekster.paaminnelse.brev;
  const egen = avmeld.virksomhet
    ? [fill(ord.avmeldVirksomhet, { navn: grupper[0]?.virksomhet.navn ?? '', adresse: avmeld.virksomhet })]
    : [];
  return [[...egen, fill(ord.avmeld, { adresse: avmeld.alt })].join('\n')];
}
