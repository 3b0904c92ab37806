import type { Spraak } from '#lib/domain/felles/spraak';
import type { Varselinnhold } from '#lib/domain/paaminnelse/innhold';

/** The words and addresses of messages. Given to the use cases, which know neither. */
export interface Varselskriver {
  write(innhold: Varselinnhold, spraak: Spraak): { emne: string; tekst: string };
  /** The message with the code that confirms an address. */
  writeKode(kode: string, spraak: Spraak): { emne: string; tekst: string };
  /** The address that ends reminders without logging in. */
  avmeldadresse(token: string): string;
  /** The address where Altinn asks whether a message is still to be sent. */
  betingelsesadresse(id: string): string;
}
