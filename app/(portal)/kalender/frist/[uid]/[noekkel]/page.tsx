import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AnnenVirksomhet } from '#components/abonnement/annen-virksomhet';
import { parseNoekkelSti } from '#lib/request/felles/sti';
import { virksomhetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { findInnslag } from '#lib/usecases/abonnement/find-innslag';
import { requireTilgang } from '#lib/usecases/adgang/require-tilgang';

interface Params extends Record<string, string> {
  uid: string;
  noekkel: string;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTekster()).abonnement.annenTittel };
}

/** Where a frist in a calendar leads: to its page, or to a question first when it is about another virksomhet. */
export default virksomhetSide<Params>(
  ({ uid, noekkel }) => `/kalender/frist/${uid}/${parseNoekkelSti(noekkel)}`,
  async ({ params, context: { aktoer, organisasjonsnummer }, tekster }) => {
    const noekkel = parseNoekkelSti(params.noekkel);
    const virksomhet = await findInnslag(aktoer, params.uid, noekkel);
    const til = `/oppgave/${noekkel}`;
    if (virksomhet.organisasjonsnummer === organisasjonsnummer) redirect(til);
    const { navn } = await requireTilgang(aktoer, organisasjonsnummer);
    return <AnnenVirksomhet tekster={tekster} virksomhet={virksomhet} naa={navn} til={til} />;
  },
);
