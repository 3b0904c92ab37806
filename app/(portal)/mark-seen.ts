'use server';

import { redirect } from 'next/navigation';
import { MerkSettSchema } from '#lib/contract/skjema/merk';
import { tryggSti } from '#lib/request/felles/sti';
import { formAction } from '#lib/request/side/form-action';
import { requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { markEndringerSeen } from '#lib/usecases/kalender/mark-endringer-seen';

const saveSeen = formAction(
  MerkSettSchema,
  ({ sti = '' }) => tryggSti(sti),
  async ({ organisasjonsnummer, til }, { aktoer, naa }) =>
    markEndringerSeen(await requireKalender(aktoer, organisasjonsnummer), til, naa),
);

/** Stores that the person has seen the changes, and redirects back to the page. */
export async function markSeen(form: FormData): Promise<void> {
  const { ok } = await saveSeen(form);
  redirect(ok ? tryggSti(String(form.get('sti') ?? '')) : '/feil/ugyldig');
}
