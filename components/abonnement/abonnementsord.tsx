import { SPRAAKVALG, type Tekster } from '#lib/messages/index';
import { pick } from '#lib/tekst/ord';

const ADRESSE = [
  ...(['klarTittel', 'klar', 'adresse', 'kopier', 'kopiert', 'aapne', 'kalendernavn'] as const),
  ...(['google', 'outlookJobb', 'outlookPrivat', 'ikkeAapen'] as const),
] as const;
const SKJEMA = [
  ...(['navn', 'navnHjelp', 'hvem', 'hvemAlle', 'hvemValgte', 'hva', 'omfang', 'internt', 'spraak'] as const),
  ...([
    'varsel',
    'varselHjelp',
    'medNavn',
    'medNavnHjelp',
    'lag',
    'lagre',
    'feilTittel',
    'ukjentFeil',
  ] as const),
] as const;

/** The words of the parts that run in the browser, which gets no more than these. */
export const toAdresseord = ({ abonnement }: Tekster) => pick(abonnement, ADRESSE);
export type Adresseord = ReturnType<typeof toAdresseord>;

export const toSkjemaord = (tekster: Tekster) => ({
  ...pick(tekster.abonnement, SKJEMA),
  feil: tekster.abonnement.feil as Readonly<Record<string, string>>,
  spraakvalg: SPRAAKVALG.map((ett) => [ett.spraak, ett.navn] as const),
  adresse: toAdresseord(tekster),
});
export type Abonnementsskjemaord = ReturnType<typeof toSkjemaord>;
