import type { Metadata } from 'next';
import { isNoekkel } from '#lib/domain/oppgave/noekkel';
import { parseNoekkelSti } from '#lib/request/felles/sti';
import { readTekster } from '#lib/request/side/spraak';
import { oppgavetittel } from '#lib/tekst/oppgave';

/** Returns the title of a page about one oppgave; empty where its noekkel has no rule. */
export async function oppgavemetadata({
  params,
}: {
  params: Promise<{ noekkel: string }>;
}): Promise<Metadata> {
  const tekster = await readTekster();
  const noekkel = parseNoekkelSti((await params).noekkel);
  return { title: isNoekkel(noekkel) ? oppgavetittel(tekster, { regel: null, noekkel }) : '' };
}
