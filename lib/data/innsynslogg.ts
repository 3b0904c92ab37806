import type { Avslag } from '#lib/domain/innsyn';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { prisma } from './klient';

/** Who has asked: a system by what its token says, or a person. */
export type Leser =
  | { consumer: string; supplier: string | null; systembruker: string | null; personId: null; navn: null }
  | { consumer: null; supplier: null; systembruker: null; personId: string; navn: string };

/** One virksomhet that has been asked about, and whether the answer was given. */
export interface Loggpost {
  organisasjonsnummer: Organisasjonsnummer;
  utfall: 'gitt' | Avslag;
}

/** Notes who has asked about whom, all in one statement. A row is never changed and never deleted. */
export async function loggInnsyn(
  leser: Leser,
  poster: readonly Loggpost[],
  { hva, korrelasjonsid, naa }: { hva: string; korrelasjonsid: string; naa: Date },
): Promise<void> {
  if (poster.length === 0) return;
  const { consumer, supplier, systembruker, personId, navn } = leser;
  await prisma().$executeRaw`
    INSERT INTO innsynslogg
      (organisasjonsnummer, tidspunkt, consumer, supplier, systembruker, person_id, navn, hva, korrelasjonsid, utfall)
    SELECT p.organisasjonsnummer, ${naa}, ${consumer}, ${supplier}, ${systembruker}, ${personId}, ${navn}, ${hva},
      ${korrelasjonsid}::uuid, p.utfall
    FROM unnest(
      ${poster.map((post) => post.organisasjonsnummer)}::text[], ${poster.map((post) => post.utfall)}::text[]
    ) AS p (organisasjonsnummer, utfall)`;
}
