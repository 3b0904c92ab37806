import type { Utviklerord } from './utviklerramme';
import { Del, Utviklerramme } from './utviklerramme';

/** Every kind of message that the service sends, for proofreading. */
export function Meldingsside({
  ord,
  spraak,
  meldinger,
}: Utviklerord & { meldinger: readonly { id: string; emne: string; tekst: string }[] }) {
  return (
    <Utviklerramme ord={ord} spraak={spraak} side="meldinger" ingress={ord.sider.meldinger.om}>
      {meldinger.map(({ id, emne, tekst }, nr) => (
        <Del key={id} id={id} tittel={`${nr + 1}. ${emne}`}>
          <p className="border border-graphite-30 p-4 whitespace-pre-line wrap-anywhere">{tekst}</p>
        </Del>
      ))}
    </Utviklerramme>
  );
}
