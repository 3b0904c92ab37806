'use client';

import { Feiloppsummering } from '#components/ui/feiloppsummering';
import { Avkryssing, Avkryssingsgruppe, Radiogruppe, Valgliste } from '#components/ui/felt';
import { SendKnapp } from '#components/ui/send-knapp';
import { useSkjema } from '#components/ui/use-skjema';
import { virksomhetsfelt } from '#lib/contract/skjema/abonnement-felt';
import { type Paaminnelsesfelt, stegfelt } from '#lib/contract/skjema/paaminnelse-felt';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import { type Kanal, type Paaminnelsesvalg, STEGVALG } from '#lib/domain/paaminnelse/paaminnelse';
import type { Paaminnelsesord } from './paaminnelsesord';

/** The form that turns reminders on or changes them. Works as a plain form post; what was chosen is kept at a mistake. */
export function Paaminnelsesskjema({
  ord,
  valg,
  isPaa,
  kanaler,
  virksomheter,
  kanVelge,
  send: handling,
}: {
  ord: Paaminnelsesord;
  valg: Paaminnelsesvalg;
  /** Whether reminders are on already. */
  isPaa: boolean;
  /** The channels that can be used. */
  kanaler: readonly Kanal[];
  /** Those that can be ticked. */
  virksomheter: readonly { organisasjonsnummer: string; navn: string }[];
  /** Whether the person represents more than one. */
  kanVelge: boolean;
  send: (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;
}) {
  const [tilstand, send, sender] = useSkjema(handling);
  const isSendt = Object.keys(tilstand.verdier).length > 0;
  const feil = (felt: string) => tilstand.feil[felt] && (ord.feil[tilstand.feil[felt]] ?? ord.ukjentFeil);
  const felt = (navn: Paaminnelsesfelt) => ({ id: navn, name: navn, feil: feil(navn) });
  const verdi = (navn: Paaminnelsesfelt, ellers: string) => tilstand.verdier[navn] ?? ellers;
  const krysset = (navn: string, ellers: boolean) => (isSendt ? navn in tilstand.verdier : ellers);
  const valgte: readonly string[] = valg.virksomheter;
  return (
    // A new key per answer resets the fields to their values; React empties a form after it is sent.
    <form action={send} key={JSON.stringify(tilstand)} className="space-y-6">
      <Feiloppsummering
        tittel={ord.feilTittel}
        feil={Object.keys(tilstand.feil).map((navn) => [FELTID[navn] ?? navn, feil(navn) ?? ''])}
      />
      {kanVelge ? (
        <div className="space-y-2">
          <Radiogruppe
            {...felt('hvem')}
            spoersmaal={ord.hvem}
            valg={[
              ['alle', ord.hvemAlle],
              ['valgte', ord.hvemValgte],
            ]}
            verdi={verdi('hvem', valg.alle ? 'alle' : 'valgte')}
          />
          <fieldset className="pl-7">
            <legend className="sr-only">{ord.hvemValgte}</legend>
            {virksomheter.map(({ organisasjonsnummer, navn }) => {
              const boks = virksomhetsfelt(organisasjonsnummer);
              return (
                <Avkryssing
                  key={boks}
                  id={boks}
                  name={boks}
                  merke={navn}
                  krysset={krysset(boks, valgte.includes(organisasjonsnummer))}
                />
              );
            })}
          </fieldset>
        </div>
      ) : (
        <input type="hidden" name="hvem" value="alle" />
      )}
      <Avkryssingsgruppe
        id={FELTID.steg}
        name="steg"
        spoersmaal={ord.naar}
        hjelp={ord.naarHjelp}
        feil={feil('steg')}
      >
        {STEGVALG.map((steg) => (
          <Avkryssing
            key={steg}
            id={stegfelt(steg)}
            name={stegfelt(steg)}
            merke={ord.steg[steg]}
            krysset={krysset(stegfelt(steg), valg.steg.includes(steg))}
          />
        ))}
      </Avkryssingsgruppe>
      <Radiogruppe
        {...felt('kanal')}
        spoersmaal={ord.kanalTittel}
        valg={kanaler.map((kanal) => [kanal, ord.kanal[kanal], ord.kanalHjelp[kanal]])}
        verdi={verdi('kanal', valg.kanal)}
      />
      <Avkryssing
        {...felt('medBeloep')}
        merke={ord.medBeloep}
        hjelp={ord.medBeloepHjelp}
        krysset={krysset('medBeloep', valg.medBeloep)}
      />
      <div className="max-w-64">
        <Valgliste {...felt('spraak')} merke={ord.spraak} verdi={verdi('spraak', valg.spraak)}>
          {ord.spraakvalg.map(([spraak, navn]) => (
            <option key={spraak} value={spraak}>
              {navn}
            </option>
          ))}
        </Valgliste>
      </div>
      <SendKnapp sender={sender}>{isPaa ? ord.lagre : ord.slaaPaa}</SendKnapp>
    </form>
  );
}

/** Where the error summary leads, for what is not a field of its own. */
const FELTID = { skjema: 'kanal', steg: stegfelt('etterFrist') } as Record<string, string> & { steg: string };
