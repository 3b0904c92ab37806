import { KnappLenke } from '#components/ui/lenke';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import type { Abonnementsvalg, Kalenderklient } from '#lib/domain/abonnement/abonnement';
import { idagIOslo } from '#lib/domain/dag/dato';
import { SPRAAKVALG, type Tekster } from '#lib/messages/index';
import { fill, fillAntall } from '#lib/messages/mal';
import { heleDatoen, withKlokke } from '#lib/tekst/dato';
import { toAdresseord } from './abonnementsord';
import { FornySkjema } from './forny-skjema';

export interface Abonnementsvisning extends Abonnementsvalg {
  id: string;
  opprettet: Date;
  sistHentet: Date | null;
  sistHentetAv: Kalenderklient | null;
  adgangSlutt: Date | null;
}

export interface Abonnementshandlinger {
  lagre: (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;
  forny: (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;
  slaaAv: (form: FormData) => Promise<void>;
}

/** One calendar: what it holds, when it was last fetched and by what, and how to renew, change or turn it off. */
export function Abonnementskort({
  tekster,
  abonnement,
  forny,
  slaaAv,
}: {
  tekster: Tekster;
  abonnement: Abonnementsvisning;
} & Pick<Abonnementshandlinger, 'forny' | 'slaaAv'>) {
  const ord = tekster.abonnement;
  const { id, virksomheter, omfang, spraak, opprettet, sistHentet, sistHentetAv, adgangSlutt } = abonnement;
  const navn = abonnement.navn || ord.kalendernavn;
  const om = fill(ord.om, { navn });
  const innhold = [
    virksomheter.length === 0 ? ord.alle : fillAntall(ord.antall, virksomheter.length),
    ord.omfang[omfang],
    SPRAAKVALG.find((ett) => ett.spraak === spraak)?.navn,
  ];
  return (
    <li className="space-y-2 border border-graphite-30 p-4">
      <h3 className="wrap-anywhere">{navn}</h3>
      <p>{innhold.filter(Boolean).join(' · ')}</p>
      {adgangSlutt && <p className="font-bold">{ord.utenTilgang}</p>}
      <p className="text-sm text-graphite-70">
        {fill(ord.laget, { dato: heleDatoen(tekster, idagIOslo(opprettet)) })}{' '}
        {sistHentet
          ? fill(ord.sistHentet, {
              program: ord.program[sistHentetAv ?? 'annen'],
              tidspunkt: withKlokke(tekster, sistHentet.getTime()),
            })
          : ord.aldriHentet}
      </p>
      <div className="flex flex-wrap items-start gap-3 pt-1">
        <KnappLenke href={`/kalender?${new URLSearchParams({ endre: id })}#lag`}>
          {ord.endre}
          <span className="sr-only">{om}</span>
        </KnappLenke>
        <FornySkjema {...{ ord: toAdresseord(tekster), id, navn, om, forny }} tekst={ord.forny} />
        <form action={slaaAv}>
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="ds-pille">
            {ord.slaaAv}
            <span className="sr-only">{om}</span>
          </button>
        </form>
      </div>
      <p className="text-sm text-graphite-70">{ord.fornyHjelp}</p>
    </li>
  );
}
