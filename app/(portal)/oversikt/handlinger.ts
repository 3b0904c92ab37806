'use server';

import { redirect } from 'next/navigation';
import {
  AngreSchema,
  BorteSchema,
  ByraaSchema,
  MasseSchema,
  SlettVisningSchema,
  StjerneSchema,
  ToPersonerSchema,
  VisningSchema,
} from '#lib/contract/skjema/oversikt-skjema';
import {
  MERKSTI,
  OVERSIKT,
  parseOversiktsvalg,
  toOversiktsparametre,
  toValgefelt,
  UTVALG,
} from '#lib/contract/skjema/oversikt-soek';
import { tryggSti } from '#lib/request/felles/sti';
import { formAction, formActionWithSvar } from '#lib/request/side/form-action';
import { runMassehandling, undoMassehandling } from '#lib/request/side/oversikt';
import { requireTilgang } from '#lib/usecases/adgang/require-tilgang';
import {
  chooseByraa as choose,
  chooseStjerne,
  chooseToPersoner,
  hideBorte as hide,
} from '#lib/usecases/oversikt/choose-byraa';
import { removeVisning, saveVisning } from '#lib/usecases/oversikt/save-visning';

const toOversikten = () => OVERSIKT;

const saveByraa = formAction(ByraaSchema, toOversikten, ({ byraa }, { aktoer, naa }) =>
  choose(aktoer, byraa, naa),
);
const saveBorte = formAction(BorteSchema, toOversikten, ({ til }, { aktoer }) => hide(aktoer, til));

/** Chooses the firm whose space the person uses. */
export async function chooseByraa(form: FormData): Promise<void> {
  const { ok } = await saveByraa(form);
  redirect(ok ? OVERSIKT : '/feil/ugyldig');
}

/** Says that the person has been told which clients are gone. */
export async function hideBorte(form: FormData): Promise<void> {
  const { ok } = await saveBorte(form);
  redirect(ok ? OVERSIKT : '/feil/ugyldig');
}

const saveMasse = formActionWithSvar(
  MasseSchema,
  toMerksti,
  ({ id, valgte, utvalg, alle, bekreftet, massehandling }, context) =>
    runMassehandling(
      context,
      id,
      alle
        ? { type: 'alle', filter: parseOversiktsvalg(utvalg).filter, bekreftet }
        : { type: 'valgte', navn: valgte },
      massehandling,
    ),
);

/** The address that confirms the same again, for those whose session ended before it was done. */
function toMerksti({
  handling = '',
  valgte = '',
  utvalg = '',
  alle = '',
  avbrutt = '1',
}: Record<string, string>): string {
  const rader = valgte.split(' ').filter(Boolean);
  return `${MERKSTI}?${new URLSearchParams([
    ['handling', handling],
    [UTVALG, utvalg],
    ['avbrutt', avbrutt],
    ...(alle ? [['alle', alle]] : rader.slice(0, FLEST_I_ADRESSEN).map((rad) => [toValgefelt(rad), 'on'])),
  ])}`;
}

/** How many rows an address names: as many as a page has. */
const FLEST_I_ADRESSEN = 50;

/** Does something about many frister, and shows what was done. */
export async function markFrister(form: FormData): Promise<void> {
  const { ok, verdier, feil } = await saveMasse(form);
  if (ok) redirect(toResultatsti(form, verdier.id));
  // What was confirmed is no longer what would be done: confirm anew.
  redirect(feil.utvalg === 'endret' ? toMerksti({ ...verdier, avbrutt: 'endret' }) : '/feil/ugyldig');
}

const saveAngre = formActionWithSvar(AngreSchema, toOversikten, ({ id }, context) =>
  undoMassehandling(context, id),
);

/** Undoes what was done about many frister. */
export async function undoMasse(form: FormData): Promise<void> {
  const { ok, verdier } = await saveAngre(form);
  redirect(ok ? toResultatsti(form, verdier.id, ['angret', '1']) : '/feil/ugyldig');
}

function toResultatsti(form: unknown, id: string | undefined, ...mer: [string, string][]): string {
  // A client can call an action with anything.
  const utvalg = form instanceof FormData ? String(form.get(UTVALG) ?? '') : '';
  return `${OVERSIKT}?${new URLSearchParams([
    ...toOversiktsparametre(parseOversiktsvalg(utvalg)),
    ...(id ? [['merket', id] as [string, string]] : []),
    ...mer,
  ])}`;
}

const saveStjerne = formAction(
  StjerneSchema,
  ({ til = '' }) => tryggSti(til),
  async ({ organisasjonsnummer, stjerne }, { aktoer }) =>
    chooseStjerne(await requireTilgang(aktoer, organisasjonsnummer), stjerne),
);

/** Puts a client first in the lists, or takes it away from there. */
export async function setStjerne(form: FormData): Promise<void> {
  const { ok } = await saveStjerne(form);
  redirect(ok && form instanceof FormData ? tryggSti(String(form.get('til') ?? '')) : '/feil/ugyldig');
}

const saveVisningen = formAction(VisningSchema, toOversikten, ({ navn, utvalg }, { aktoer, naa }) =>
  saveVisning(aktoer, { navn, soek: utvalg }, naa),
);

/** Saves what is shown under a name. */
export async function addVisning(form: FormData): Promise<void> {
  const { ok } = await saveVisningen(form);
  redirect(toResultatsti(form, undefined, ['visning', ok ? 'lagret' : 'feil']));
}

const removeVisningen = formAction(SlettVisningSchema, toOversikten, ({ id }, { aktoer }) =>
  removeVisning(aktoer, id),
);

/** Deletes a saved view. */
export async function deleteVisning(form: FormData): Promise<void> {
  const { ok } = await removeVisningen(form);
  redirect(ok ? OVERSIKT : '/feil/ugyldig');
}

const saveToPersoner = formAction(ToPersonerSchema, toOversikten, ({ toPersoner }, { aktoer, naa }) =>
  chooseToPersoner(aktoer, toPersoner, naa),
);

/** Decides whether two persons are needed. */
export async function setToPersoner(form: FormData): Promise<void> {
  const { ok } = await saveToPersoner(form);
  redirect(ok ? OVERSIKT : '/feil/ugyldig');
}
