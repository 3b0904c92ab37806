import ICAL from 'ical.js';
import { item, SYSTEM } from '#dev/proeve/testdata/kilder';
import { tid } from '#dev/proeve/verden/verden';
import { toTokenHash } from '#lib/adapters/kryptering';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import type { Abonnementsvalg } from '#lib/domain/abonnement/abonnement';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { addDager, type Dato } from '#lib/domain/dag/dato';
import { fetchAbonnement, type Hentet } from '#lib/usecases/abonnement/fetch-abonnement';
import { createAbonnement } from '#lib/usecases/abonnement/save-abonnement';
import { mottaLeveringer } from '#lib/usecases/kilde/motta-leveringer';
import { skriver } from './skriver';

export const DAG = tid('2026-11-10');

export const VALG: Abonnementsvalg = {
  ...{ navn: '', virksomheter: [], omfang: 'alt', internt: false, varsel: false, medNavn: false },
  spraak: 'nb',
};

/** Makes a calendar. @returns the secret of its address */
export const abonner = (aktoer: Aktoer, valg: Partial<Abonnementsvalg> = {}) =>
  createAbonnement(aktoer, { ...VALG, ...valg }, DAG.naa);

/** The time so long after `DAG`. */
export const etter = (dager: number, minutter = 0): typeof DAG => ({
  naa: new Date(DAG.naa.getTime() + dager * 86_400_000 + minutter * 60_000),
  idag: addDager(DAG.idag, dager),
});

export const hent = (token: string, naar = DAG): Promise<Hentet> =>
  fetchAbonnement(
    toTokenHash(token),
    { ...naar, korrelasjonsid: 'a2f4e5c0-0000-4000-8000-000000000001' },
    skriver,
  );

/** Fetches a calendar and reads it. */
export async function les(token: string, naar = DAG) {
  const hentet = await hent(token, naar);
  if (hentet.type !== 'kalender') throw new Error(hentet.type);
  const { etag, endret, les: lesTekst } = hentet.kalender;
  const tekst = await lesTekst();
  const hendelser = new ICAL.Component(ICAL.parse(tekst)).getAllSubcomponents('vevent').map((komponent) => {
    const hendelse = new ICAL.Event(komponent);
    return {
      uid: hendelse.uid,
      tittel: hendelse.summary,
      dag: hendelse.startDate.toString() as Dato,
      sekvens: hendelse.sequence,
      tekst: hendelse.description,
      status: komponent.getFirstPropertyValue('status'),
    };
  });
  const om = (tekst: string) => hendelser.find(({ tittel }) => tittel.includes(tekst));
  return { etag, endret, tekst, hendelser, om };
}

let sekvensnummer = 0;
/** Delivers an oppgave of the kilde `mva`. */
export async function lever(organisasjonsnummer: string, endring: Record<string, unknown>) {
  sekvensnummer += 1;
  const lest = LevertOppgaveSchema.parse(item(organisasjonsnummer, { sekvensnummer, ...endring }));
  const leveringer = [{ ...lest, innhold: toOppgaveInnhold('mva', lest) }];
  const [svar] = await mottaLeveringer(SYSTEM, 'mva', 'oppgave', leveringer, DAG);
  if (svar?.utfall !== 'lagret') throw new Error(svar?.utfall);
}
export const frist = (dag: string) => ({ frist: { fristType: 'leveringsfrist', frist: dag } });
export const MVA = 'Lever mva-meldingen for september–oktober 2026';
