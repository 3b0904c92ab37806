'use client';

import { usePathname } from 'next/navigation';
import { Ikon } from '#components/ui/ikon';
import { Lenke } from '#components/ui/lenke';
import { Nedtrekk } from './nedtrekk';

/** Pages that every virksomhet has. A change on another page, such as that of an oppgave, leads to the front page of the portal. */
const FELLES = /^\/(frister|virksomhet|deling|innsyn)(\/|$)/;

/** The represented virksomhet, and a form per other virksomhet that switches to it. Works without JavaScript. */
export function Virksomhetsvelger({
  navn,
  andre,
  ord,
}: {
  navn: string;
  andre: readonly { organisasjonsnummer: string; navn: string }[];
  ord: { bytt: string; alle: string };
}) {
  const sti = usePathname();
  const til = FELLES.test(sti) ? sti : '/frister';
  if (andre.length === 0) {
    return (
      // Nothing to press: on a narrow screen the banner below is enough.
      <span className="hidden min-w-0 items-center gap-2 font-bold sm:inline-flex">
        <Ikon navn="virksomhet" className="size-5!" />
        <span className="truncate">{navn}</span>
      </span>
    );
  }
  return (
    <Nedtrekk
      pille
      merke={
        <>
          <Ikon navn="virksomhet" />
          <span className="truncate">{navn}</span>
          <span className="sr-only">. {ord.bytt}</span>
          <Ikon navn="ned" />
        </>
      }
    >
      <p className="font-bold">{ord.bytt}</p>
      <ul className="divide-y divide-graphite-10 pb-2">
        {andre.map((en) => (
          <li key={en.organisasjonsnummer}>
            <form method="post" action="/velg-virksomhet/bytt">
              <input type="hidden" name="til" value={til} />
              <button
                type="submit"
                name="organisasjonsnummer"
                value={en.organisasjonsnummer}
                className="ds-tekstknapp w-full py-2 text-left"
              >
                {en.navn}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <Lenke href={`/velg-virksomhet?${new URLSearchParams({ til })}`}>{ord.alle}</Lenke>
    </Nedtrekk>
  );
}
