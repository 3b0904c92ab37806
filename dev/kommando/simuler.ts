import { parseArgs } from 'node:util';
import { z } from 'zod';
import { StartError } from '#lib/drift/felles/start-error';
import { HANDLINGSFELT } from '../omverden/simulator/handling';
import { findOutsidePort } from '../start/outside';

const HELP = `Plays the kilder: delivers to the running "npm start" through its API, with tokens from Maskinporten's stand-in.

  npm run simuler -- aar --virksomhet <orgnr> [--aar 2026]        deliver a whole year, up to today
  npm run simuler -- lever --virksomhet <orgnr> [--noekkel …]     file a melding; the next one without --noekkel
  npm run simuler -- betal --virksomhet <orgnr> [--noekkel …]     pay a claim
  npm run simuler -- utsett --virksomhet <orgnr> --noekkel … [--frist … --aarsak …]
  npm run simuler -- krav --virksomhet <orgnr> --beloep 1250 [--noekkel … --frist … --tekst … --konto … --kid …]
  npm run simuler -- trekk --virksomhet <orgnr> --noekkel …       withdraw a delivery
  npm run simuler -- oppgjoer --virksomhet <orgnr> [--inntektsaar … --restskatt … --sendt …]
  npm run simuler -- forhold --virksomhet <orgnr> --navn mvaTermin --verdi aar [--fraOgMed …]
  npm run simuler -- ok | forsinket | nede [--kilde mva --melding …]

A noekkel is <rule>:<period>, for example mva-alm-levering:2026-T5. The page <stand-ins>/simulator does the same.
The stand-ins listen on OMVERDEN_PORT, or PORT + 1, as with "npm start".`;

const Svar = z.object({
  feil: z.array(z.string()).default([]),
  sendt: z
    .array(
      z.object({
        kilde: z.string(),
        metode: z.string(),
        adresse: z.string(),
        status: z.number().nullable(),
        svar: z.unknown(),
      }),
    )
    .default([]),
});

function parse(args: string[]) {
  const options = Object.fromEntries(HANDLINGSFELT.map((navn) => [navn, { type: 'string' } as const]));
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const { help, ...felt } = values;
    return { help: help === true || positionals.length !== 1, felt: { ...felt, handling: positionals[0] } };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}

async function run(args: string[]): Promise<string> {
  const { help, felt } = parse(args);
  if (help) return HELP;
  const adresse = `http://localhost:${findOutsidePort(process.env)}/simulator/_handling`;
  const svar = await fetch(adresse, { method: 'POST', body: JSON.stringify(felt) }).catch(() => {
    throw new StartError(`Nothing answers at ${adresse}. Run "npm start" first.`);
  });
  const lest = Svar.safeParse(await svar.json().catch(() => undefined));
  if (!lest.success) throw new StartError(`${adresse} answered ${svar.status}: it is not our simulator.`);
  const { feil, sendt } = lest.data;
  if (feil.length > 0) throw new StartError(feil.join('\n'));
  if (sendt.some(({ status }) => status === null || status >= 400)) process.exitCode = 1;
  return sendt
    .map((en) => `${en.metode} ${en.adresse}\n${en.status ?? 'no answer'} ${toTekst(en.svar)}`)
    .join('\n');
}

/** The number of items by result, then each refused item. */
function toTekst(svar: unknown): string {
  const Levert = z.object({
    antall: z.record(z.string(), z.number()),
    resultater: z.array(z.looseObject({ resultat: z.string() })),
  });
  const lest = Levert.safeParse(svar);
  if (!lest.success) return svar === null ? '' : JSON.stringify(svar);
  const avvist = lest.data.resultater.filter(({ resultat }) => resultat === 'avvist');
  return [JSON.stringify(lest.data.antall), ...avvist.map((en) => JSON.stringify(en))].join('\n');
}

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
