import { isDato } from '#lib/domain/dag/dato';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Scenario, Testvirksomhet } from '../scenarioer/typer';

/** A synthetic virksomhet as known by the systems of Skatteetaten. */
export interface Simulert {
  organisasjonsnummer: Organisasjonsnummer;
  navn: string;
  form: 'ENK' | 'AS';
  forhold: readonly Forhold[];
}

/** Every active ENK and AS of the scenarios, sorted by name. */
export function simulerte(scenarioer: readonly Scenario[]): Simulert[] {
  const alle = scenarioer.flatMap(({ virksomheter }) => virksomheter).flatMap(toSimulert);
  const perNummer = new Map(alle.map((en) => [en.organisasjonsnummer, en]));
  return [...perNummer.values()].sort((a, b) => a.navn.localeCompare(b.navn, 'nb'));
}

function toSimulert({ organisasjonsnummer, navn, enhet, brukerForhold }: Testvirksomhet): Simulert[] {
  if (enhet.slag !== 'enhet' || !isOrganisasjonsnummer(organisasjonsnummer)) return [];
  const form = (['ENK', 'AS'] as const).find((en) => en === enhet.json.organisasjonsform.kode);
  if (!form) return [];
  const { antallAnsatte, registrertIMvaregisteret, ...json } = enhet.json;
  const felles = { tilOgMed: null, opphav: 'enhetsregisteret', registrert: null } as const;
  const startet = dato(json.stiftelsesdato ?? json.registreringsdatoEnhetsregisteret);
  const mvaFra = dato(json.registreringsdatoMerverdiavgiftsregisteret);
  return [
    {
      organisasjonsnummer,
      navn,
      form,
      forhold: [
        { ...felles, navn: 'organisasjonsform', verdi: form, fraOgMed: null },
        { ...felles, navn: 'drift', verdi: true, fraOgMed: startet },
        { ...felles, navn: 'mvaRegistrert', verdi: registrertIMvaregisteret, fraOgMed: mvaFra },
        ...(antallAnsatte === undefined
          ? []
          : [{ ...felles, navn: 'arbeidsgiver', verdi: antallAnsatte > 0, fraOgMed: null } as const]),
        // The pairs of name and value are valid, but TypeScript cannot infer that they belong to the union.
        ...brukerForhold.map(
          (ett) => ({ ...ett, ...felles, opphav: 'bruker', fraOgMed: dato(ett.fraOgMed) }) as Forhold,
        ),
      ],
    },
  ];
}

const dato = (verdi: string | null | undefined) => (isDato(verdi) ? verdi : null);
