'use server';

import { redirect } from 'next/navigation';
import {
  EpostkodeSchema,
  EpostSchema,
  PaaminnelseSchema,
  TomtSchema,
} from '#lib/contract/skjema/paaminnelse-skjema';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import { formAction } from '#lib/request/side/form-action';
import { sendMinEpostkode } from '#lib/request/side/paaminnelser';
import { confirmEpost, removeEpost } from '#lib/usecases/paaminnelse/epost';
import {
  pausePaaminnelser,
  savePaaminnelser,
  turnOffPaaminnelser,
} from '#lib/usecases/paaminnelse/save-valg';

const avbrutt = () => '/paaminnelser?melding=avbrutt';

const lagre = formAction(PaaminnelseSchema, avbrutt, (valg, { aktoer, naa, idag }) =>
  savePaaminnelser(aktoer, valg, { naa, idag }),
);
const sendKode = formAction(EpostSchema, avbrutt, ({ epost }, context) => sendMinEpostkode(context, epost));
const bekreft = formAction(EpostkodeSchema, avbrutt, ({ kode }, { aktoer, naa }) =>
  confirmEpost(aktoer, kode, naa),
);
const fjern = formAction(TomtSchema, avbrutt, (_, { aktoer }) => removeEpost(aktoer));
const pause = formAction(TomtSchema, avbrutt, (_, { aktoer, naa, idag }) =>
  pausePaaminnelser(aktoer, true, { naa, idag }),
);
const fortsett = formAction(TomtSchema, avbrutt, (_, { aktoer, naa, idag }) =>
  pausePaaminnelser(aktoer, false, { naa, idag }),
);
const slaaAv = formAction(TomtSchema, avbrutt, (_, { aktoer }) => turnOffPaaminnelser(aktoer));

type Melding = 'lagret' | 'kode-sendt' | 'bekreftet' | 'fjernet' | 'pauset' | 'startet' | 'slaatt-av';

function redirectWith(tilstand: Skjematilstand, melding: Melding): Skjematilstand {
  if (tilstand.ok) redirect(`/paaminnelser?melding=${melding}`);
  return tilstand;
}

/** Turns reminders on or changes them. */
export async function saveMineValg(_forrige: Skjematilstand, form: FormData): Promise<Skjematilstand> {
  return redirectWith(await lagre(form), 'lagret');
}

/** Sends a code to an address. */
export async function sendAdressekode(_forrige: Skjematilstand, form: FormData): Promise<Skjematilstand> {
  return redirectWith(await sendKode(form), 'kode-sendt');
}

/** Confirms an address by its code. */
export async function confirmAdresse(_forrige: Skjematilstand, form: FormData): Promise<Skjematilstand> {
  return redirectWith(await bekreft(form), 'bekreftet');
}

/** Deletes the address. */
export async function removeAdresse(form: FormData): Promise<void> {
  redirectWith(await fjern(form), 'fjernet');
}

export async function pauseVarsling(form: FormData): Promise<void> {
  redirectWith(await pause(form), 'pauset');
}

export async function resumeVarsling(form: FormData): Promise<void> {
  redirectWith(await fortsett(form), 'startet');
}

/** Turns reminders off, and deletes the address. */
export async function turnOffVarsling(form: FormData): Promise<void> {
  redirectWith(await slaaAv(form), 'slaatt-av');
}
