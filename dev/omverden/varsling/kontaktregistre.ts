import type { Scenario } from '../scenarioer/typer';
import type { Mottaker } from './typer';

/** A person in Kontakt- og reservasjonsregisteret. */
export interface Krr {
  navn: string;
  epost?: string;
  reservert?: boolean;
  /** The day (`YYYY-MM-DD`) the person last confirmed the address. Too old a one counts as none. */
  bekreftet?: string;
}

/** A virksomhet, with the addresses it has registered and those its people have chosen for themselves. */
export interface Virksomhetsadresser {
  navn: string;
  epost: string[];
  /** Whose addresses are used when there is none of its own. */
  hovedenhet?: string;
  /** Used when sending, not when ordering. An empty list of resources means all. */
  personlige?: { epost: string; ressurser: string[] }[];
}

/** What a look-up found. */
export interface Kontakt {
  navn: string;
  epost: string[];
  reservert: boolean;
}

const MAANEDER_GYLDIG = 18;
/** Reserved in the register: an order is accepted, and the message is never sent. */
const RESERVERT = 'avvikling';
/** Has not confirmed the address for years. */
const GAMMEL = 'mva-aar';
/** The first virksomhet of this person has no address. */
const UTEN_ADRESSE = 'as-avvikende-aar';

/** The contact registers behind Altinn: Kontakt- og reservasjonsregisteret, and the addresses of virksomheter. */
export class Kontaktregistre {
  readonly personer = new Map<string, Krr>();
  readonly virksomheter = new Map<string, Virksomhetsadresser>();

  constructor(private readonly scenarioer: readonly Scenario[]) {
    this.reset();
  }

  /** Registers the persons and virksomheter of the scenarios, and removes all changes. */
  reset(): void {
    this.personer.clear();
    this.virksomheter.clear();
    for (const { id, person, virksomheter } of this.scenarioer) {
      if (!person.utenPid) this.personer.set(person.foedselsnummer, toKrr(id, person.navn));
      for (const [nr, { organisasjonsnummer, navn, underenheter }] of virksomheter.entries()) {
        const epost = id === UTEN_ADRESSE && nr === 0 ? [] : [`post@${slug(navn)}.example.no`];
        this.virksomheter.set(organisasjonsnummer, { navn, epost });
        for (const { json } of underenheter)
          this.virksomheter.set(json.organisasjonsnummer, {
            navn: json.navn,
            epost: [],
            hovedenhet: organisasjonsnummer,
          });
      }
    }
  }

  /**
   * Finds the addresses of a recipient. When ordering, only those in the registers count; when sending, also those that people
   * have chosen for the resource.
   */
  find(mottaker: Mottaker, naa: number, senderNaa: boolean): Kontakt {
    if (mottaker.type === 'epost') return { navn: '', epost: [mottaker.verdi], reservert: false };
    return mottaker.type === 'person'
      ? this.findPerson(mottaker, naa)
      : this.findVirksomhet(mottaker, senderNaa);
  }

  private findPerson({ verdi, brukGamle, ignorerReservasjon }: Mottaker, naa: number): Kontakt {
    const person = this.personer.get(verdi);
    if (!person) return { navn: '', epost: [], reservert: false };
    const { navn, epost, reservert = false, bekreftet } = person;
    const grense = new Date(naa);
    grense.setUTCMonth(grense.getUTCMonth() - MAANEDER_GYLDIG);
    const gyldig = brukGamle || bekreftet === undefined || Date.parse(bekreftet) >= grense.getTime();
    return {
      navn,
      epost: epost !== undefined && gyldig ? [epost] : [],
      reservert: reservert && !ignorerReservasjon,
    };
  }

  private findVirksomhet({ verdi, ressurs }: Mottaker, senderNaa: boolean): Kontakt {
    const virksomhet = this.virksomheter.get(verdi);
    if (!virksomhet) return { navn: '', epost: [], reservert: false };
    const { navn, epost, hovedenhet = '', personlige = [] } = virksomhet;
    const offisielle = epost.length > 0 ? epost : (this.virksomheter.get(hovedenhet)?.epost ?? []);
    const egne =
      senderNaa && ressurs !== undefined
        ? personlige.filter(({ ressurser }) => ressurser.length === 0 || ressurser.includes(ressurs))
        : [];
    // The same mailbox gets one mail, however it is written.
    const alle = new Map(
      [...offisielle, ...egne.map((en) => en.epost)].map((adresse) => [adresse.toLowerCase(), adresse]),
    );
    return { navn, epost: [...alle.values()], reservert: false };
  }
}

const toKrr = (id: string, navn: string): Krr => ({
  navn,
  epost: `${slug(navn, '.')}@example.no`,
  ...(id === RESERVERT && { reservert: true }),
  ...(id === GAMMEL && { bekreftet: '2021-01-15' }),
});

/** Writes a name as part of an address: «SØVNIG RAUS SYVSOVER AS» becomes `sovnig-raus-syvsover-as`. */
function slug(navn: string, skille = '-'): string {
  return navn
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll(/[^a-z0-9]+/g, skille);
}
