import { toInnslagId } from '#lib/adapters/kryptering';
import type { HentetAbonnement } from '#lib/data/kalenderadresse';
import type { Virksomhet } from '#lib/data/virksomhet';
import { type Abonnementsvalg, isAktuell, isValgt } from '#lib/domain/abonnement/abonnement';
import { toDelvis } from '#lib/domain/abonnement/delvis';
import type { Innslag, Innslagsinnhold, Lesing } from '#lib/domain/abonnement/innslag';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import { runEach } from '#lib/domain/felles/samtidig';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { noteInnsyn } from '#lib/usecases/adgang/note-innsyn';
import { requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { getKalender } from '#lib/usecases/kalender/get-kalender';

/** Returns the texts of one oppgave in a calendar. */
export type ToInnhold = (
  oppgave: Oppgave,
  om: { uid: string; virksomhet: Pick<Virksomhet, 'organisasjonsnummer' | 'navn'>; idag: Dato },
  valg: Abonnementsvalg,
) => Innslagsinnhold;

/** How many virksomheter are read at a time. */
const SAMTIDIGE = 4;

/** Errors that mean that a virksomhet has no calendar for the person: it is left out, at once. */
const UTEN_KALENDER: ReadonlySet<string> = new Set([
  'ikke-tilgang',
  'utenfor-pilot',
  'ukjent-virksomhet',
  'slettet',
]);

/**
 * Reads the frister of a subscription, each virksomhet through its gate, and writes the access log.
 * @throws AppError when a virksomhet cannot be read now; nothing is then to be shown as withdrawn
 */
export async function readInnslag(
  abonnement: HentetAbonnement,
  virksomheter: readonly Organisasjonsnummer[],
  { naa, idag, periode, korrelasjonsid }: Lesing & { korrelasjonsid: string },
  toInnhold: ToInnhold,
): Promise<{
  innhold: Innslagsinnhold[];
  /** Whether a frist that the calendar last showed has left for another reason than being withdrawn. */
  isBorte: (innslag: Innslag) => boolean;
  /** The virksomheter of which only a part was read, each with the part, in the order of `virksomheter`. */
  delvis: string[];
  /** The virksomheter that were read: one without a calendar is left out. */
  leste: ReadonlySet<string>;
}> {
  const { personId, pidKryptert, personnavn } = abonnement;
  const aktoer: Aktoer = { type: 'person', personId, pidKryptert, navn: personnavn };
  const innhold: Innslagsinnhold[] = [];
  const leste = new Set<string>();
  const deler = new Map<string, string[]>();
  /** Frister that apply, but are not of the kind that was chosen, or may not be seen. */
  const utelatt = new Set<string>();
  let stoppet = false;
  await runEach(virksomheter, SAMTIDIGE, async (organisasjonsnummer) => {
    if (stoppet) return;
    try {
      const tilgang = await requireKalender(aktoer, organisasjonsnummer);
      const { oppgaver, virksomhet, findSkjulte } = await getKalender(tilgang, periode, { naa, idag });
      await noteInnsyn(tilgang, { naa, idag, hva: 'abonnement', korrelasjonsid });
      leste.add(organisasjonsnummer);
      deler.set(organisasjonsnummer, toDelvis(organisasjonsnummer, tilgang.rett));
      // What may no longer be seen is not withdrawn: it goes without a word.
      for (const noekkel of findSkjulte()) utelatt.add(toInnslagId(organisasjonsnummer, noekkel));
      for (const oppgave of oppgaver.filter((en) => isAktuell(en, idag))) {
        const uid = toInnslagId(organisasjonsnummer, oppgave.noekkel);
        if (isValgt(oppgave, abonnement))
          innhold.push(toInnhold(oppgave, { uid, virksomhet, idag }, abonnement));
        else utelatt.add(uid);
      }
    } catch (feil) {
      if (feil instanceof AppError && UTEN_KALENDER.has(feil.code)) return;
      // The others stop too: nothing of them would be used.
      stoppet = true;
      throw feil;
    }
  });
  const delvis = virksomheter.flatMap((nummer) => deler.get(nummer) ?? []);
  return {
    innhold,
    delvis,
    leste,
    isBorte: ({ uid, virksomhet }) => !leste.has(virksomhet) || utelatt.has(uid),
  };
}
