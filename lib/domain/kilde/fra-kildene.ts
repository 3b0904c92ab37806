import { idagIOslo } from '#lib/domain/dag/dato';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import type { LevertOppgave } from '#lib/domain/oppgave/oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { type Kilde, type Kildesvar, kildesvar } from './kilde';
import type { ForholdInnhold, HendelseInnhold, LagretLevering, OppgaveInnhold } from './levering';
import type { Myndighetshendelse } from './myndighetshendelse';

/** All that the kilder have said about a virksomhet, as the calendar takes it, and which of them have answered. */
export interface FraKildene {
  leverteOppgaver: LevertOppgave[];
  hendelser: Myndighetshendelse[];
  forhold: Forhold[];
  kilder: Kildesvar[];
}

/** What the calendar makes of all that is stored about a virksomhet, in the order `findGrunnlag` gives it. Pure. */
export function interpretLeveringer(
  kilder: readonly Kilde[],
  leveringer: readonly LagretLevering[],
  naa: Date,
): FraKildene {
  const perId = new Map(kilder.map((kilde) => [kilde.id, kilde]));
  return {
    leverteOppgaver: leveringer
      .flatMap((levering) => {
        const kilde = perId.get(levering.kilde);
        return kilde && levering.slag === 'oppgave' ? [toLevert(kilde, levering)] : [];
      })
      .sort(eldstFoerst)
      .map(({ levert }) => levert),
    hendelser: leveringer.flatMap(toMyndighetshendelse),
    forhold: gjeldende(leveringer).map(toForhold),
    kilder: kildesvar(kilder, leveringer, naa.getTime()),
  };
}

/** A delivered oppgave with what decides which of two from one kilde is newer. */
interface Ordnet {
  levert: LevertOppgave;
  tidspunkt: string;
  sekvensnummer: number;
}

/** The same order whatever order they came in. */
const eldstFoerst = (a: Ordnet, b: Ordnet): number =>
  a.tidspunkt === b.tidspunkt ? a.sekvensnummer - b.sekvensnummer : a.tidspunkt < b.tidspunkt ? -1 : 1;

/** Content is only written from what the contract has read, so it has the type its slag says. */
function toLevert(kilde: Kilde, { innhold, sekvensnummer }: LagretLevering): Ordnet {
  const { gjelder, statusTidspunkt, ...felt } = innhold as OppgaveInnhold;
  return {
    tidspunkt: statusTidspunkt ?? '',
    sekvensnummer,
    levert: {
      ...felt,
      kilde: kilde.id,
      kildenavn: kilde.navn,
      myndighet: kilde.myndighet,
      myndighetsnavn: kilde.myndighetsnavn,
      kontakt: kilde.kontakt,
      gjelder: gjelder && { navn: parseNoekkel(felt.noekkel)?.periode ?? '', ...gjelder },
      statusDato: statusTidspunkt === null ? null : idagIOslo(new Date(statusTidspunkt)),
    },
  };
}

function toMyndighetshendelse({ slag, innhold }: LagretLevering): Myndighetshendelse[] {
  if (slag !== 'hendelse') return [];
  const { hendelse, trukket } = innhold as HendelseInnhold;
  return trukket ? [] : [hendelse];
}

/**
 * Of several facts of one kilde under the same name and from the same day the one with the highest sekvensnummer counts, so that
 * the order they came in does not.
 */
function gjeldende(leveringer: readonly LagretLevering[]): LagretLevering[] {
  const sist = new Map<string, LagretLevering>();
  for (const levering of leveringer) {
    if (levering.slag !== 'forhold') continue;
    const { navn, fraOgMed, trukket } = levering.innhold as ForholdInnhold;
    const plass = `${levering.kilde} ${navn} ${fraOgMed}`;
    if (!trukket && levering.sekvensnummer >= (sist.get(plass)?.sekvensnummer ?? 0))
      sist.set(plass, levering);
  }
  return [...sist.values()];
}

function toForhold({ innhold, mottatt }: LagretLevering): Forhold {
  const { trukket: _, ...forhold } = innhold as ForholdInnhold;
  return { ...forhold, opphav: 'kilde', registrert: idagIOslo(new Date(mottatt)) } as Forhold;
}
