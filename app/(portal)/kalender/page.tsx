import type { Metadata } from 'next';
import { Kalenderside } from '#components/abonnement/kalenderside';
import { aarAv } from '#lib/domain/dag/dato';
import { findVirksomhetsside } from '#lib/domain/virksomhet/virksomhetsliste';
import { innloggetSide } from '#lib/request/side/side';
import { readTekster } from '#lib/request/side/spraak';
import { listAbonnementer } from '#lib/usecases/abonnement/list-abonnementer';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { renewKalender, saveKalender, turnOffKalender } from './handlinger';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTekster()).abonnement.tittel };
}

const MELDINGER = { 'slaatt-av': 'slaattAv', endret: 'endret', avbrutt: 'avbrutt' } as const;
const isMelding = (kode: string): kode is keyof typeof MELDINGER => Object.hasOwn(MELDINGER, kode);

export default innloggetSide(
  () => '/kalender',
  async ({ soek, context: { aktoer, idag }, tekster }) => {
    const [abonnementer, representert] = await Promise.all([
      listAbonnementer(aktoer),
      listVirksomheter(aktoer),
    ]);
    const mulige = representert.virksomheter.filter(({ kanVelges }) => kanVelges);
    const endres = abonnementer.find(({ id }) => id === soek.endre) ?? null;
    const valgte = mulige.filter(({ organisasjonsnummer }) =>
      endres?.virksomheter.includes(organisasjonsnummer),
    );
    const { rader } = findVirksomhetsside(
      mulige.filter((en) => !valgte.includes(en)),
      { soek: soek.soek ?? '', side: 1 },
    );
    return (
      <Kalenderside
        tekster={tekster}
        aar={aarAv(idag)}
        abonnementer={abonnementer}
        endres={endres}
        virksomheter={[...valgte, ...rader].map(({ organisasjonsnummer, navn }) => ({
          organisasjonsnummer,
          navn,
        }))}
        antall={mulige.length}
        soek={soek.soek ?? ''}
        melding={soek.melding && isMelding(soek.melding) ? MELDINGER[soek.melding] : null}
        lagre={saveKalender}
        forny={renewKalender}
        slaaAv={turnOffKalender}
      />
    );
  },
);
