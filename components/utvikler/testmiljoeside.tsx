import { UtLenke } from '#components/ui/lenke';
import { tokenkommando } from '#lib/contract/utvikler/kom-i-gang';
import { scenarioOm } from './eksempelside';
import { Kode } from './kode';
import { Del, type Utviklerord, Utviklerramme } from './utviklerramme';

interface Virksomhet {
  organisasjonsnummer: string;
  navn: string;
  organisasjonsform: string;
}

/** A test person: what logging in as them shows (in bokmål), and which calendars they see. */
interface Testperson {
  id: string;
  person: string;
  beskrivelse: string;
  virksomheter: readonly Virksomhet[];
}

/** An access that a client has from the start, and how to request a token with it. */
interface Adgang {
  klientnavn: string;
  slag: string;
  organisasjonsnummer: string;
  argumenter: string;
}

/** The most virksomheter shown for one person: an accountant has many. The rest are in the list. */
const MAKS_VIST = 3;

/** What can be tried out: scenarios, virksomheter and tokens. */
export function Testmiljoeside({
  ord,
  spraak,
  scenarioer,
  personer,
  adgang,
  tokenside,
}: Utviklerord & {
  scenarioer: readonly string[];
  personer: readonly Testperson[];
  adgang: readonly Adgang[];
  tokenside: string | null;
}) {
  const { testmiljoe } = ord;
  const navnene = new Map(
    personer.flatMap(({ virksomheter }) =>
      virksomheter.map(({ organisasjonsnummer, navn }) => [organisasjonsnummer, navn] as const),
    ),
  );
  return (
    <Utviklerramme ord={ord} spraak={spraak} side="testmiljoe" ingress={testmiljoe.ingress}>
      <Del id="token" tittel={testmiljoe.token}>
        <p>{testmiljoe.tokenTekst}</p>
        <Kode navn={ord.kode('npm run token')}>npm run token -- --help</Kode>
        {tokenside && (
          <p>
            {testmiljoe.tokenside} <UtLenke href={tokenside}>{testmiljoe.tokensideLenke}</UtLenke>
          </p>
        )}
        <h3>{testmiljoe.adgang}</h3>
        <p>{testmiljoe.adgangTekst}</p>
        <ul className="space-y-4">
          {adgang.map(({ klientnavn, slag, organisasjonsnummer, argumenter }) => {
            const navn = navnene.get(organisasjonsnummer) ?? organisasjonsnummer;
            const hva = slag === 'samtykke' ? testmiljoe.samtykke : testmiljoe.systembruker;
            return (
              <li key={argumenter} className="space-y-2">
                <p>
                  {navn} {hva} {klientnavn}.
                </p>
                <Kode navn={testmiljoe.adgangskode(klientnavn, navn)}>{tokenkommando(argumenter)}</Kode>
              </li>
            );
          })}
        </ul>
      </Del>
      <Del id="scenarioer" tittel={testmiljoe.scenarioer}>
        <p>{testmiljoe.scenarioTekst}</p>
        {/* Not a table: with large text on a narrow screen the description goes below the name. */}
        <dl className="border-t border-graphite-30">
          {scenarioer.map((navn) => (
            <div key={navn} className="flex flex-wrap gap-x-4 border-b border-graphite-30 py-2">
              <dt className="basis-52">
                <code translate="no" className="wrap-anywhere">
                  {navn}
                </code>
              </dt>
              <dd className="min-w-0 grow basis-72">{scenarioOm(ord, navn)}</dd>
            </div>
          ))}
        </dl>
      </Del>
      <Del id="virksomheter" tittel={testmiljoe.virksomheter}>
        <p>{testmiljoe.virksomheterTekst}</p>
        <ul className="space-y-4">
          {personer.map((person) => (
            <Person key={person.id} ord={ord} person={person} />
          ))}
        </ul>
      </Del>
    </Utviklerramme>
  );
}

function Person({ ord, person }: Pick<Utviklerord, 'ord'> & { person: Testperson }) {
  const { testmiljoe } = ord;
  const { id, virksomheter } = person;
  const former: Readonly<Record<string, string>> = testmiljoe.former;
  const flere = virksomheter.length - MAKS_VIST;
  return (
    <li className="space-y-1 border-t border-graphite-30 pt-3">
      <h3>{testmiljoe.person(person.person)}</h3>
      <p>{testmiljoe.virksomhet[id] ?? person.beskrivelse}</p>
      <ul>
        {virksomheter.slice(0, MAKS_VIST).map(({ organisasjonsnummer, navn, organisasjonsform: form }) => (
          <li key={organisasjonsnummer}>
            <code translate="no">{organisasjonsnummer}</code> {navn}, {former[form] ?? form}
          </li>
        ))}
      </ul>
      {flere > 0 && (
        <p>
          {testmiljoe.flere(flere)}{' '}
          <a href="/eksempler/virksomheter.json" download className="ds-lenke">
            {testmiljoe.liste}
          </a>
        </p>
      )}
    </li>
  );
}
