import type { ReactNode } from 'react';
import {
  REGELVERKSTI,
  UTVIKLERSIDER,
  type Utviklerside,
  utviklersti,
} from '#lib/contract/utvikler/utviklersider';
import type { UtviklerTekster } from '#lib/messages/nb/utvikler';

export interface Utviklerord {
  ord: UtviklerTekster;
  spraak: 'nb' | 'en';
}

/**
 * The common part of the pages for developers: menu, heading and introduction. Sets the language, since the
 * portal's layout around it is in bokmål. Uses plain links, since the portal's own announce loading in
 * bokmål.
 */
export function Utviklerramme({
  ord,
  spraak,
  side,
  ingress,
  children,
}: Utviklerord & { side: Utviklerside; ingress: string; children: ReactNode }) {
  return (
    <div lang={spraak} className="bredde space-y-6 pt-8">
      <Utviklermeny ord={ord} spraak={spraak} side={side} />
      <div className="artikkel space-y-6">
        <h1>{ord.sider[side].tittel}</h1>
        <p className="text-lg">{ingress}</p>
        {children}
      </div>
    </div>
  );
}

/** The menu of the pages for developers, and the link to the other language. */
export function Utviklermeny({ ord, spraak, side }: Utviklerord & { side: Utviklerside }) {
  const annet = spraak === 'nb' ? 'en' : 'nb';
  return (
    <div className="skjul-i-utskrift flex flex-col-reverse gap-x-8 gap-y-3 sm:flex-row sm:justify-between">
      <nav aria-label={ord.meny}>
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
            <a href={REGELVERKSTI} hrefLang="nb" className="ds-lenke">
              {ord.regelverk.kort}
            </a>
          </li>
        </ul>
      </nav>
      <a href={utviklersti(side, annet)} hrefLang={annet} lang={annet} className="ds-lenke">
        {ord.annetSpraak.navn}
      </a>
    </div>
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
