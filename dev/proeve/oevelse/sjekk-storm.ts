import type { runStorm } from '../drap/storm';
import type { Loefte } from './oevelse';

type Storm = Awaited<ReturnType<typeof runStorm>>;

/** Whether everything that was acknowledged is there once, and the list of events has neither hole nor double. */
export async function checkStorm(
  { meldinger, levert, sendt, lest }: Storm,
  rader: (sql: string) => Promise<Record<string, unknown>[]>,
): Promise<Loefte[]> {
  const siste = new Map(
    meldinger
      .filter(({ item }) => item.sekvensnummer === 5)
      .map(({ kilde, item }) => [
        `${item.organisasjonsnummer} ${kilde} ${item.eksternId}`,
        item.sekvensnummer,
      ]),
  );
  const lagret = await rader(
    `select organisasjonsnummer || ' ' || kilde || ' ' || ekstern_id as navn, sekvensnummer::int as nummer from levering`,
  );
  const borte = [...siste].filter(
    ([navn, nummer]) => !lagret.some((rad) => rad.navn === navn && rad.nummer === nummer),
  );
  const [teller] = await rader('select siste::int from hendelsesteller');
  const liste = (await rader('select sekvensnummer::int as nr from hendelse order by 1')).map(({ nr }) =>
    Number(nr),
  );
  const hull = liste.filter((nr, i) => nr !== i + 1);
  // An event about an oppgave begins where the one before it ended; the amount is the number of its delivery.
  const doble = await rader(
    `select 1 from (select (endring->'etter'->>'beloep')::int as naa,
       lag((endring->'etter'->>'beloep')::int) over (partition by organisasjonsnummer, noekkel order by sekvensnummer) as foer
     from hendelse) h where naa <= foer`,
  );
  const ulest = lest.filter(({ hendelser }) => hendelser.length !== liste.length);
  const brudd = lest.flatMap((en) => en.brudd);
  const avvist = sendt.reduce((sum, { utfall }) => sum + utfall.avvist, 0);
  return [
    {
      loefte: 'no acknowledged delivery is lost',
      holder: borte.length === 0 && levert === meldinger.length && avvist === 0,
      tall: `${levert} acknowledged, ${borte.length} lost`,
    },
    {
      loefte: 'none is stored or told twice',
      holder: doble.length === 0 && lagret.length === siste.size,
      tall: `${lagret.length} stored of ${siste.size}, ${doble.length} events told twice`,
    },
    {
      loefte: 'the list of events has no hole',
      holder: hull.length === 0 && teller?.siste === liste.length,
      tall: `${liste.length} events, the counter says ${teller?.siste}`,
    },
    {
      loefte: 'the readers of events saw the same list',
      holder: brudd.length === 0 && ulest.length === 0,
      tall:
        lest.map(({ hendelser, sider }) => `${hendelser.length} in ${sider} pages`).join(', ') +
        brudd.slice(0, 2).join(),
    },
  ];
}
