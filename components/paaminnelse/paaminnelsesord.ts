import { SPRAAKVALG, type Tekster } from '#lib/messages/index';
import { pick } from '#lib/tekst/ord';

const SKJEMA = [
  ...(['hvem', 'hvemAlle', 'hvemValgte', 'naar', 'naarHjelp', 'steg', 'kanalTittel', 'kanal'] as const),
  ...(['kanalHjelp', 'spraak', 'medBeloep', 'medBeloepHjelp', 'slaaPaa', 'lagre', 'feilTittel'] as const),
] as const;
const EPOST = ['epost', 'sendKode', 'kode', 'kodeHjelp', 'bekreft', 'bytt', 'feilTittel'] as const;

/** The words of the parts that run in the browser, which gets no more than these. */
export const toPaaminnelsesord = (tekster: Tekster) => ({
  ...pick(tekster.paaminnelse, SKJEMA),
  feil: tekster.paaminnelse.feil as Readonly<Record<string, string>>,
  ukjentFeil: tekster.abonnement.ukjentFeil,
  spraakvalg: SPRAAKVALG.map((ett) => [ett.spraak, ett.navn] as const),
});
export type Paaminnelsesord = ReturnType<typeof toPaaminnelsesord>;

export const toEpostord = (tekster: Tekster) => ({
  ...pick(tekster.paaminnelse, EPOST),
  feil: tekster.paaminnelse.feil as Readonly<Record<string, string>>,
  ukjentFeil: tekster.abonnement.ukjentFeil,
});
export type Epostord = ReturnType<typeof toEpostord>;
