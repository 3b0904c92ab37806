'use client';

import { Feiloppsummering } from '#components/ui/feiloppsummering';
import { Tekstfelt } from '#components/ui/felt';
import { SendKnapp } from '#components/ui/send-knapp';
import { useSkjema } from '#components/ui/use-skjema';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import { fill } from '#lib/messages/mal';
import type { Epostord } from './paaminnelsesord';

type Handling = (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;

/** A form with one field: an address, or the code that confirms it. */
function Enkeltskjema({
  ord,
  felt,
  merke,
  hjelp,
  knapp,
  send: handling,
}: {
  ord: Epostord;
  felt: 'epost' | 'kode';
  merke: string;
  hjelp?: string | undefined;
  knapp: string;
  send: Handling;
}) {
  const [tilstand, send, sender] = useSkjema(handling);
  const [kode] = Object.values(tilstand.feil);
  const feil = kode && (ord.feil[kode] ?? ord.ukjentFeil);
  return (
    <form action={send} key={JSON.stringify(tilstand)} className="max-w-96 space-y-3">
      <Feiloppsummering tittel={ord.feilTittel} feil={feil ? [[felt, feil]] : []} />
      <Tekstfelt
        id={felt}
        name={felt}
        merke={merke}
        hjelp={hjelp}
        slag={felt}
        verdi={tilstand.verdier[felt] ?? ''}
        feil={feil}
      />
      <SendKnapp sender={sender}>{knapp}</SendKnapp>
    </form>
  );
}

/** The form that sends a code to an address. */
export const Adresseskjema = ({ ord, merke, send }: { ord: Epostord; merke: string; send: Handling }) => (
  <Enkeltskjema ord={ord} felt="epost" merke={merke} knapp={ord.sendKode} send={send} />
);

/** The form that confirms an address by its code. */
export const Kodeskjema = ({ ord, epost, send }: { ord: Epostord; epost: string; send: Handling }) => (
  <Enkeltskjema
    ord={ord}
    felt="kode"
    merke={ord.kode}
    hjelp={fill(ord.kodeHjelp, { epost })}
    knapp={ord.bekreft}
    send={send}
  />
);
