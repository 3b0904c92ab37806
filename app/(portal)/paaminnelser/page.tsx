import type { Metadata } from 'next';
import { Paaminnelsesside } from '#components/paaminnelse/paaminnelsesside';
import { findVirksomhetsside } from '#lib/domain/virksomhet/virksomhetsliste';
import { readPaaminnelser, toHistorikkvisning } from '#lib/request/side/paaminnelser';
import { innloggetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import {
  confirmAdresse,
  pauseVarsling,
  removeAdresse,
  resumeVarsling,
  saveMineValg,
  sendAdressekode,
  turnOffVarsling,
} from './handlinger';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTekster()).paaminnelse.tittel };
}

export default innloggetSide(
  () => '/paaminnelser',
  async ({ soek, context, tekster }) => {
    const [{ kanaler, valg, venter, neste, historikk }, representert] = await Promise.all([
      readPaaminnelser(context),
      listVirksomheter(context.aktoer),
    ]);
    const mulige = representert.virksomheter.filter(({ kanVelges }) => kanVelges);
    const valgte = mulige.filter(({ organisasjonsnummer }) =>
      valg?.virksomheter.includes(organisasjonsnummer),
    );
    const { rader } = findVirksomhetsside(
      mulige.filter((en) => !valgte.includes(en)),
      { soek: soek.soek ?? '', side: 1 },
    );
    const ord = tekster.paaminnelse.melding;
    const melding =
      soek.melding && Object.hasOwn(ord, soek.melding) ? (soek.melding as keyof typeof ord) : null;
    return (
      <Paaminnelsesside
        tekster={tekster}
        valg={valg}
        kanaler={kanaler}
        venter={venter}
        neste={neste}
        historikk={toHistorikkvisning(tekster, historikk, representert.virksomheter)}
        virksomheter={[...valgte, ...rader].map(({ organisasjonsnummer, navn }) => ({
          organisasjonsnummer,
          navn,
        }))}
        antall={mulige.length}
        soek={soek.soek ?? ''}
        melding={melding}
        lagre={saveMineValg}
        sendKode={sendAdressekode}
        bekreft={confirmAdresse}
        fjern={removeAdresse}
        pause={pauseVarsling}
        fortsett={resumeVarsling}
        slaaAv={turnOffVarsling}
      />
    );
  },
);
