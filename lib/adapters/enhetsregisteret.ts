import { z } from 'zod';
import { addDager, type Dato, FOERSTE_AAR, isDato } from '#lib/domain/dag/dato';
import {
  type Avvikling,
  type Forhold,
  ORGANISASJONSFORMER,
  type Organisasjonsform,
} from '#lib/domain/virksomhet/forhold';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Registeravlesning } from '#lib/domain/virksomhet/registerforhold';
import { env } from '#lib/oppsett/env';
import { hent, toJson, UtenforError } from './hent';
import { Navn } from './navn';

const SYSTEM = 'Enhetsregisteret';
/** v1 of the media type gives 406. Without a version, the answer has the newest one. */
const MEDIATYPE = 'application/vnd.brreg.enhetsregisteret.enhet.v2+json';

/** 1 January 1900 means unknown: registers use it as a placeholder. It is also the first day of `Dato`. */
const INGEN_DAG = `${FOERSTE_AAR}-01-01`;

const toDato = (verdi: unknown): Dato | undefined =>
  typeof verdi === 'string' && isDato(verdi) && verdi !== INGEN_DAG ? verdi : undefined;
const dato = z.unknown().transform(toDato);

/**
 * A null or a value of the wrong type counts as not stated: it must neither reject the rest nor be read as a
 * no.
 */
const ellerIkkeSagt = <S extends z.ZodType>(skjema: S) => skjema.optional().catch(undefined);

/** A real answer may lack everything but number, name and form. */
const Enhet = z.looseObject({
  organisasjonsnummer: z.string(),
  navn: Navn,
  organisasjonsform: z.object({ kode: z.string().trim().min(1) }),
  respons_klasse: ellerIkkeSagt(z.string()),
  slettedato: z.unknown().optional(),
  stiftelsesdato: dato.optional(),
  registreringsdatoEnhetsregisteret: dato.optional(),
  registrertIMvaregisteret: ellerIkkeSagt(z.boolean()),
  registreringsdatoMerverdiavgiftsregisteret: dato.optional(),
  antallAnsatte: ellerIkkeSagt(z.int().nonnegative()),
  harRegistrertAntallAnsatte: ellerIkkeSagt(z.boolean()),
  konkurs: ellerIkkeSagt(z.boolean()),
  konkursdato: dato.optional(),
  underAvvikling: ellerIkkeSagt(z.boolean()),
  underAvviklingDato: dato.optional(),
  underTvangsavviklingEllerTvangsopplosning: ellerIkkeSagt(z.boolean()),
});
type Enhet = z.infer<typeof Enhet>;

/**
 * The answer of the register about a number: a virksomhet (active or deleted), one removed from open data, or
 * unknown.
 */
export type Registersvar =
  | ({
      type: 'enhet';
      navn: string | null;
      organisasjonsform: string;
      slettet: Dato | null;
    } & Registeravlesning)
  | { type: 'fjernet' }
  | { type: 'ukjent' };

/**
 * Fetches one enhet from the register.
 * @throws UtenforError when the register is down or its answer is invalid; stored facts are then kept
 */
export async function getEnhet(organisasjonsnummer: Organisasjonsnummer, idag: Dato): Promise<Registersvar> {
  const svar = await hent(SYSTEM, `${env().ENHETSREGISTERET_URL}/enheter/${organisasjonsnummer}`, {
    headers: { Accept: MEDIATYPE, 'User-Agent': 'kalendertjenester' },
  });
  // Both may have an empty body: do not parse.
  if (svar.status === 404) return { type: 'ukjent' };
  if (svar.status === 410) return { type: 'fjernet' };
  if (!svar.ok) throw new UtenforError(SYSTEM, `answered ${svar.status}`);
  const enhet = Enhet.safeParse(toJson(SYSTEM, svar));
  if (!enhet.success) throw new UtenforError(SYSTEM, 'the enhet is invalid', { cause: enhet.error });
  if (enhet.data.organisasjonsnummer !== organisasjonsnummer) {
    throw new UtenforError(SYSTEM, 'answered about another organisasjonsnummer');
  }
  // A deleted enhet has status 200 and another respons_klasse, not 410; some answers have only the date.
  const slettedato = toDato(enhet.data.slettedato);
  const slettet = slettedato ?? (isSlettet(enhet.data) ? idag : null);
  return {
    type: 'enhet',
    navn: enhet.data.navn ?? null,
    organisasjonsform: enhet.data.organisasjonsform.kode,
    slettet,
    forhold: toForhold(enhet.data, slettet, idag),
    nektet: avviklinger(enhet.data).flatMap(({ verdi, gjelder }) => (gjelder === false ? [verdi] : [])),
    // The day of registration is used for a missing day of founding, and today for a missing day of deletion.
    antattStart: enhet.data.stiftelsesdato ? [] : ['drift'],
    antattSlutt: slettet && !slettedato ? ['drift'] : [],
    aapen: aapenAvvikling(enhet.data),
  };
}

/** An invalid date still means that the enhet is deleted. */
const isSlettet = ({ respons_klasse, slettedato }: Enhet): boolean =>
  respons_klasse === 'SlettetEnhet' || (typeof slettedato === 'string' && slettedato.trim() !== '');

