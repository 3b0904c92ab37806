import { KnappLenke } from '#components/ui/lenke';
import type { Tekster } from '#lib/messages/index';

type Feilkode = keyof Tekster['feil']['sider'];

/** Errors that may be temporary. */
const FORBIGAAENDE: ReadonlySet<Feilkode> = new Set([
  'altinn-utilgjengelig',
  'register-utilgjengelig',
  'idporten-utilgjengelig',
  'opptatt',
  'uventet',
]);
/** Errors that another login may solve. */
const INNLOGGING: ReadonlySet<Feilkode> = new Set([
  'innlogging',
  'innlogging-avbrutt',
  'for-lavt-nivaa',
  'uten-pid',
]);
/** Errors that another virksomhet may solve. */
const TILGANG: ReadonlySet<Feilkode> = new Set(['ikke-tilgang', 'ukjent-virksomhet', 'utenfor-pilot']);

/**
 * A login that was not completed needs no new e-ID while ID-porten remembers the person; a login that cannot
 * be used does.
 */
const paaNytt = (kode: Feilkode, til: string | null): string =>
  kode.startsWith('innlogging')
    ? `/logg-inn?${new URLSearchParams({ til: til ?? '' })}`
    : '/logg-inn?paaNytt=ja';

/** Explains an error, with links to what can be done. */
export function Feilside({
  tekster,
  kode,
  til,
  id,
}: {
  tekster: Tekster;
  kode: Feilkode;
  til: string | null;
  id: string | null;
}) {
  const ord = tekster.feil;
  const { tittel, tekst } = ord.sider[kode];
  const innlogging =
    kode === 'idporten-utilgjengelig' ? `/logg-inn?${new URLSearchParams({ til: til ?? '' })}` : null;
  return (
    <div className="bredde artikkel space-y-4 pt-10">
      <h1>{tittel}</h1>
      <p>{tekst}</p>
      {id && (
        <p className="text-sm text-graphite-70">
          {ord.kode}: {id}
        </p>
      )}
      <p className="flex flex-wrap gap-3 pt-2">
        {/* Plain links, since they need a new answer from the server, or lead to another site. */}
        {FORBIGAAENDE.has(kode) && (
          <a className="ds-pille" href={innlogging ?? til ?? '/frister'}>
            {ord.proevIgjen}
          </a>
        )}
        {INNLOGGING.has(kode) && (
          <a className="ds-pille" href={paaNytt(kode, til)}>
            {ord.loggInn}
          </a>
        )}
        {TILGANG.has(kode) && <KnappLenke href="/velg-virksomhet">{ord.bytt}</KnappLenke>}
        <KnappLenke href="/">{ord.tilForsiden}</KnappLenke>
      </p>
    </div>
  );
}
