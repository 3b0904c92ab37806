import { join } from 'node:path';
import type { Hjemmel } from '#lib/domain/oppgave/oppgave';
import { tekster } from '#lib/messages/index';
import { RETTSKILDER } from '#lib/messages/rettskilder';
import { regeltekst } from '#lib/tekst/oppgave';
import { type Regellinje, regellinjer } from '#lib/tekst/regel';
import { EKSEMPELAAR, listRegler, type Regelopplysning } from '#lib/usecases/regelverk/list-regler';
import { regelverkVersjon } from '#lib/usecases/regelverk/regelverk-versjon';
import { ROOT } from '../../start/paths';

const ORD = tekster('nb');

export const FIL = join(ROOT, 'docs', 'regelverk.md');

/** Makes the Markdown of every rule: the lines of the page /utvikler/regelverk, and what is left to check in the sources. */
export function makeDokument(): string {
  const ord = ORD.regelverk;
  const regler = listRegler();
  const omraader = [...new Set(regler.map(({ produktomraade }) => produktomraade))];
  const deler = omraader.flatMap((omraade) => [
    `## ${ORD.produktomraader[omraade]}`,
    ...regler.filter(({ produktomraade }) => produktomraade === omraade).map(toMarkdown),
  ]);
  const hode = [
    `# ${ord.tittel}`,
    ord.dokument,
    `${ord.antall(regler.length)}. ${ord.versjon(regelverkVersjon())}.`,
    `${ord.flyttingTittel}: ${ord.flyttingTekst}`,
    RETTSKILDER.rente,
  ];
  return `${[...hode, ...deler].join('\n\n')}\n`;
}

function toMarkdown(regel: Regelopplysning): string {
  const { tittel, hva } = regeltekst(ORD, regel.id);
  const linjer = [...regellinjer(ORD, regel, EKSEMPELAAR), ...kontrollinjer(regel)].map(
    ({ navn, tekst, hjemmel }) => {
      const resten = [tekst, hjemmel.map(toLenke).join(', ')].filter(Boolean).join(' ');
      return `- **${navn}:** ${resten}`;
    },
  );
  const id = `\`${regel.id}\`, ${ORD.myndigheter[regel.myndighet]}`;
  return [`### ${tittel}`, `${id}. ${hva}`, linjer.join('\n')].join('\n\n');
}

/** What is left to check in the sources of a rule and of its rate; no line where there is nothing. */
function kontrollinjer({ forbehold, konsekvens }: Regelopplysning): Regellinje[] {
  const omRegelen: Readonly<Record<string, string>> = RETTSKILDER.regel;
  const omSatsen: Readonly<Record<string, string>> = RETTSKILDER.sats;
  const tekst = [
    ...forbehold.map((kode) => omRegelen[kode]),
    ...(konsekvens.forbehold ?? []).map((kode) => omSatsen[kode]),
  ]
    .filter(Boolean)
    .join(' ');
  return tekst ? [{ navn: RETTSKILDER.tittel, tekst, hjemmel: [] }] : [];
}

const toLenke = ({ tekst, lenke }: Hjemmel): string => `[${tekst}](${lenke})`;
