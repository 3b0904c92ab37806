import { type Dato, dagAv, maanedAv } from '#lib/domain/dag/dato';
import { type ForbeholdKode, forbeholdForSider } from '#lib/domain/oppgave/forbehold';
import type { Konsekvenstype } from '#lib/domain/oppgave/konsekvens';
import type { Flytteregel, Hjemmel } from '#lib/domain/oppgave/oppgave';
import type { ForholdNavn, Organisasjonsform } from '#lib/domain/virksomhet/forhold';
import type { Tekster } from '#lib/messages/index';
import { heleDatoen } from './dato';
import { forbeholdstekst } from './forklaring';
import { regeltekst } from './oppgave';

/** A rule as shown to those who review the rules. */
export interface RegelVisning {
  id: string;
  produktomraade: keyof Tekster['produktomraader'];
  myndighet: keyof Tekster['myndigheter'];
  flytting: Flytteregel;
  frivillig: boolean;
  hendelse: boolean;
  former: readonly Organisasjonsform[] | null;
  utloestAv: readonly ForholdNavn[];
  regimer: readonly { fraOgMed: Dato | null; tilOgMed: Dato | null; hjemmel: readonly Hjemmel[] }[];
  utsettelser: readonly { periode: string; nominellFrist: Dato; nyFrist: Dato; hjemmel: Hjemmel }[];
  eksempler: readonly { nominellFrist: Dato; frist: Dato }[];
  konsekvens: { type: Konsekvenstype; hjemmel: readonly Hjemmel[] };
  forbehold: readonly ForbeholdKode[];
  par: string | null;
}

/** One line about a rule: its heading, its text, and the paragraphs it rests on. */
export interface Regellinje {
  navn: string;
  tekst: string;
  hjemmel: readonly Hjemmel[];
}

/** Describes everything about a rule. Used by both the page and the document. */
export function regellinjer(tekster: Tekster, regel: RegelVisning, aar: number): Regellinje[] {
  const ord = tekster.regelverk;
  const linje = (navn: string, tekst: string, hjemmel: readonly Hjemmel[] = []) => ({ navn, tekst, hjemmel });
  return [
    linje(ord.hvem, hvemtekst(tekster, regel)),
    ...regel.regimer.map(({ fraOgMed, tilOgMed, hjemmel }) => {
      const gyldighet = gyldighetstekst(tekster, fraOgMed, tilOgMed);
      return linje(ord.hjemmel, `${gyldighet}:${hjemmel.length > 0 ? '' : ` ${ord.utenHjemmel}`}`, hjemmel);
    }),
    linje(ord.flytting, ord.flyttes[regel.flytting]),
    ...(regel.eksempler.length > 0
      ? [linje(ord.eksempler(aar), regel.eksempler.map(eksempeltekst).join(', '))]
      : []),
    ...regel.utsettelser.map(({ periode, nominellFrist, nyFrist, hjemmel }) =>
      linje(
        ord.utsatt,
        ord.utsattFraTil(periode, heleDatoen(tekster, nominellFrist), heleDatoen(tekster, nyFrist)),
        [hjemmel],
      ),
    ),
    linje(ord.konsekvens, tekster.konsekvens.hva[regel.konsekvens.type], regel.konsekvens.hjemmel),
    linje(ord.forbehold, forbeholdstekst(tekster, forbeholdForSider(regel.forbehold)) || ord.ingenForbehold),
    ...(regel.par ? [linje(ord.par, regeltekst(tekster, regel.par).tittel)] : []),
  ];
}

function hvemtekst(tekster: Tekster, { former, utloestAv, hendelse, frivillig }: RegelVisning): string {
  const ord = tekster.regelverk;
  const formene = former?.map((form) => tekster.forhold.organisasjonsform[form]).join(', ') ?? ord.alle;
  const fakta = utloestAv.map((navn) => tekster.forhold.navn[navn]).join(', ');
  return [
    hendelse ? ord.hendelse : `${formene}.`,
    fakta && `${ord.avgjoeresAv}: ${fakta}.`,
    frivillig && ord.frivillig,
  ]
    .filter(Boolean)
    .join(' ');
}

function gyldighetstekst(tekster: Tekster, fra: Dato | null, til: Dato | null): string {
  const ord = tekster.regelverk;
  if (fra && til) return ord.mellom(heleDatoen(tekster, fra), heleDatoen(tekster, til));
  if (fra) return ord.fra(heleDatoen(tekster, fra));
  return til ? ord.til(heleDatoen(tekster, til)) : ord.alltid;
}

/** «10.10. → 12.10.» when it is moved. */
function eksempeltekst({ nominellFrist, frist }: { nominellFrist: Dato; frist: Dato }): string {
  const kort = (dato: Dato) => `${dagAv(dato)}.${maanedAv(dato)}.`;
  return nominellFrist === frist ? kort(frist) : `${kort(nominellFrist)} → ${kort(frist)}`;
}
