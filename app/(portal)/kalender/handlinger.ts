'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { AbonnementSchema, AbonnementsidSchema } from '#lib/contract/skjema/abonnement-skjema';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import { kalenderadresse } from '#lib/request/abonnement/skriver';
import { formAction, formActionWithSvar } from '#lib/request/side/form-action';
import {
  changeAbonnement,
  createAbonnement,
  renewAbonnement,
  turnOffAbonnement,
} from '#lib/usecases/abonnement/save-abonnement';

const avbrutt = () => '/kalender?melding=avbrutt';

const lagre = formActionWithSvar(AbonnementSchema, avbrutt, async ({ id, valg }, { aktoer, naa }) => {
  if (id === undefined)
    return { navn: valg.navn, adresse: kalenderadresse(await createAbonnement(aktoer, valg, naa)) };
  await changeAbonnement(aktoer, id, valg);
  return {};
});

const forny = formActionWithSvar(AbonnementsidSchema, avbrutt, async ({ id }, { aktoer, naa }) => ({
  adresse: kalenderadresse(await renewAbonnement(aktoer, id, naa)),
}));

const slaaAv = formAction(AbonnementsidSchema, avbrutt, ({ id }, { aktoer, naa }) =>
  turnOffAbonnement(aktoer, id, naa),
);

/** Makes a calendar and returns its address, which is shown once; or changes one, and redirects. */
export async function saveKalender(_forrige: Skjematilstand, form: FormData): Promise<Skjematilstand> {
  const tilstand = await lagre(form);
  if (tilstand.ok && !tilstand.verdier.adresse) redirect('/kalender?melding=endret');
  // So that the new calendar is in the list above its address.
  if (tilstand.ok) revalidatePath('/kalender');
  return tilstand;
}

/** Gives a calendar a new address and returns it. */
export async function renewKalender(_forrige: Skjematilstand, form: FormData): Promise<Skjematilstand> {
  return forny(form);
}

/** Turns a calendar off, and redirects. */
export async function turnOffKalender(form: FormData): Promise<void> {
  const { ok } = await slaaAv(form);
  redirect(ok ? '/kalender?melding=slaatt-av' : '/feil/ugyldig');
}
