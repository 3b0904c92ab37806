'use server';

import { redirect } from 'next/navigation';
import { IMPORTSTI, OVERSIKT } from '#lib/contract/skjema/oversikt-felt';
import { ImportSchema } from '#lib/contract/skjema/oversikt-skjema';
import { formAction } from '#lib/request/side/form-action';
import { runImport } from '#lib/usecases/oversikt/import-liste';

const saveImport = formAction(
  ImportSchema,
  ({ id = '' }) => `${IMPORTSTI}?${new URLSearchParams({ utkast: id })}`,
  ({ id }, { aktoer, naa, idag }) => runImport(aktoer, id, { naa, idag }),
);

/** Does what a list says, and shows what was done. */
export async function confirmImport(form: FormData): Promise<void> {
  const { ok } = await saveImport(form);
  redirect(ok ? `${OVERSIKT}?${new URLSearchParams({ merket: String(form.get('id')) })}` : '/feil/ugyldig');
}
