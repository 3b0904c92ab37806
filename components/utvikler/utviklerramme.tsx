import type { ReactNode } from 'react';
import {
  regelverksti,
  UTVIKLERSIDER,
  type Utviklerside,
  utviklersti,
} from '#lib/contract/utvikler/utviklersider';
import type { Spraak } from '#lib/messages/index';
import type { UtviklerTekster } from '#lib/messages/nb/utvikler';

export interface Utviklerord {
  ord: UtviklerTekster;
  spraak: Spraak;
}

/** The common part of the pages for developers: menu, heading and introduction. */
export function Utviklerramme({
  ord,
  spraak,
  side,
  ingress,
  children,
}: Utviklerord & { side: Utviklerside; ingress: string; children: ReactNode }) {
  return (
    <div className="bredde space-y-6 pt-8">
      <Utviklermeny ord={ord} spraak={spraak} side={side} />
      <div className="artikkel space-y-6">
        <h1>{ord.sider[side].tittel}</h1>
        <p className="text-lg">{ingress}</p>
        {children}
      </div>
    </div>
  );
}

/** The menu of the pages for developers. The switch to another language is in the header. */
export function Utviklermeny({ ord, spraak, side }: Utviklerord & { side: Utviklerside | 'regelverk' }) {
  return (
    <nav aria-label={ord.meny} className="skjul-i-utskrift">
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {UTVIKLERSIDER.map((en) => (
          <li key={en}>
            <a
              href={utviklersti(en, spraak)}
              className={en === side ? 'font-bold' : 'ds-lenke'}
              aria-current={en === side ? 'page' : undefined}
            >
              {ord.sider[en].kort}
            </a>
          </li>
        ))}
        <li>
          <a
            href={regelverksti(spraak)}
            className={side === 'regelverk' ? 'font-bold' : 'ds-lenke'}
            aria-current={side === 'regelverk' ? 'true' : undefined}
          >
            {ord.regelverk.kort}
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** A section with a heading that can be linked to. */
export function Del({ id, tittel, children }: { id: string; tittel: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="space-y-3 pt-2">
      <h2 id={id}>{tittel}</h2>
      {children}
    </section>
  );
}

export function Punkter({ punkter }: { punkter: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-6">
      {punkter.map((punkt) => (
        <li key={punkt}>{punkt}</li>
      ))}
    </ul>
  );
}
