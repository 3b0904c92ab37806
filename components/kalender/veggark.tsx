import { Lenke } from '#components/ui/lenke';
import { UtskriftKnapp } from '#components/ui/utskrift-knapp';
import { Begrenset } from '#components/virksomhet/grunnlag';
import type { Dato } from '#lib/domain/dag/dato';
import { type Rad, toRader } from '#lib/domain/oppgave/naa';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isIntern, tilstand } from '#lib/domain/oppgave/oppgavestatus';
import type { Tekster } from '#lib/messages/index';
import { fill, writeTall } from '#lib/messages/mal';
import { kortDato, withKlokke } from '#lib/tekst/dato';
import { oppgavetittel, statustekst } from '#lib/tekst/oppgave';
import { radtittel } from '#lib/tekst/rad';
import type { KalenderVisning } from './kalender-visning';

/** The year as a table for print: a row per task, with its status in words, or a box to tick when it is not done. */
export function Veggark({
  tekster,
  aar,
  kalender,
  idag,
}: {
  tekster: Tekster;
  aar: number;
  kalender: KalenderVisning;
  idag: Dato;
}) {
  const ord = tekster.naa;
  const internt = kalender.oppgaver.filter(isIntern);
  const rader = toRader(kalender.oppgaver.filter((en) => !isIntern(en)));
  return (
    <div className="bredde py-6 print:py-0">
      <div className="skjul-i-utskrift flex flex-wrap items-center justify-between gap-4 pb-4">
        <Lenke href={`/frister/${aar}`} ikonFoer="tilbake">
          {fill(ord.tilAaret, { aar })}
        </Lenke>
        <UtskriftKnapp>{tekster.frister.skrivUt}</UtskriftKnapp>
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1>{fill(ord.veggarkTittel, { aar })}</h1>
        <p className="font-bold">{kalender.virksomhet.navn}</p>
      </div>
      <Begrenset tekster={tekster} rett={kalender.rett} />
      <table className="veggark">
        <thead>
          <tr>
            <th scope="col">{ord.frist}</th>
            <th scope="col">{ord.oppgave}</th>
            <th scope="col" className="text-right">
              {ord.beloep}
            </th>
            <th scope="col">{ord.status}</th>
          </tr>
        </thead>
        <tbody>
          {rader.map((rad) => (
            <Rekke key={rad[0].noekkel} tekster={tekster} rad={rad} idag={idag} />
          ))}
        </tbody>
      </table>
      {internt.length > 0 && (
        <p className="pt-3 text-sm text-graphite-70">
          {fill(ord.interntRad, { liste: interntListe(tekster, internt) })}
        </p>
      )}
      <p className="pt-1 text-sm text-graphite-70">
        {fill(ord.skrevetUt, { dato: withKlokke(tekster, kalender.lest) })}
      </p>
    </div>
  );
}

function Rekke({ tekster, rad, idag }: { tekster: Tekster; rad: Rad; idag: Dato }) {
  const [foerste] = rad;
  const { frist } = foerste.frist;
  const tittel = radtittel(tekster, rad);
  const beloep = rad.find(({ levert }) => levert?.beloep != null)?.levert?.beloep ?? null;
  return (
    <tr>
      <td className="whitespace-nowrap">{kortDato(tekster, frist)}</td>
      <th scope="row">{foerste.frivillig ? fill(tekster.naa.valgfritt, { tittel }) : tittel}</th>
      <td className="text-right whitespace-nowrap">{beloep !== null && writeTall(tekster.tall, beloep)}</td>
      <td>{statusIOrd(tekster, rad, idag)}</td>
    </tr>
  );
}

/** «Levert · Betalt», or a box to tick for what is still to come. */
function statusIOrd(tekster: Tekster, rad: Rad, idag: Dato): string {
  const kommer = (en: Oppgave) => ['snart', 'noeytral'].includes(tilstand(en, idag));
  if (rad.every(kommer)) return '☐';
  return [...new Set(rad.map((en) => (kommer(en) ? '☐' : statustekst(tekster, en, idag))))].join(' · ');
}

/** «Oppdater bokføringen (10. feb., 10. apr.)», each thing once with its days. */
function interntListe(tekster: Tekster, internt: readonly Oppgave[]): string {
  const dager = new Map<string, string[]>();
  for (const en of internt) {
    const tittel = oppgavetittel(tekster, en);
    dager.set(tittel, [...(dager.get(tittel) ?? []), kortDato(tekster, en.frist.frist)]);
  }
  return [...dager].map(([tittel, dagene]) => `${tittel} (${dagene.join(', ')})`).join('; ');
}
