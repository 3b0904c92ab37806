import { SPRAAKVALG, type Tekster } from '#lib/messages/index';

/** The words of the parts that run in the browser, which gets no more than these. */
export const toAdresseord = ({ abonnement }: Tekster) => {
  const {
    klarTittel,
    klar,
    adresse,
    kopier,
    kopiert,
    aapne,
    google,
    outlookJobb,
    outlookPrivat,
    ikkeAapen,
    kalendernavn,
  } = abonnement;
  return {
    klarTittel,
    klar,
    adresse,
    kopier,
    kopiert,
    aapne,
    google,
    outlookJobb,
    outlookPrivat,
    ikkeAapen,
    kalendernavn,
  };
};
export type Adresseord = ReturnType<typeof toAdresseord>;

export const toSkjemaord = (tekster: Tekster) => {
  const { navn, navnHjelp, hvem, hvemAlle, hvemValgte, hva, omfang, internt, spraak, varsel, varselHjelp } =
    tekster.abonnement;
  const { medNavn, medNavnHjelp, lag, lagre, feilTittel, feil, ukjentFeil } = tekster.abonnement;
  return {
    ...{ navn, navnHjelp, hvem, hvemAlle, hvemValgte, hva, omfang, internt, spraak, varsel, varselHjelp },
    ...{
      medNavn,
      medNavnHjelp,
      lag,
      lagre,
      feilTittel,
      feil: feil as Readonly<Record<string, string>>,
      ukjentFeil,
    },
    spraakvalg: SPRAAKVALG.map((ett) => [ett.spraak, ett.navn] as const),
    adresse: toAdresseord(tekster),
  };
};
export type Abonnementsskjemaord = ReturnType<typeof toSkjemaord>;
