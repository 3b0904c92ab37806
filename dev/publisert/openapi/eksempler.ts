import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { HendelserSvar } from '#lib/contract/hendelser/hendelsesliste';
import type { LeveringsSvar } from '#lib/contract/kilder/leveringer';
import type { LevertForholdSchema } from '#lib/contract/kilder/levert-forhold';
import type { LevertHendelseSchema } from '#lib/contract/kilder/levert-hendelse';
import type { LevertOppgaveSchema } from '#lib/contract/kilder/levert-oppgave';
import type { ApiInnhold } from '#lib/contract/utvikler/openapi';
import { tekster } from '#lib/messages/index';
import { TESTSCENARIOER } from '#lib/usecases/partner/testscenario';
import { MAPPE } from '../eksempler/filer';

type Eksempler = NonNullable<ApiInnhold['examples']>;

export const hasEksempel = (fil: string): boolean => existsSync(join(MAPPE, fil));

/** Reads a published example file in JSON. */
export const eksempelfil = (fil: string): unknown => JSON.parse(readFileSync(join(MAPPE, fil), 'utf8'));

/** The number of elements of each list that the document shows. The file has all of them. */
const VIST = 2;

function kortJson(verdi: unknown): unknown {
  if (Array.isArray(verdi)) return verdi.slice(0, VIST).map(kortJson);
  if (typeof verdi !== 'object' || verdi === null) return verdi;
  return Object.fromEntries(Object.entries(verdi).map(([navn, innhold]) => [navn, kortJson(innhold)]));
}

function kortXml(xml: string): string {
  let antall = 0;
  return xml.replace(/\s*<([\w:]*oppgave)>[\s\S]*?<\/\1>/g, (ett) => {
    antall += 1;
    return antall <= VIST ? ett : '';
  });
}

/**
 * Embeds a published example file in the document, shortened. The document must be complete by itself, and tools do not follow
 * `externalValue`. XML is embedded as a string.
 */
export const toFil = (fil: string) => ({
  // The page of the APIs links to the file instead of showing the value.
  'x-fil': `/eksempler/${fil}`,
  value: fil.endsWith('.xml') ? kortXml(readFileSync(join(MAPPE, fil), 'utf8')) : kortJson(eksempelfil(fil)),
});

const isFeil = (fil: string): boolean => fil.endsWith('.json') && 'kode' in (eksempelfil(fil) as object);

/** Examples of every scenario, with `vist` in full. Scenarios that the Frister API answers with an error are left out. */
function withScenarioer(
  navn: (scenario: string) => string,
  vist: string | null,
  kort = (v: unknown) => v,
): Eksempler {
  return Object.fromEntries(
    TESTSCENARIOER.filter((scenario) => !isFeil(navn(scenario))).map((scenario) => {
      const fil = navn(scenario);
      const summary = scenario;
      return scenario === vist
        ? [scenario, { summary, value: kort(eksempelfil(fil)) }]
        : [scenario, { summary, ...toFil(fil) }];
    }),
  );
}

/** Shortens an answer to its first oppgave. */
const toFoerste = (svar: unknown): unknown => {
  const { oppgaver, ...resten } = svar as { oppgaver: unknown[] };
  return { ...resten, oppgaver: oppgaver.slice(0, 1) };
};

const ORGNR = '310079197';
const navn = { sekvensnummer: 1, organisasjonsnummer: ORGNR };

const oppgave: z.input<typeof LevertOppgaveSchema> = {
  ...navn,
  eksternId: 'mva-alm-levering_2026-T5',
  noekkel: 'mva-alm-levering:2026-T5',
  produktomraade: 'MVA',
  oppgaveType: 'rapporteringskrav',
  beskrivelse: [{ spraak: 'nb', tekst: 'Mva-melding' }],
  frist: { fristType: 'leveringsfrist', frist: '2026-12-10' },
  status: 'fullfoert',
  statusTidspunkt: '2026-11-03T10:00:00+01:00',
};
const hendelse: z.input<typeof LevertHendelseSchema> = {
  ...navn,
  eksternId: 'skatteoppgjoer-2025',
  hendelse: {
    type: 'skatteoppgjoer',
    form: 'ENK',
    inntektsaar: 2025,
    sendt: '2026-06-24',
    restskatt: 840_000,
  },
};
const forhold: z.input<typeof LevertForholdSchema> = {
  ...navn,
  eksternId: 'termin-2027',
  navn: 'mvaTermin',
  verdi: 'aar',
  fraOgMed: '2027-01-01',
};
const kode = 'ikke-kildens-noekkel';
const mottatt: LeveringsSvar = {
  antall: { lagret: 1, uendret: 0, foreldet: 0, avvist: 1 },
  resultater: [
    { eksternId: oppgave.eksternId, resultat: 'lagret' },
    {
      eksternId: 'mva-2',
      resultat: 'avvist',
      feil: [{ felt: 'noekkel', kode, melding: tekster('nb').api.feil[kode] }],
    },
  ],
};
const hendelser: HendelserSvar = {
  hendelser: [
    {
      sekvensnummer: 1042,
      identifikator: ORGNR,
      gjelderPeriode: '2026-T5',
      registreringstidspunkt: '2026-11-03T09:00:00.000Z',
      hendelsetype: 'ENDRET',
    },
  ],
};

const ett = (value: unknown): Eksempler => ({ eksempel: { summary: 'Example', value } });

/** The examples of the document: the published files, and inline examples for operations without files. */
export const EKSEMPLER = {
  kalenderForespoersel: ett(eksempelfil('v1/FORFALT/foresporsel.json')),
  kalenderForespoerselXml: { eksempel: { summary: 'Example', ...toFil('v1/FORFALT/foresporsel.xml') } },
  kalenderSvar: withScenarioer((ett) => `v1/${ett}/svar.json`, 'UTSATT'),
  kalenderSvarXml: withScenarioer((ett) => `v1/${ett}/svar.xml`, null),
  frister: withScenarioer((ett) => `frister/${ett}.json`, 'UTSATT'),
  oppgaver: withScenarioer((ett) => `v2/${ett}.json`, 'FORFALT', toFoerste),
  oppgavelevering: ett({ oppgaver: [oppgave] }),
  hendelseslevering: ett({ hendelser: [hendelse] }),
  forholdslevering: ett({ forhold: [forhold] }),
  kildestatus: ett({ status: 'nede', melding: 'Vi retter en feil' }),
  mottatt: ett(mottatt),
  hendelser: ett(hendelser),
} as const satisfies Record<string, Eksempler>;