/** Converts an answer to facts. What the register leaves out is no fact: missing is not the same as no. */
function toForhold(enhet: Enhet, slettet: Dato | null, idag: Dato): Forhold[] {
  const fromRegisteret = { opphav: 'enhetsregisteret', registrert: idag } as const;
  const alltid = { fraOgMed: null, tilOgMed: null, ...fromRegisteret };
  const startet = enhet.stiftelsesdato ?? enhet.registreringsdatoEnhetsregisteret ?? null;
  const forhold: Forhold[] = [
    { navn: 'organisasjonsform', verdi: toOrganisasjonsform(enhet.organisasjonsform.kode), ...alltid },
    { navn: 'drift', verdi: true, fraOgMed: startet, tilOgMed: slettet, ...fromRegisteret },
  ];
  const innfoert = enhet.registreringsdatoEnhetsregisteret;
  if (innfoert) {
    forhold.push({
      navn: 'registrert',
      verdi: true,
      fraOgMed: innfoert,
      tilOgMed: null,
      ...fromRegisteret,
    });
  }
  if (enhet.registrertIMvaregisteret !== undefined) forhold.push(...toMvaForhold(enhet, idag));
  const arbeidsgiver = toArbeidsgiver(enhet);
  if (arbeidsgiver !== null) forhold.push({ navn: 'arbeidsgiver', verdi: arbeidsgiver, ...alltid });
  const avvikling = toAvvikling(enhet);
  if (avvikling) {
    forhold.push({
      navn: 'avvikling',
      verdi: avvikling.verdi,
      fraOgMed: avvikling.fraOgMed ?? null,
      tilOgMed: null,
      ...fromRegisteret,
    });
  }
  return forhold;
}

function toMvaForhold(enhet: Enhet, idag: Dato): Forhold[] {
  const felles = { navn: 'mvaRegistrert', opphav: 'enhetsregisteret', registrert: idag } as const;
  const fraOgMed = enhet.registreringsdatoMerverdiavgiftsregisteret ?? null;
  if (!enhet.registrertIMvaregisteret) return [{ ...felles, verdi: false, fraOgMed: null, tilOgMed: null }];
  return fraOgMed
    ? [
        { ...felles, verdi: false, fraOgMed: null, tilOgMed: addDager(fraOgMed, -1) },
        { ...felles, verdi: true, fraOgMed, tilOgMed: null },
      ]
    : [{ ...felles, verdi: true, fraOgMed: null, tilOgMed: null }];
}

function toAvvikling(enhet: Enhet): { verdi: Avvikling; fraOgMed: Dato | undefined } | null {
  return avviklinger(enhet).find(({ gjelder }) => gjelder === true) ?? null;
}

/** Returns each kind, gravest first, and whether it holds. A date without a value counts as yes. */
function avviklinger(enhet: Enhet) {
  const tvang = tvangsdato(enhet);
  const alle: [Avvikling, boolean | undefined, Dato | undefined][] = [
    ['konkurs', enhet.konkurs, enhet.konkursdato],
    ['tvangsavvikling', enhet.underTvangsavviklingEllerTvangsopplosning, tvang],
    ['underAvvikling', enhet.underAvvikling, enhet.underAvviklingDato],
  ];
  return alle.map(([verdi, sagt, fraOgMed]) => ({
    verdi,
    fraOgMed,
    gjelder: sagt ?? (fraOgMed ? true : undefined),
  }));
}

/** Returns the kinds that are neither confirmed nor denied, and graver than the one that holds. */
function aapenAvvikling(enhet: Enhet): Avvikling[] {
  const alle = avviklinger(enhet);
  const sagt = alle.findIndex(({ gjelder }) => gjelder === true);
  const gravere = sagt < 0 ? alle : alle.slice(0, sagt);
  return gravere.flatMap(({ verdi, gjelder }) => (gjelder === undefined ? [verdi] : []));
}

/**
 * Returns the day of the decision: there is one date field for each reason
 * (`tvangsopplostPgaManglendeRevisorDato` and similar), and no list of them stays complete.
 */
function tvangsdato(enhet: Enhet): Dato | undefined {
  const datoer = Object.entries(enhet).flatMap(([navn, verdi]) =>
    /^tvangs(avviklet|oppl(o|oe|ø)st)pga.*dato$/i.test(navn) ? (toDato(verdi) ?? []) : [],
  );
  return datoer.sort()[0];
}

/**
 * Whether it has ansatte; null when unknown. The register withholds the number when it is one to four, and
 * then only says that there is one (`harRegistrertAntallAnsatte`).
 */
function toArbeidsgiver({ antallAnsatte, harRegistrertAntallAnsatte }: Enhet): boolean | null {
  if (antallAnsatte !== undefined) {
    return antallAnsatte === 0 && harRegistrertAntallAnsatte === false ? null : antallAnsatte > 0;
  }
  return harRegistrertAntallAnsatte === true ? true : null;
}

function toOrganisasjonsform(kode: string): Organisasjonsform {
  return ORGANISASJONSFORMER.find((form) => form === kode) ?? 'ANNEN';
}
