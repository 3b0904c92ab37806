'use server';

import { redirect } from 'next/navigation';
import { MerkSettSchema } from '#lib/contract/merk';
import { formAction } from '#lib/request/form-action';
import { tryggSti } from '#lib/request/sti';
import { merkEndringerSett } from '#lib/usecases/merk-endringer-sett';

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
