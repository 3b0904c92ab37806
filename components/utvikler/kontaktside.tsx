import type { ReactNode } from 'react';
import { UtLenke } from '#components/ui/lenke';
import { Telefon } from '#components/ui/telefon';
import { UtskriftKnapp } from '#components/ui/utskrift-knapp';
import type { Kontakt } from '#lib/domain/oppgave/forklaring';
import type { Myndighet, Produktomraade } from '#lib/domain/virksomhet/kodelister';
import { CELLE, RAD, Tabell } from './kode';
import { Del, type Utviklerord, Utviklerramme } from './utviklerramme';

interface Henvisning extends Kontakt {
  myndighet: Myndighet;
  produktomraader: readonly Produktomraade[];
  aapningstid: { fra: string; til: string; lest: number } | null;
}

interface Linje extends Kontakt {
  id: string;
  hvem: string;
  om: readonly string[];
  aapent: string;
}

/** Contacts that a customer centre refers to, designed for print. */
export function Kontaktside({
  ord,
  spraak,
  henvisninger,
  innlogging,
  utskrevet,
}: Utviklerord & {
  henvisninger: readonly Henvisning[];
  innlogging: Kontakt;
  /** Today's date in words. */
  utskrevet: string;
}) {
  const { kontakt } = ord;
  const linjer: Linje[] = [
    ...henvisninger.map(({ myndighet, produktomraader, aapningstid: tid, ...resten }) => ({
      ...resten,
      id: myndighet,
      hvem: ord.myndigheter[myndighet],
      om: produktomraader.map((omraade) => ord.produktomraader[omraade]),
      aapent: tid ? kontakt.timer(tid.fra, tid.til, tid.lest) : kontakt.ukjentTid,
    })),
    {
      ...innlogging,
      id: 'innlogging',
      hvem: kontakt.innloggingHvem,
      om: kontakt.innloggingOm,
      aapent: kontakt.ukjentTid,
    },
  ];
  return (
    <Utviklerramme ord={ord} spraak={spraak} side="kontakt" ingress={kontakt.ingress}>
      <div className="skjul-i-utskrift">
        <UtskriftKnapp>{kontakt.skrivUt}</UtskriftKnapp>
      </div>
      <p className="hidden print:block">{kontakt.utskrevet(utskrevet)}</p>
      <Tabell navn={kontakt.tabell} kolonner={[kontakt.omraader, kontakt.hvem]}>
        {linjer.flatMap((linje) =>
          linje.om.map((omraade) => (
            <tr key={omraade} className={RAD}>
              <th scope="row" className={`${CELLE} w-2/5 font-normal`}>
                {omraade}
              </th>
              <td className="py-2">
                <span className="flex flex-wrap justify-between gap-x-4">
                  {linje.hvem}{' '}
                  <strong>
                    <Telefon landkode nummer={linje.telefon} />
                  </strong>
                </span>
              </td>
            </tr>
          )),
        )}
      </Tabell>
      <p>{kontakt.gebyr}</p>
      {linjer.map((linje) => (
        <Del key={linje.id} id={linje.id} tittel={linje.hvem}>
          <dl className="grid break-inside-avoid gap-x-6 gap-y-1 sm:grid-cols-[9rem_1fr]">
            <Rad navn={kontakt.telefon}>
              <Telefon landkode nummer={linje.telefon} />
            </Rad>
            {linje.telefonFraUtlandet && (
              <Rad navn={kontakt.utland}>
                <Telefon landkode nummer={linje.telefonFraUtlandet} />
              </Rad>
            )}
            <Rad navn={kontakt.aapent}>{linje.aapent}</Rad>
            <Rad navn={kontakt.side}>
              {/* The address itself, so that it can be read in print. */}
              <UtLenke href={linje.side}>{linje.side.replace(/^https:\/\/|\/$/g, '')}</UtLenke>
            </Rad>
          </dl>
        </Del>
      ))}
      <p>{kontakt.dere}</p>
    </Utviklerramme>
  );
}

function Rad({ navn, children }: { navn: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-graphite-70">{navn}</dt>
      <dd>{children}</dd>
    </div>
  );
}
