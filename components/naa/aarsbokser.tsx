import { maanedssti } from '#components/kalender/maaned';
import { Lenke } from '#components/ui/lenke';
import { type Dato, maanedAv } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isFerdig, isForSent, tilstand } from '#lib/domain/oppgave/oppgavestatus';
import type { Tekster } from '#lib/messages/index';
import { fillAntall } from '#lib/messages/mal';
import { maanedsnavn } from '#lib/tekst/dato';

/** The marks of a task: a filled circle when done, a square when late, a dotted ring when unknown, a ring when still to come. */
const MERKER = ['ferdige', 'sene', 'ukjente', 'kommende'] as const;
type Merke = (typeof MERKER)[number];

function merkeFor(oppgave: Oppgave, idag: Dato): Merke {
  if (isFerdig(oppgave, idag)) return 'ferdige';
  if (isForSent(oppgave, idag)) return 'sene';
  return tilstand(oppgave, idag) === 'ukjent' ? 'ukjente' : 'kommende';
}

/** The whole year on one line: twelve months, each a link, with a mark for each task. */
export function Aarsbokser({
  tekster,
  aar,
  maaneder,
  idag,
}: {
  tekster: Tekster;
  aar: number;
  maaneder: readonly (readonly Oppgave[])[];
  idag: Dato;
}) {
  const ord = tekster.naa;
  return (
    <ol className="aarsbokser">
      {maaneder.map((oppgaver, nr) => {
        const merker = oppgaver.map((en) => merkeFor(en, idag));
        const sagt = MERKER.flatMap((merke) => {
          const antall = merker.filter((ett) => ett === merke).length;
          return antall > 0 ? [fillAntall(ord[merke], antall)] : [];
        });
        const denne = maanedAv(idag) === nr + 1;
        return (
          <li key={maanedsnavn(tekster, nr + 1)} {...(denne ? { 'aria-current': 'date' as const } : {})}>
            <Lenke href={maanedssti({ aar, maaned: nr + 1 })} className="aarsboks">
              <span aria-hidden="true" className="font-bold">
                {tekster.dato.maanederKort[nr]}
              </span>
              <span className="sr-only">
                {maanedsnavn(tekster, nr + 1)}: {sagt.join(', ') || ord.ingen}
              </span>
              <span aria-hidden="true" className="aarsmerker">
                {merker.map((merke, plass) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the marks are drawn in order, and are nothing but that.
                  <span key={plass} className={`aarsmerke aarsmerke-${merke}`} />
                ))}
              </span>
            </Lenke>
          </li>
        );
      })}
    </ol>
  );
}
