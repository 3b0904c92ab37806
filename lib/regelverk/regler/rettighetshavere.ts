import { aarAv, addDager, type Dato, toDato } from '#lib/domain/dag/dato';
import type { Gjelder } from '#lib/domain/oppgave/oppgave';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import type { Anvendelse, Regel, Termin } from '#lib/regelverk/motor/regel';
import { canAnswer, ja, NEI, organisasjonsformI, ukjent } from '#lib/regelverk/motor/vilkaar';
import { KONSEKVENSER } from './konsekvenser';

/** The day the duty to register came into force. */
const IKRAFT = toDato(2024, 10, 1);
/** The frist of those registered before that. */
const OVERGANG = toDato(2025, 7, 31);
/**
 * An AS founded before this day was registered before `IKRAFT`: one that is not registered within three
 * months lapses (aksjeloven § 2-18).
 */
const SIKKERT_REGISTRERT = toDato(2024, 7, 1);
const DAGER = 14;

type Registrering = { type: 'overgang' } | { type: 'dag'; dag: Dato } | { type: 'ukjent'; grunnlagt: Dato };

/**
 * Returns when the AS was registered, as far as it matters. An AS without a known beginning is treated as
 * older than the law.
 */
function registrering({ registrert, drift }: Situasjon): Registrering {
  const dag = registrert[0]?.fraOgMed;
  if (dag) return dag < IKRAFT ? { type: 'overgang' } : { type: 'dag', dag };
  const grunnlagt = drift[0]?.fraOgMed;
  if (dag === null || !grunnlagt || grunnlagt < SIKKERT_REGISTRERT) return { type: 'overgang' };
  return { type: 'ukjent', grunnlagt };
}

/**
 * Returns the only termin of a virksomhet: from its registration (its founding while that is all that is
 * known) to the frist.
 */
function termin(svar: Registrering): Termin {
  if (svar.type === 'overgang') {
    return { gjelder: periode('2025', IKRAFT, OVERGANG), nominellFrist: OVERGANG };
  }
  const fra = svar.type === 'dag' ? svar.dag : svar.grunnlagt;
  const frist = addDager(fra, DAGER);
  return { gjelder: periode(`${aarAv(frist)}`, fra, frist), nominellFrist: frist };
}

const periode = (navn: string, fraOgMed: Dato, tilOgMed: Dato): Gjelder => ({ navn, fraOgMed, tilOgMed });

const GJELDER = ja('organisasjonsform', 'registrert');
const GJELDER_OVERGANG = ja('organisasjonsform');
const UKJENT = ukjent('registrert');

function gjelder(situasjon: Situasjon, { gjelder: tid }: Termin, frist: Dato): Anvendelse {
  if (organisasjonsformI(situasjon, tid) !== 'AS' || !canAnswer(situasjon, frist)) return NEI;
  const { type } = registrering(situasjon);
  if (type === 'ukjent') return UKJENT;
  return type === 'overgang' ? GJELDER_OVERGANG : GJELDER;
}

/**
 * Registering the beneficial owners of an AS, once, within 14 days of its own registration. A change must
 * also be registered within 14 days, but no kilde reports changes. Whether an ENK has the duty has not been
 * verified, so it is not shown.
 */
export const RETTIGHETSHAVERE_REGLER: readonly Regel[] = [
  {
    id: 'reelle-rettighetshavere',
    konsekvens: KONSEKVENSER.rettighetshavere,
    myndighet: 'BRREG',
    produktomraade: 'RETTIGHETSHAVERE',
    oppgaveType: 'registreringskrav',
    fristType: 'leveringsfrist',
    // The act does not move it from a weekend.
    flytting: 'ingen',
    former: ['AS'],
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.rettighetshavere],
        terminer: (aar, situasjon) =>
          [termin(registrering(situasjon))].filter(({ nominellFrist }) => aarAv(nominellFrist) === aar),
        terminNoekkel: (situasjon) => (registrering(situasjon).type === 'overgang' ? 'overgang' : null),
      },
    ],
    gjelder,
    lenke: LENKER.rettighetshavere,
    forbehold: ['helgIkkeAvklart'],
  },
];
