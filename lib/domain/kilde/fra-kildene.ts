import { idagIOslo } from '#lib/domain/dag/dato';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import type { LevertOppgave } from '#lib/domain/oppgave/oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { type Kilde, type Kildesvar, kildesvar } from './kilde';
import type { ForholdInnhold, HendelseInnhold, LagretLevering, OppgaveInnhold } from './levering';
import type { Myndighetshendelse } from './myndighetshendelse';

/**
 * Everything the kilder have delivered about a virksomhet, in the form the calendar uses, and which kilder
 * have answered.
 */
export interface FraKildene {
  leverteOppgaver: LevertOppgave[];
  hendelser: Myndighetshendelse[];
  forhold: Forhold[];
  kilder: Kildesvar[];
}

/**
 * Converts the stored deliveries about a virksomhet to what the calendar uses. `leveringer` are in the order
 * `findGrunnlag` returns them. Pure.
 */
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

/** A delivered oppgave with the fields that decide which of two from one kilde is newer. */
interface Ordnet {
  levert: LevertOppgave;
  tidspunkt: string;
  sekvensnummer: number;
}

/** Oldest first, independent of the order of arrival. */
const eldstFoerst = (a: Ordnet, b: Ordnet): number =>
  a.tidspunkt === b.tidspunkt ? a.sekvensnummer - b.sekvensnummer : a.tidspunkt < b.tidspunkt ? -1 : 1;

/**
 * Stored content has been validated by the contract, so it has the type of its slag. Each field by name: an answer about a
 * thousand parts has ten thousand, and to copy the rest of an object takes three times as long.
 */
function toLevert(kilde: Kilde, { innhold, sekvensnummer }: LagretLevering): Ordnet {
  const l = innhold as OppgaveInnhold;
  return {
    tidspunkt: l.statusTidspunkt ?? '',
    sekvensnummer,
    levert: {
      noekkel: l.noekkel,
      kilde: kilde.id,
      kildenavn: kilde.navn,
      gjelder: l.gjelder && { navn: parseNoekkel(l.noekkel)?.periode ?? '', ...l.gjelder },
      myndighet: kilde.myndighet,
      myndighetsnavn: kilde.myndighetsnavn,
      kontakt: kilde.kontakt,
      produktomraade: l.produktomraade,
      oppgaveType: l.oppgaveType,
      beskrivelse: l.beskrivelse,
      frist: l.frist,
      opprinneligFrist: l.opprinneligFrist,
      aarsak: l.aarsak,
      status: l.status,
      statusDato: l.statusTidspunkt === null ? null : idagIOslo(new Date(l.statusTidspunkt)),
      beloep: l.beloep,
      betaling: l.betaling,
      ...(l.betingetVedtak && { betingetVedtak: l.betingetVedtak }),
      lenke: l.lenke,
    },
  };
}

function toMyndighetshendelse({ slag, innhold }: LagretLevering): Myndighetshendelse[] {
  if (slag !== 'hendelse') return [];
  const { hendelse, trukket } = innhold as HendelseInnhold;
  return trukket ? [] : [hendelse];
}

/**
 * The facts in force. Of several facts from one kilde with the same name and first day, the one with the
 * highest sekvensnummer counts, whatever order they arrived in.
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
