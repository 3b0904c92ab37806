import type { ReactNode } from 'react';
import { Hjemmellenke } from '#components/regelverk/hjemmellenke';
import { UtLenke } from '#components/ui/lenke';
import { Telefon } from '#components/ui/telefon';
import { forbeholdForSider } from '#lib/domain/oppgave/forbehold';
import type { Tekster } from '#lib/messages/index';
import { datotekst, forbeholdstekst, grunnertekst, konsekvenstekst } from '#lib/tekst/forklaring';
import { handlingstekst, myndighetsnavn, oppgavetittel, regeltekst } from '#lib/tekst/oppgave';
import type { FristVisning } from './frist-visning';

/** The explanation below a frist, folded: what it is, why it applies, why that day, and whom to contact. */
export function Forklaring({ tekster, frist }: { tekster: Tekster; frist: FristVisning }) {
  const ord = tekster.hvilkeFrister;
  const forbehold = forbeholdForSider(frist.forklaring?.forbehold ?? []);
  return (
    <details className="skjul-i-utskrift mt-1 text-sm">
      <summary className="ds-lenke cursor-pointer">
        {ord.forklaring}
        <span className="sr-only">{ord.forklaringFor(oppgavetittel(tekster, frist))}</span>
      </summary>
      <div className="space-y-2 pt-2 pb-3">
        {frist.regel && <p>{regeltekst(tekster, frist.regel).hva}</p>}
        {frist.frivillig && <p>{tekster.konsekvens.frivillig}</p>}
        <Punkt tittel={ord.hvorfor}>{grunnertekst(tekster, frist.grunner)}</Punkt>
        <Punkt tittel={ord.dato}>{datotekst(tekster, frist)}</Punkt>
        <Punkt tittel={ord.regel}>
          <ul className="inline">
            {frist.hjemmel.map((hjemmel) => (
              <li key={hjemmel.tekst} className="mr-3 inline-block">
                <Hjemmellenke hjemmel={hjemmel} spraak={tekster.spraak} />
              </li>
            ))}
          </ul>
        </Punkt>
        {frist.forklaring && (
          <Punkt tittel={ord.konsekvens}>{konsekvenstekst(tekster, frist.forklaring.konsekvens)}</Punkt>
        )}
        {forbehold.length > 0 && <Punkt tittel={ord.vit}>{forbeholdstekst(tekster, forbehold)}</Punkt>}
        {frist.lenke && (
          <Punkt tittel={ord.gjoer}>
            <UtLenke href={frist.lenke}>{handlingstekst(tekster, frist)}</UtLenke>
          </Punkt>
        )}
        <Punkt tittel={ord.kontakt}>
          {myndighetsnavn(tekster, frist)}, <Telefon nummer={frist.kontakt.telefon} />
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
