import { UtLenke } from '#components/ui/lenke';
import { STADIER } from '#lib/domain/adgang/partner';
import { Del, Punkter, type Utviklerord, Utviklerramme } from './utviklerramme';

/** The terms for partners: what they can rely on, how to leave, and who helps. */
export function Vilkaarside({
  ord,
  spraak,
  grense,
}: Utviklerord & { grense: { samtidige: number; kapasitet: number; perSekund: number } }) {
  const { vilkaar } = ord;
  return (
    <Utviklerramme ord={ord} spraak={spraak} side="vilkaar" ingress={vilkaar.ingress}>
      <Del id="stadier" tittel={vilkaar.stadier}>
        <ol className="space-y-3">
          {STADIER.map((stadium, i) => (
            <li key={stadium}>
              <h3>{`${i + 1}. ${vilkaar.stadium[stadium].navn}`}</h3>
              <p>{vilkaar.stadium[stadium].tekst}</p>
            </li>
          ))}
        </ol>
      </Del>
      <Del id="adgang" tittel={vilkaar.adgang}>
        <Punkter punkter={vilkaar.adgangTekst} />
      </Del>
      <Del id="lover" tittel={vilkaar.lover}>
        <Punkter punkter={vilkaar.loverTekst} />
      </Del>
      <Del id="lover-ikke" tittel={vilkaar.loverIkke}>
        <Punkter punkter={vilkaar.loverIkkeTekst} />
      </Del>
      <Del id="grenser" tittel={vilkaar.grenser}>
        <Punkter
          punkter={[vilkaar.samtidige(grense.samtidige), vilkaar.boette(grense.kapasitet, grense.perSekund)]}
        />
        <p>{vilkaar.grenserTekst}</p>
      </Del>
      <Del id="ut" tittel={vilkaar.ut}>
        <p>{vilkaar.utTekst}</p>
      </Del>
      <Del id="hjelp" tittel={vilkaar.hjelp}>
        <p>{vilkaar.hjelpTekst}</p>
        <p>
          <UtLenke href={vilkaar.hjelpAdresse}>{vilkaar.hjelpLenke}</UtLenke>
        </p>
        <p>{vilkaar.hjelpMed}</p>
        <Punkter punkter={vilkaar.hjelpListe} />
      </Del>
    </Utviklerramme>
  );
}
