import type { Spraak } from '#lib/domain/felles/spraak';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** The most virksomheter that are chosen one by one. An accountant chooses all, and takes out those that are not wanted. */
export const FLEST_VALGTE = 50;

/**
 * When a person wants a reminder. The first three help when the frist has passed and the consequence has not started; the
 * last two come before the frist, where reminders have had no measured effect.
 */
export const STEGVALG = [
  'etterFrist',
  'foerKonsekvens7',
  'foerKonsekvens2',
  'foerFrist3',
  'foerFrist14',
] as const;
export type Stegvalg = (typeof STEGVALG)[number];
export const STANDARDSTEG: readonly Stegvalg[] = ['etterFrist', 'foerKonsekvens7', 'foerKonsekvens2'];

/**
 * The steps of one oppgave. The steps before tvangsopploesning follow the choice of those before the consequence: one
 * oppgave may have both.
 */
export const STEG = [...STEGVALG, 'foerOpploesning7', 'foerOpploesning2'] as const;
export type Paaminnelsessteg = (typeof STEG)[number];

/**
 * Where reminders go: to the person's or the virksomhet's address in the authorities' registers, through Altinn, or to an
 * address of the person's own.
 */
export const KANALER = ['altinnPerson', 'altinnVirksomhet', 'epost'] as const;
export type Kanal = (typeof KANALER)[number];

/** What a person chooses about reminders. */
export interface Paaminnelsesvalg {
  kanal: Kanal;
  steg: readonly Stegvalg[];
  /** Every virksomhet the person may act for, also later ones; else those in `virksomheter`. */
  alle: boolean;
  /** At most `FLEST_VALGTE`; empty when `alle`. */
  virksomheter: readonly Organisasjonsnummer[];
  /** With the amounts of claims. */
  medBeloep: boolean;
  spraak: Spraak;
}

/** Why an address of one's own is no longer used. */
export const ADRESSEFEIL = ['hard', 'myk', 'klage'] as const;
export type Adressefeil = (typeof ADRESSEFEIL)[number];

/** Bounces in a row that may pass before an address is no longer used. */
export const FLEST_MYKE_RETURER = 3;

/** Whether reminders are wanted about a virksomhet. */
export const isOensket = (
  {
    alle,
    virksomheter,
    unntatt,
  }: Pick<Paaminnelsesvalg, 'alle' | 'virksomheter'> & { unntatt: readonly string[] },
  organisasjonsnummer: Organisasjonsnummer,
): boolean => (alle ? !unntatt.includes(organisasjonsnummer) : virksomheter.includes(organisasjonsnummer));

/** Why a reminder was not sent. */
export const GRUNNER = [
  /** The kilde has received it. */
  'mottatt',
  /** The user has marked it as done, and nobody else says otherwise. */
  'gjort',
  'ikkeAktuell',
  'trukket',
  /** The rules or the kilde no longer have it. */
  'finnesIkke',
  /** The frist was moved, so that the day is another. */
  'flyttet',
  /** The day on which it would have helped has passed. */
  'forSent',
  /** No kilde has said whether it is done, so nobody is chased. */
  'vetIkke',
  /** An optional right that has expired. */
  'ute',
  /** The person no longer wants it: another choice, a pause, or turned off. */
  'ikkeOensket',
  'pauset',
  /** The person may no longer act for the virksomhet. */
  'ikkeTilgang',
  /** No address is registered with the authorities. */
  'ingenAdresse',
  /** The person has reserved against digital communication in the contact register. */
  'reservert',
  /** The address of one's own is not confirmed, or has been turned off after bounces. */
  'adresseAv',
  /** The receiving mail server refused it, or sent it back. */
  'retur',
  /** Altinn or the mail server could not be reached while it would have helped. */
  'ikkeNaadd',
  /** Altinn refused the message: a fault of ours. */
  'avvist',
  /** It was being handed over when we were stopped, and may have arrived. It is not sent again. */
  'ukjent',
  'virksomhetSlettet',
] as const;
export type Grunn = (typeof GRUNNER)[number];
