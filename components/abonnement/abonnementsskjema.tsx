'use client';

import { Feiloppsummering } from '#components/ui/feiloppsummering';
import { Avkryssing, Radiogruppe, Tekstfelt, Valgliste } from '#components/ui/felt';
import { SendKnapp } from '#components/ui/send-knapp';
import { useSkjema } from '#components/ui/use-skjema';
import { type Abonnementsfelt, virksomhetsfelt } from '#lib/contract/skjema/abonnement-felt';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import { type Abonnementsvalg, OMFANG } from '#lib/domain/abonnement/abonnement';
import type { Abonnementsskjemaord } from './abonnementsord';
import { Adresseboks } from './adresseboks';

/**
 * The form for a calendar: a new one, or one to change. Works as a plain form post; mistakes are shown by field, and what was
 * typed is kept.
 */
export function Abonnementsskjema({
  ord,
  id,
  valg,
  virksomheter,
  kanVelge,
  send: handling,
}: {
  ord: Abonnementsskjemaord;
  /** The calendar to change; null for a new one. */
  id: string | null;
  valg: Abonnementsvalg;
  /** Those that can be ticked. */
  virksomheter: readonly { organisasjonsnummer: string; navn: string }[];
  /** Whether the person represents more than one. */
  kanVelge: boolean;
  send: (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;
}) {
  const [tilstand, send, sender] = useSkjema(handling);
  const { adresse } = tilstand.verdier;
  if (tilstand.ok && adresse)
    return (
      <Adresseboks
        ord={ord.adresse}
        adresse={adresse}
        navn={tilstand.verdier.navn || ord.adresse.kalendernavn}
      />
    );
  const isSendt = Object.keys(tilstand.verdier).length > 0;
  const feil = (felt: string) => tilstand.feil[felt] && (ord.feil[tilstand.feil[felt]] ?? ord.ukjentFeil);
  const felt = (navn: Abonnementsfelt) => ({ id: navn, name: navn, feil: feil(navn) });
  const verdi = (navn: Abonnementsfelt, ellers: string) => tilstand.verdier[navn] ?? ellers;
  const krysset = (navn: string, ellers: boolean) => (isSendt ? navn in tilstand.verdier : ellers);
  const valgte: readonly string[] = valg.virksomheter;
  return (
    // A new key per answer resets the fields to their values; React empties a form after it is sent.
    <form action={send} key={JSON.stringify(tilstand)} className="space-y-6">
      {id && <input type="hidden" name="id" value={id} />}
      <Feiloppsummering
        tittel={ord.feilTittel}
        feil={Object.keys(tilstand.feil).map((navn) => [navn === 'skjema' ? 'navn' : navn, feil(navn) ?? ''])}
      />
      <div className="max-w-96">
        <Tekstfelt
          {...felt('navn')}
          merke={ord.navn}
          hjelp={ord.navnHjelp}
          verdi={verdi('navn', valg.navn)}
        />
      </div>
      {!kanVelge && valgte.length > 0 && (
        // There is nothing to choose now, and the choice stays as it is.
        <>
          <input type="hidden" name="hvem" value="valgte" />
          {valgte.map((nummer) => (
            <input key={nummer} type="hidden" name={virksomhetsfelt(nummer)} value="on" />
          ))}
        </>
      )}
      {kanVelge && (
        <div className="space-y-2">
          <Radiogruppe
            {...felt('hvem')}
            spoersmaal={ord.hvem}
            valg={[
              ['alle', ord.hvemAlle],
              ['valgte', ord.hvemValgte],
            ]}
            verdi={verdi('hvem', valgte.length > 0 ? 'valgte' : 'alle')}
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
      )}
      <Radiogruppe
        {...felt('omfang')}
        spoersmaal={ord.hva}
        valg={OMFANG.map((omfang) => [omfang, ord.omfang[omfang]])}
        verdi={verdi('omfang', valg.omfang)}
      />
      <Avkryssing {...felt('internt')} merke={ord.internt} krysset={krysset('internt', valg.internt)} />
      <Avkryssing
        {...felt('varsel')}
        merke={ord.varsel}
        hjelp={ord.varselHjelp}
        krysset={krysset('varsel', valg.varsel)}
      />
      <Avkryssing
        {...felt('medNavn')}
        merke={ord.medNavn}
        hjelp={ord.medNavnHjelp}
        krysset={krysset('medNavn', valg.medNavn)}
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
      <SendKnapp sender={sender}>{id ? ord.lagre : ord.lag}</SendKnapp>
    </form>
  );
}
