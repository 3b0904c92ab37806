import { startTidsgrense } from '#lib/adapters/tidsgrense';
import { type LeveringFor, saveLeveringer, type ToHendelser, toLeveringsnavn } from '#lib/data/levering';
import { findKjente } from '#lib/data/virksomhet';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import type { Dato } from '#lib/domain/dag/dato';
import { isAppError } from '#lib/domain/felles/app-error';
import { runEachInnen } from '#lib/domain/felles/samtidig';
import { forholdshendelse, oppgavehendelse } from '#lib/domain/kilde/hendelse';
import { eierNoekkel, type Kilde } from '#lib/domain/kilde/kilde';
import type { ForholdInnhold, HendelseInnhold, OppgaveInnhold, Utfall } from '#lib/domain/kilde/levering';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { toOppgaver } from '#lib/regelverk/beregning/hendelser';
import { myndighetshendelse } from '#lib/regelverk/beregning/myndighetshendelse';
import { requireKilde } from '#lib/usecases/adgang/require-kilde';
import { readVirksomhet } from '#lib/usecases/grunnlag/read-virksomhet';

/** The content of each kind of delivery. */
export interface Innhold {
  oppgave: OppgaveInnhold;
  hendelse: HendelseInnhold;
  forhold: ForholdInnhold;
}

/** For each kind of delivery: whether the kilde may deliver it, and the events it causes. */
const SLAG: {
  [S in keyof Innhold]: {
    eier: (kilde: Kilde, innhold: Innhold[S]) => Mottak['feil'];
    toHendelser: ToHendelser<Innhold[S]>;
  };
} = {
  oppgave: {
    eier(kilde, { noekkel, produktomraade }) {
      if (!eierNoekkel(kilde, noekkel)) return { felt: 'noekkel', kode: 'ikke-kildens-noekkel' };
      if (kilde.produktomraader.includes(produktomraade)) return null;
      return { felt: 'produktomraade', kode: 'ikke-kildens-produktomraade' };
    },
    toHendelser: (foer, etter) => [oppgavehendelse(foer, etter)].filter((ett) => ett !== null),
  },
  hendelse: {
    eier(kilde, { hendelse }) {
      const oppgaver = toOppgaver(hendelse);
      if (oppgaver.length === 0) return { felt: 'hendelse', kode: 'gir-ingen-frist' };
      if (oppgaver.every(({ noekkel }) => eierNoekkel(kilde, noekkel))) return null;
      return { felt: 'hendelse', kode: 'ikke-kildens-regel' };
    },
    toHendelser: myndighetshendelse,
  },
  forhold: {
    eier: (kilde, { navn }) =>
      kilde.forhold.includes(navn) ? null : { felt: 'navn', kode: 'ikke-kildens-forhold' },
    toHendelser: (foer, etter) => [forholdshendelse(foer, etter)].filter((ett) => ett !== null),
  },
};

/** The outcome of one item; `feil` says why it was rejected. */
export interface Mottak {
  utfall: Utfall;
  feil: { felt: string; kode: string } | null;
}

/**
 * Stores deliveries from a kilde about many virksomheter. Each item is validated separately. All accepted
 * items are stored in one transaction, and an interrupted call can be repeated.
 * @throws AppError `ukjent-kilde`, `ikke-tilgang`
 */
export async function mottaLeveringer<S extends keyof Innhold>(
  system: Systemaktoer,
  kildeId: string,
  slag: S,
  leveringer: readonly LeveringFor<Innhold[S]>[],
  tid: { naa: Date; idag: Dato },
): Promise<Mottak[]> {
  const kilde = await requireKilde(system, kildeId);
  const navn = leveringer.map(toLeveringsnavn);
  const sette = new Set<string>();
  const gjentatte = new Set<string>();
  for (const ett of navn) (sette.has(ett) ? gjentatte : sette).add(ett);
  const ukjente = await findUnknown(leveringer, tid);

  const avvist = leveringer.map((ny, i): Mottak['feil'] => {
    if (gjentatte.has(navn[i] ?? '')) return { felt: 'eksternId', kode: 'flere-ganger' };
    if (ukjente.has(ny.organisasjonsnummer)) {
      return { felt: 'organisasjonsnummer', kode: 'ukjent-virksomhet' };
    }
    return SLAG[slag].eier(kilde, ny.innhold);
  });
  const gode = leveringer.filter((_, i) => avvist[i] === null);
  const utfall = await saveLeveringer(kilde.id, slag, gode, SLAG[slag].toHendelser, tid.naa);
  let neste = 0;
  return avvist.map((feil) => {
    if (feil) return { utfall: 'avvist', feil };
    const ett = utfall[neste++] ?? 'avvist';
    return { utfall: ett, feil: ett === 'avvist' ? SAMME_NUMMER : null };
  });
}

const SAMME_NUMMER = { felt: 'sekvensnummer', kode: 'sekvensnummer-brukt' };

/** The largest number of simultaneous calls to the register. */
const SAMTIDIGE = 8;

/**
 * Returns the organisasjonsnumre that Enhetsregisteret does not know. Numbers that are new here are looked
 * up. While the register does not answer they are accepted, so that no claim is lost.
 */
async function findUnknown(
  leveringer: readonly LeveringFor[],
  tid: { naa: Date; idag: Dato },
): Promise<Set<Organisasjonsnummer>> {
  const alle = [...new Set(leveringer.map((ny) => ny.organisasjonsnummer))];
  const kjente = new Set(await findKjente(alle));
  const nye = alle.filter((nummer) => !kjente.has(nummer));
  const ukjente = new Set<Organisasjonsnummer>();
  await runEachInnen(
    nye,
    { samtidige: SAMTIDIGE, erForSent: startTidsgrense() },
    async (nummer) => {
      if (!(await finnes(nummer, tid))) ukjente.add(nummer);
    },
    // Out of time: accepted, as when the register does not answer.
    () => {},
  );
  return ukjente;
}

async function finnes(nummer: Organisasjonsnummer, tid: { naa: Date; idag: Dato }): Promise<boolean> {
  try {
    await readVirksomhet(nummer, tid);
    return true;
  } catch (feil) {
    if (isAppError(feil, 'ukjent-virksomhet') || isAppError(feil, 'slettet')) return false;
    if (isAppError(feil, 'register-utilgjengelig')) return true;
    throw feil;
  }
}
