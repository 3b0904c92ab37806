import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import type { Adressefeil, Paaminnelsesvalg } from '#lib/domain/paaminnelse/paaminnelse';

type Skjemahandling = (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;
type Knapphandling = (form: FormData) => Promise<void>;

export interface Paaminnelseshandlinger {
  lagre: Skjemahandling;
  sendKode: Skjemahandling;
  bekreft: Skjemahandling;
  fjern: Knapphandling;
  pause: Knapphandling;
  fortsett: Knapphandling;
  slaaAv: Knapphandling;
}

export interface Valgvisning extends Paaminnelsesvalg {
  unntatt: readonly string[];
  pauset: boolean;
  epost: string | null;
  epostAv: Adressefeil | null;
}
