import { fill } from '#lib/messages/mal';
import { Lenke } from './lenke';

/** The words of the links between pages. `side` has the places `{nr}` and `{av}`. */
interface Blaingsord {
  navn: string;
  forrige: string;
  neste: string;
  side: string;
}

/** Links to the neighbouring pages. Plain links, so that they need no JavaScript. Renders nothing when there is one page. */
export function Blaing({
  ord,
  side,
  sider,
  lenke,
}: {
  ord: Blaingsord;
  side: number;
  sider: number;
  lenke: (nr: number) => string;
}) {
  if (sider === 1) return null;
  return (
    <nav aria-label={ord.navn} className="skjul-i-utskrift flex flex-wrap items-center gap-4 pt-4">
      {side > 1 && <Lenke href={lenke(side - 1)}>{ord.forrige}</Lenke>}
      <span>{fill(ord.side, { nr: side, av: sider })}</span>
      {side < sider && <Lenke href={lenke(side + 1)}>{ord.neste}</Lenke>}
    </nav>
  );
}
