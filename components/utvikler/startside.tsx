import { type Kommandogrunnlag, komIGang, STEG } from '#lib/contract/utvikler/kom-i-gang';
import { regelverksti, UTVIKLERSIDER, utviklersti } from '#lib/contract/utvikler/utviklersider';
import { Kode } from './kode';
import { Del, type Utviklerord, Utviklerramme } from './utviklerramme';

/** Five steps to a first correct answer, and links to the rest. */
export function Startside({ ord, spraak, grunnlag }: Utviklerord & { grunnlag: Kommandogrunnlag }) {
  const { start } = ord;
  const kommandoer = komIGang(grunnlag);
  const videre = [
    ...UTVIKLERSIDER.filter((side) => side !== 'start').map((side) => ({
      href: utviklersti(side, spraak),
      ...ord.sider[side],
    })),
    { href: regelverksti(spraak), ...ord.regelverk },
  ];
  return (
    <Utviklerramme ord={ord} spraak={spraak} side="start" ingress={start.ingress}>
      <Del id="kom-i-gang" tittel={start.komIGang}>
        <p>{start.komIGangTekst}</p>
        <ol className="space-y-6 pt-2">
          {STEG.map((steg, i) => (
            <li key={steg} className="space-y-2">
              <h3>{`${i + 1}. ${start.steg[steg].tittel}`}</h3>
              <p>{start.steg[steg].tekst}</p>
              <Kode navn={start.kode(start.steg[steg].tittel)}>{kommandoer[steg]}</Kode>
            </li>
          ))}
        </ol>
      </Del>
      <Del id="videre" tittel={start.videre}>
        <ul className="space-y-3">
          {videre.map(({ href, kort, om }) => (
            <li key={href}>
              <a href={href} className="ds-lenke font-bold">
                {kort}
              </a>
              <p>{om}</p>
            </li>
          ))}
        </ul>
      </Del>
    </Utviklerramme>
  );
}
