import { Oppgaveside } from '#components/oppgave/oppgaveside';
import { Klientboks } from '#components/oversikt/klientboks';
import {
  OVERSIKT,
  oversiktSti,
  parseOversiktsvalg,
  toKlientsti,
  velgefelt,
  writeOversiktsvalg,
} from '#lib/contract/skjema/oversikt-soek';
import { AppError } from '#lib/domain/felles/app-error';
import { isNoekkel } from '#lib/domain/oppgave/noekkel';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { parseNoekkelSti } from '#lib/request/felles/sti';
import { openKalender } from '#lib/request/side/kalender';
import { innloggetSide } from '#lib/request/side/side';
import { getOppgave } from '#lib/usecases/kalender/get-oppgave';
import { openRom } from '#lib/usecases/oversikt/open-rom';
import { markAndReturn, merk } from '../../../merk';
import { oppgavemetadata } from '../../../oppgavemetadata';
import { setStjerne } from '../../handlinger';

interface Params extends Record<string, string> {
  organisasjonsnummer: string;
  noekkel: string;
}

export const generateMetadata = oppgavemetadata;

/** A frist of a client, without changing whom the person acts for. */
export default innloggetSide<Params>(
  ({ organisasjonsnummer, noekkel }) => `${OVERSIKT}/${organisasjonsnummer}/${parseNoekkelSti(noekkel)}`,
  async ({ params, soek, context, tekster }) => {
    const { organisasjonsnummer } = params;
    const noekkel = parseNoekkelSti(params.noekkel);
    if (!isOrganisasjonsnummer(organisasjonsnummer) || !isNoekkel(noekkel)) throw new AppError('ikke-funnet');
    const tilgang = await openKalender({ ...context, organisasjonsnummer });
    const funnet = await getOppgave(tilgang, noekkel, context);
    const { rom, adgang } = await openRom(context.aktoer, context);
    const valg = parseOversiktsvalg(soek.fra ?? '');
    const fra = writeOversiktsvalg(valg);
    const stjerne = adgang.klienter.some(
      (en) => en.organisasjonsnummer === organisasjonsnummer && en.stjerne,
    );
    const klient = { organisasjonsnummer, navn: tilgang.navn, stjerne };
    return (
      <Oppgaveside
        {...funnet}
        tekster={tekster}
        idag={context.idag}
        avbrutt={soek.avbrutt === 'merk'}
        merk={merk}
        markAndReturn={markAndReturn}
        sted={{
          tilbake: {
            href: `${oversiktSti(valg, { side: valg.filter.side })}#${
              valg.filter.vis === 'matrise' ? organisasjonsnummer : velgefelt(klient, funnet.oppgave)
            }`,
            tekst: tekster.oversikt.tilbake,
          },
          hvem: tilgang.navn,
          stiTil: (en) => toKlientsti(organisasjonsnummer, en, fra),
          hasFil: false,
          mer: (
            <Klientboks
              {...{ tekster, klient, rom, valg, setStjerne }}
              oppgave={funnet.oppgave}
              til={toKlientsti(organisasjonsnummer, noekkel, fra)}
            />
          ),
        }}
      />
    );
  },
);
