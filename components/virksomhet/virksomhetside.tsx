import { UtLenke } from '#components/ui/lenke';
import { Varsel } from '#components/ui/varsel';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import type { Dato } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import { FORHOLD_NAVN, type Forhold, type ForholdNavn, SPURTE_FORHOLD } from '#lib/domain/virksomhet/forhold';
import { isAntattBakover } from '#lib/domain/virksomhet/registerforhold';
import { HELE } from '#lib/domain/virksomhet/rett';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import type { Tekster } from '#lib/messages/index';
import { heleDatoen } from '#lib/tekst/dato';
import { forholdsperiode, forholdsverdi } from '#lib/tekst/forhold';
import { withMellomrom } from '#lib/tekst/organisasjonsnummer';
import { ForholdSkjema } from './forhold-skjema';
import { toForholdsord } from './forholdsord';
import { Grunnlag } from './grunnlag';

export interface ForholdVisning {
  virksomhet: { organisasjonsnummer: string; navn: string; slettet: Dato | null };
  forhold: readonly Forhold[];
  situasjon: Situasjon;
  motstrid: readonly ForholdNavn[];
  registerdato: Dato;
  utdatert: boolean;
  kilder: Kildesvar[];
}

/** What is known about the virksomhet and where it comes from, and a form for what only the user knows. */
export function Virksomhetside({
  tekster,
  kjent,
  utkast,
  lagret,
  lagre,
}: {
  tekster: Tekster;
  kjent: ForholdVisning;
  /** Answers that were not stored because the session had ended. */
  utkast: Record<string, string | undefined> | null;
  lagret: boolean;
  lagre: (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;
}) {
  const ord = tekster.virksomhet;
  const { virksomhet, motstrid } = kjent;
  return (
    <div className="bredde artikkel space-y-4 pt-6">
      <h1>{ord.tittel}</h1>
      <p>
        {virksomhet.navn}. {ord.organisasjonsnummer}: {withMellomrom(virksomhet.organisasjonsnummer)}
      </p>
      <p>{ord.ingress}</p>
      {lagret && <Varsel type="suksess">{ord.lagret}</Varsel>}
      {utkast && <Varsel type="advarsel">{ord.utkast}</Varsel>}
      <Grunnlag tekster={tekster} kalender={{ ...kjent, avvikling: null, rett: HELE }} />
      <section aria-labelledby="kjent" className="space-y-3">
        <h2 id="kjent">{ord.kjentTittel}</h2>
        <dl className="divide-y divide-graphite-10 border-y border-graphite-10">
          {FORHOLD_NAVN.map((navn) => (
            <KjentForhold
              tekster={tekster}
              key={navn}
              navn={navn}
              forhold={alleSiers(kjent, navn)}
              motstrid={motstrid.includes(navn)}
            />
          ))}
        </dl>
        <UtLenke href={tekster.forhold.rettIRegisteretLenke}>{tekster.forhold.rettIRegisteret}</UtLenke>
      </section>
      <section aria-labelledby="fortell" className="space-y-3 pt-4">
        <h2 id="fortell">{ord.skjemaTittel}</h2>
        <ForholdSkjema
          ord={toForholdsord(tekster)}
          organisasjonsnummer={virksomhet.organisasjonsnummer}
          forhold={kjent.forhold.filter(({ opphav }) => opphav === 'bruker')}
          utkast={utkast}
          lagre={lagre}
        />
      </section>
    </div>
  );
}

/** Returns what each opphav says about one forhold: the stored values, or else what the law presumes. */
function alleSiers({ forhold, situasjon }: ForholdVisning, navn: ForholdNavn): Forhold[] {
  const lagrede = forhold.filter((ett) => ett.navn === navn);
  if (lagrede.length > 0) return lagrede;
  return situasjon[navn].map((intervall) => ({ ...intervall, navn, registrert: null }) as Forhold);
}

function KjentForhold({
  tekster,
  navn,
  forhold,
  motstrid,
}: {
  tekster: Tekster;
  navn: ForholdNavn;
  forhold: readonly Forhold[];
  motstrid: boolean;
}) {
  const ord = tekster.forhold;
  const viktig = (SPURTE_FORHOLD as readonly ForholdNavn[]).includes(navn) || navn === 'organisasjonsform';
  if (forhold.length === 0 && !viktig) return null;
  return (
    <div className="grid gap-x-6 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <dt className="font-bold">{ord.navn[navn]}</dt>
      {forhold.length === 0 && <dd className="text-graphite-70">{ord.mangler}</dd>}
      {forhold.map((ett) => (
        <dd key={`${ett.opphav} ${ett.fraOgMed}`} className="sm:col-start-2">
          {forholdsverdi(tekster, ett)} {forholdsperiode(tekster, ett)}
          <span className="block text-sm text-graphite-70">
            {ord.opphav[ett.opphav]}
            {ett.registrert &&
              `. ${(isAntattBakover(ett) ? ord.antattBakover : ord.registrert)(heleDatoen(tekster, ett.registrert))}`}
          </span>
        </dd>
      ))}
      {motstrid && <dd className="text-sm sm:col-start-2">{ord.motstrid}</dd>}
    </div>
  );
}
