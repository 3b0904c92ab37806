import { Lenke, UtLenke } from '#components/ui/lenke';
import { utviklersti } from '#lib/contract/utvikler/utviklersider';
import type { Tekster } from '#lib/messages/index';
import { regeltekst } from '#lib/tekst/oppgave';
import { type RegelVisning, regellinjer } from '#lib/tekst/regel';
import { DekkesIkke } from './dekkes-ikke';

/** Every rule in the code, for those who review the rules or build on them. */
export function Regelverkside({
  tekster,
  regler,
  versjon,
  aar,
}: {
  tekster: Tekster;
  regler: readonly RegelVisning[];
  versjon: string;
  /** The year of the examples. */
  aar: number;
}) {
  const ord = tekster.regelverk;
  const omraader = [...new Set(regler.map(({ produktomraade }) => produktomraade))];
  return (
    <div className="bredde artikkel space-y-6 pt-8">
      <h1>{ord.tittel}</h1>
      <p className="text-lg">{ord.ingress}</p>
      <p>
        <Lenke href={utviklersti('start', 'nb')}>{tekster.forside.tilUtvikler}</Lenke>
      </p>
      <p>
        {ord.antall(regler.length)}. {ord.versjon(versjon)}.
      </p>
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
      <nav aria-label={ord.tittel}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {omraader.map((omraade) => (
            <li key={omraade}>
              <Lenke href={`#${omraade}`}>{tekster.produktomraader[omraade]}</Lenke>
            </li>
          ))}
        </ul>
      </nav>
      {omraader.map((omraade) => (
        <section key={omraade} aria-labelledby={omraade} className="space-y-6 pt-4">
          <h2 id={omraade}>{tekster.produktomraader[omraade]}</h2>
          {regler
            .filter(({ produktomraade }) => produktomraade === omraade)
            .map((regel) => (
              <Regelen tekster={tekster} key={regel.id} regel={regel} aar={aar} />
            ))}
        </section>
      ))}
      <DekkesIkke tekster={tekster} />
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
      <h3 id={regel.id}>{tittel}</h3>
      <p className="text-sm text-graphite-70">
        {tekster.regelverk.id} <code>{regel.id}</code>, {tekster.myndigheter[regel.myndighet]}
      </p>
      <p>{hva}</p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[11rem_1fr]">
        {regellinjer(tekster, regel, aar).map(({ navn, tekst, hjemmel }) => (
          <div key={navn + tekst + hjemmel.map((ett) => ett.tekst).join()} className="contents">
            <dt className="text-graphite-70">{navn}</dt>
            <dd>
              {tekst}{' '}
              {hjemmel.map((ett) => (
                <span key={ett.tekst} className="mr-3 inline-block">
                  <UtLenke href={ett.lenke}>{ett.tekst}</UtLenke>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
