'use server';

import { redirect } from 'next/navigation';
import { MerkSettSchema } from '#lib/contract/skjema/merk';
import { tryggSti } from '#lib/request/felles/sti';
import { formAction } from '#lib/request/side/form-action';
import { merkEndringerSett } from '#lib/usecases/kalender/merk-endringer-sett';

const lagreSett = formAction(
  MerkSettSchema,
  ({ sti = '' }) => tryggSti(sti),
  ({ organisasjonsnummer, til }, { aktoer, naa }) => merkEndringerSett(aktoer, organisasjonsnummer, til, naa),
);

/** The person has seen what had changed; back to the page without it. */
export async function merkSett(form: FormData): Promise<void> {
  const { ok } = await lagreSett(form);
  redirect(ok ? tryggSti(String(form.get('sti') ?? '')) : '/feil/ugyldig');
}
