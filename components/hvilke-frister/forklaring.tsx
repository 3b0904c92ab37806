import type { ReactNode } from 'react';
import { medUkedag } from '#components/tekst/dato';
import { forholdsverdi } from '#components/tekst/forhold';
import {
  flyttetekst,
  handlingstekst,
  myndighetsnavn,
  oppgavetittel,
  regeltekst,
} from '#components/tekst/oppgave';
import { UtLenke } from '#components/ui/lenke';
import { tekster } from '#lib/messages/index';
import type { FristVisning } from './frist-visning';

/** What one may unfold under a frist: what it is, why it applies, why on that day, and where to turn. */
export function Forklaring({ frist }: { frist: FristVisning }) {
  const ord = tekster.hvilkeFrister;
  return (
    <details className="mt-1 text-sm">
      <summary className="ds-lenke cursor-pointer">
        {ord.forklaring}
        <span className="sr-only">{ord.forklaringFor(oppgavetittel(frist))}</span>
      </summary>
      <div className="space-y-2 pt-2 pb-3">
        {frist.regel && <p>{regeltekst(frist.regel).hva}</p>}
        <Punkt tittel={ord.hvorfor}>
          {frist.grunner
            .map((forhold) => `${tekster.forhold.navn[forhold.navn]}: ${forholdsverdi(forhold)}`)
            .join('. ')}
        </Punkt>
        <Punkt tittel={ord.dato}>
          {tekster.oppgave.nominell(medUkedag(frist.nominellFrist))} {flyttetekst(frist, frist.flyttes)}
        </Punkt>
        <Punkt tittel={ord.regel}>
          <ul className="inline">
            {frist.hjemmel.map(({ tekst, lenke }) => (
              <li key={tekst} className="mr-3 inline-block">
                <UtLenke href={lenke}>{tekst}</UtLenke>
              </li>
            ))}
          </ul>
        </Punkt>
        {frist.lenke && (
          <Punkt tittel={ord.gjoer}>
            <UtLenke href={frist.lenke}>{handlingstekst(frist)}</UtLenke>
          </Punkt>
        )}
        <Punkt tittel={ord.kontakt}>
          {myndighetsnavn(frist.myndighet)},{' '}
          <a className="ds-lenke" href={`tel:${frist.kontakt.telefon.replaceAll(' ', '')}`}>
            {frist.kontakt.telefon}
          </a>
        </Punkt>
      </div>
    </details>
  );
}

function Punkt({ tittel, children }: { tittel: string; children: ReactNode }) {
  return (
    <div>
      <strong>{tittel}</strong> {children}
    </div>
  );
}
