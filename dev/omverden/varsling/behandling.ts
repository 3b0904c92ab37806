import type { Maskinporten } from '../maskinporten/maskinporten';
import { askBetingelse } from './betingelse';
import type { Klokke } from './klokke';
import type { Kontakt, Kontaktregistre } from './kontaktregistre';
import type { Ordrebok } from './ordrebok';
import type { Leveranse, Ordre, SendEpost, Sendt, Utfall } from './typer';

const MINUTT = 60_000;
/** How long until the condition is asked for again. */
const NYTT_FORSOEK = MINUTT;
const LEVETID = 48 * 60 * MINUTT;
/** A delivery report may be this late. */
const SLAKK = 5 * MINUTT;
/** Mail that never leaves Altinn. */
const SENDES_IKKE: readonly string[] = [
  'Failed',
  'Failed_InvalidFormat',
  'Failed_SuppressedRecipient',
  'Failed_TransientError',
  'Failed_RecipientReserved',
  'Failed_RecipientNotIdentified',
  'Failed_TTL',
];
/** Outcomes that are no outcome before the life time has passed. */
const VENTER: readonly Leveranse['status'][] = ['New', 'Sending', 'Succeeded'];

export interface Behandlingsoppsett {
  klokke: Klokke;
  bok: Ordrebok;
  registre: Kontaktregistre;
  maskinporten: Pick<Maskinporten, 'issuer' | 'noekkel'>;
  sendEpost: SendEpost;
}

/** What Altinn does each minute: sends what is due, and gives up what has waited too long. */
export class Behandling {
  /** What happens to mail to an address, in lower case. All other mail is delivered. */
  readonly utfall = new Map<string, Utfall>();
  readonly sendt: Sendt[] = [];
  tidsgrenseMs = 0;
  private kjede = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly oppsett: Behandlingsoppsett) {
    this.reset();
  }

  reset(): void {
    this.utfall.clear();
    this.sendt.length = 0;
    // The default of .NET.
    this.tidsgrenseMs = 100_000;
  }

  /** Ticks each minute for as long as there is an order to follow. Not when tests drive it: a tick too many is harmless. */
  follow(): void {
    this.timer ??= setTimeout(async () => {
      await this.tick();
      this.timer = undefined;
      if (this.oppsett.bok.alle().some(isUferdig)) this.follow();
    }, MINUTT).unref();
  }

  /** Runs one minute's work, after any that is running. */
  tick(): Promise<void> {
    this.kjede = this.kjede.then(() => this.run());
    return this.kjede;
  }

  private async run(): Promise<void> {
    const { bok, klokke } = this.oppsett;
    const naa = klokke.naa();
    const forfalne = bok
      .alle()
      .filter(
        (ordre) =>
          (ordre.status === 'Registered' && ordre.sendetid <= naa) ||
          (ordre.status === 'Processing' &&
            ordre.ubesvart !== undefined &&
            ordre.ubesvart + NYTT_FORSOEK <= naa),
      );
    for (const ordre of forfalne) bok.setStatus(ordre, 'Processing');
    await Promise.all(forfalne.map((ordre) => this.process(ordre)));
    for (const ordre of bok.alle()) if (ordre.status === 'Processed') this.giveUp(ordre, naa);
  }

  /** Asks for the condition and sends. An address that has not answered twice does not stop the message. */
  private async process(ordre: Ordre): Promise<void> {
    const { bok, klokke, maskinporten } = this.oppsett;
    const svar =
      ordre.betingelse === undefined ||
      (await askBetingelse(ordre.betingelse, maskinporten, this.tidsgrenseMs));
    if (svar === undefined && ordre.ubesvart === undefined) ordre.ubesvart = klokke.naa();
    else if (svar === false) bok.finish(ordre, 'SendConditionNotMet');
    else await this.send(ordre);
  }

  private async send(ordre: Ordre): Promise<void> {
    const { bok, klokke, registre } = this.oppsett;
    const kontakt = registre.find(ordre.mottaker, klokke.naa(), true);
    const ny = (til: string, status: Leveranse['status']): Leveranse => ({
      til,
      status,
      endret: klokke.naa(),
    });
    if (kontakt.reservert) ordre.leveranser = [ny('', 'Failed_RecipientReserved')];
    else if (kontakt.epost.length === 0) ordre.leveranser = [ny('', 'Failed_RecipientNotIdentified')];
    else {
      ordre.leveranser = kontakt.epost.map((til) => ny(til, 'New'));
      await Promise.all(ordre.leveranser.map((leveranse) => this.deliver(ordre, kontakt, leveranse)));
    }
    this.complete(ordre);
    if (ordre.status !== 'Completed') bok.setStatus(ordre, 'Processed');
  }

  private async deliver(ordre: Ordre, kontakt: Kontakt, leveranse: Leveranse): Promise<void> {
    const valgt = this.utfall.get(leveranse.til.toLowerCase()) ?? 'Delivered';
    leveranse.status = valgt === 'Failed_TTL' ? 'Sending' : valgt;
    if (SENDES_IKKE.includes(valgt)) return;
    const emne = withNavn(ordre.emne, ordre, kontakt);
    const tekst = withNavn(ordre.tekst, ordre, kontakt);
    try {
      await this.oppsett.sendEpost(leveranse.til, emne, tekst);
      this.sendt.push({
        forsendelse: ordre.forsendelse,
        sendersReference: ordre.referanse,
        til: leveranse.til,
        emne,
        tekst,
        tid: new Date(this.oppsett.klokke.naa()).toISOString(),
      });
    } catch {
      // Altinn does not try again.
      leveranse.status = 'Failed_TransientError';
    }
  }

  private giveUp(ordre: Ordre, naa: number): void {
    if (naa < ordre.sendetid + LEVETID + SLAKK) return;
    for (const leveranse of ordre.leveranser)
      if (VENTER.includes(leveranse.status)) Object.assign(leveranse, { status: 'Failed_TTL', endret: naa });
    this.complete(ordre);
  }

  private complete(ordre: Ordre): void {
    if (!ordre.leveranser.some(({ status }) => VENTER.includes(status)))
      this.oppsett.bok.finish(ordre, 'Completed');
  }
}

const isUferdig = ({ status }: Ordre): boolean => ['Registered', 'Processing', 'Processed'].includes(status);

/** Fills in the keywords. An unknown party has no name, and the text stays as it is. A person's number is never written. */
function withNavn(tekst: string, { mottaker }: Ordre, { navn }: Kontakt): string {
  if (navn === '') return tekst;
  return tekst
    .replaceAll('$recipientName$', () => navn)
    .replaceAll('$recipientNumber$', () => (mottaker.type === 'virksomhet' ? mottaker.verdi : ''));
}
