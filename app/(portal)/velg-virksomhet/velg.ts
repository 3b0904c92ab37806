'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { tryggSti } from '#lib/request/felles/sti';
import { formAction } from '#lib/request/side/form-action';
import { chooseVirksomhet } from '#lib/usecases/sesjon/choose-virksomhet';

const lagreValg = formAction(
  z.object({ organisasjonsnummer: z.string() }),
  () => '/velg-virksomhet',
  ({ organisasjonsnummer }, context) =>
    chooseVirksomhet(context.aktoer, context.tokenHash, organisasjonsnummer),
);

/** Acts for this virksomhet from now on, and goes on to where the person was going. */
export async function velg(form: FormData): Promise<void> {
  const { ok } = await lagreValg(form);
  // The frame around the page names whom one acts for, and the browser would else keep the old one.
  revalidatePath('/', 'layout');
  redirect(ok ? tryggSti(String(form.get('til') ?? '')) : '/feil/ugyldig');
}
