import type { ReactNode } from 'react';
import { Lenke } from '#components/ui/lenke';
import { Utviklermeny, type Utviklerord } from '#components/utvikler/utviklerramme';
import { regelverksti } from '#lib/contract/utvikler/utviklersider';
import type { Produktomraade } from '#lib/domain/virksomhet/kodelister';
import type { Tekster } from '#lib/messages/index';
import { regeltekst } from '#lib/tekst/oppgave';
import { type RegelVisning, regellinjer } from '#lib/tekst/regel';
import { DekkesIkke } from './dekkes-ikke';
import { Hjemmellenke } from './hjemmellenke';

interface Regelverk {
  tekster: Tekster;
  meny: Utviklerord;
  regler: readonly RegelVisning[];
}

/** The contents of the rules, for those who review them or build on them. */
export function Regelverkside({ tekster, meny, regler, versjon }: Regelverk & { versjon: string }) {
  const ord = tekster.regelverk;
  return (
    <Ramme meny={meny}>
      <h1>{ord.tittel}</h1>
      <p className="text-lg">{ord.ingress}</p>
      <p>
        {ord.antall(regler.length)}. {ord.versjon(versjon)}.
      </p>
      <nav aria-labelledby="innhold-tittel" className="space-y-3">
        <h2 id="innhold-tittel">{ord.innhold}</h2>
        <ul className="space-y-4">
          {omraaderI(regler).map((omraade) => (
            <li key={omraade}>
              <Lenke href={regelverksti(tekster.spraak, omraade)} className="font-bold">
                {tekster.produktomraader[omraade]}
              </Lenke>
              <ul className="pl-6">
                {regler
                  .filter(({ produktomraade }) => produktomraade === omraade)
                  .map(({ id }) => (
                    <li key={id}>
                      <Lenke href={`${regelverksti(tekster.spraak, omraade)}#${id}`}>
                        {regeltekst(tekster, id).tittel}
                      </Lenke>
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="api" className="space-y-2">
        <h2 id="api">{ord.apiTittel}</h2>
        <p>{ord.api}</p>
        <ul className="list-disc pl-6">
          {EKSEMPELADRESSER.map((adresse) => (
            <li key={adresse} className="wrap-anywhere">
              <a className="ds-lenke" href={adresse}>
                {adresse}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="fridager" className="space-y-2">
        <h2 id="fridager">{ord.flyttingTittel}</h2>
        <p>{ord.flyttingTekst}</p>
      </section>
      <DekkesIkke tekster={tekster} />
    </Ramme>
  );
}

/** The rules of one produktområde. */
export function Regelverksdel({
  tekster,
  meny,
  regler,
  omraade,
  aar,
}: Regelverk & {
  omraade: Produktomraade;
  /** The year of the examples. */
  aar: number;
}) {
  const valgte = regler.filter(({ produktomraade }) => produktomraade === omraade);
  const omraader = omraaderI(regler);
  const [forrige, neste] = [-1, 1].map((steg) => omraader[omraader.indexOf(omraade) + steg]);
  return (
    <Ramme meny={meny}>
      <Lenke href={regelverksti(tekster.spraak)} ikonFoer="tilbake">
        {tekster.regelverk.tittel}
      </Lenke>
      <h1>{tekster.produktomraader[omraade]}</h1>
      <nav aria-label={tekster.regelverk.innhold}>
        <ul>
          {valgte.map(({ id }) => (
            <li key={id}>
              <a href={`#${id}`} className="ds-lenke">
                {regeltekst(tekster, id).tittel}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {valgte.map((regel) => (
        <Regelen tekster={tekster} key={regel.id} regel={regel} aar={aar} />
      ))}
      <p className="flex flex-wrap justify-between gap-x-6 gap-y-2 pt-4">
        <span>
          {forrige && (
            <Lenke href={regelverksti(tekster.spraak, forrige)} ikonFoer="tilbake">
              {tekster.produktomraader[forrige]}
            </Lenke>
          )}
        </span>
        <span>
          {neste && (
            <Lenke href={regelverksti(tekster.spraak, neste)} ikonEtter="fram">
              {tekster.produktomraader[neste]}
            </Lenke>
          )}
        </span>
      </p>
    </Ramme>
  );
}

const omraaderI = (regler: readonly RegelVisning[]): Produktomraade[] => [
  ...new Set(regler.map(({ produktomraade }) => produktomraade)),
];

/** The menu for developers, and the page. */
function Ramme({ meny, children }: { meny: Utviklerord; children: ReactNode }) {
  return (
    <div className="bredde space-y-6 pt-8">
      <Utviklermeny {...meny} side="regelverk" />
      <div className="artikkel space-y-6">{children}</div>
    </div>
  );
}

const EKSEMPELADRESSER = [
  '/api/regelverk/v1/regler',
  '/api/regelverk/v1/frister?organisasjonsform=AS&mva=toMaaneder&arbeidsgiver=true&loennsdag=20',
];

function Regelen({ tekster, regel, aar }: { tekster: Tekster; regel: RegelVisning; aar: number }) {
  const { tittel, hva } = regeltekst(tekster, regel.id);
  return (
    <article aria-labelledby={regel.id} className="space-y-2 border-t border-graphite-30 pt-3">
      <h2 id={regel.id}>{tittel}</h2>
      <p className="text-sm text-graphite-70">
        {tekster.regelverk.id} <code>{regel.id}</code>, {tekster.myndigheter[regel.myndighet]}
      </p>
      <p>{hva}</p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[11rem_1fr]">
        {/* One name with its texts: a rule has a line per wording. */}
        {[...Map.groupBy(regellinjer(tekster, regel, aar), ({ navn }) => navn)].map(([navn, linjer]) => (
          <div key={navn} className="contents">
            <dt className="text-graphite-70">{navn}</dt>
            {linjer.map(({ tekst, hjemmel }) => (
              <dd key={tekst + hjemmel.map((ett) => ett.tekst).join()} className="sm:col-start-2">
                {tekst}{' '}
                {hjemmel.map((ett) => (
                  <span key={ett.tekst} className="mr-3 inline-block">
                    <Hjemmellenke hjemmel={ett} spraak={tekster.spraak} />
                  </span>
                ))}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </article>
  );
}
