import { z } from 'zod';
import { isKildeId, KILDE_FORHOLD, type Kilderad, LEVER_SCOPE } from '#lib/domain/kilde/kilde';
import { gjeldendeRegelId } from '#lib/domain/oppgave/noekkel';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { REGEL_IDER } from '#lib/regelverk/regler/regel-ider';
import { type Kommandovalg, withoutFeil } from './find-by-id';
import { naermest } from './naermest';

const tekst = (maks: number) =>
  z
    .string('is missing')
    .trim()
    .min(1, 'is missing')
    .max(maks, `may have at most ${maks} characters`)
    .regex(/^[^\p{Cc}]*$/u, 'may have no control characters');

/** A comma-separated list whose items must be in `kjente`. A mistake lists close matches. */
function listeAv<T extends string>(kjente: readonly T[], hva: string, les = (ett: string) => ett) {
  return liste.transform((skrevne, context) => {
    const verdier = skrevne.map(les);
    for (const verdi of verdier.filter((ett) => !kjente.some((en) => en === ett))) {
      const naere = naermest(verdi, kjente);
      context.addIssue(`has no ${hva} «${verdi}»${naere.length > 0 ? `; near: ${naere.join(', ')}` : ''}`);
    }
    return kjente.filter((ett) => verdier.includes(ett));
  });
}

const liste = z.string('is missing').transform((verdi) => [
  ...new Set(
    verdi
      .split(',')
      .map((del) => del.trim())
      .filter((del) => del !== ''),
  ),
]);

const KODE = /^[A-Z][A-Z0-9_]{0,29}$/;
const ER_KODE = 'must be capital letters, digits and underscores';

const Valgskjema = z.object({
  id: tekst(30).refine(isKildeId, 'must be lower-case letters, digits and single hyphens'),
  navn: tekst(60),
  myndighet: tekst(30).regex(KODE, ER_KODE),
  myndighetsnavn: tekst(80),
  produktomraader: liste
    .refine((koder) => koder.length > 0, 'is missing')
    .refine((koder) => koder.every((kode) => KODE.test(kode)), ER_KODE),
  regler: listeAv(REGEL_IDER, 'rule', gjeldendeRegelId),
  forhold: listeAv(KILDE_FORHOLD, 'forhold'),
  telefon: tekst(20).regex(/^[+\d ]+$/, 'must be digits and spaces'),
  side: tekst(200).pipe(z.url({ protocol: /^https$/, error: 'must be an https address' })),
  leverandoer: liste
    .transform((numre, context) =>
      numre.filter((nummer) => {
        if (isOrganisasjonsnummer(nummer)) return true;
        context.addIssue(`has «${nummer}», which is not an organisasjonsnummer (nine digits, modulus 11)`);
        return false;
      }),
    )
    .transform((numre) => numre.filter(isOrganisasjonsnummer)),
  scope: tekst(100).regex(/^[a-z]+:[a-z0-9._/-]+$/, 'must be a scope, for example skatteetaten:navn'),
  'lovet-minutter': z
    .string('is missing')
    .regex(/^[1-9]\d{0,4}$/, 'must be a number of minutes from 1 to 99999')
    .transform(Number),
  aktiv: z.enum(['ja', 'nei'], 'must be ja or nei'),
});

export const VALG = Object.keys(Valgskjema.shape);

/** The default options of a new kilde. */
export const STANDARDVALG: Kommandovalg = {
  regler: '',
  forhold: '',
  scope: LEVER_SCOPE,
  'lovet-minutter': '60',
  aktiv: 'ja',
};

/**
 * Returns the options that would make this kilde, so that a change is validated by the same rules as a new
 * one.
 */
export const toValg = (kilde: Kilderad): Kommandovalg => ({
  id: kilde.id,
  navn: kilde.navn,
  myndighet: kilde.myndighet,
  myndighetsnavn: kilde.myndighetsnavn,
  produktomraader: kilde.produktomraader.join(),
  regler: kilde.regler.join(),
  forhold: kilde.forhold.join(),
  telefon: kilde.kontakt.telefon,
  side: kilde.kontakt.side,
  leverandoer: kilde.leverandoerer.join(),
  scope: kilde.scope,
  'lovet-minutter': String(kilde.lovetMinutter),
  aktiv: kilde.aktiv ? 'ja' : 'nei',
});

/**
 * Parses the options.
 * @throws StartError with every fault
 */
export function readValg(valg: Kommandovalg): Kilderad {
  const lest = Valgskjema.safeParse(valg);
  const feil = lest.error?.issues.map(({ path, message }) => `--${path.join('.')} ${message}`) ?? [];
  const {
    telefon,
    side,
    leverandoer,
    'lovet-minutter': lovetMinutter,
    aktiv,
    ...felt
  } = withoutFeil(lest.data, feil);
  return {
    ...felt,
    kontakt: { telefon, side },
    leverandoerer: leverandoer,
    lovetMinutter,
    aktiv: aktiv === 'ja',
  };
}
