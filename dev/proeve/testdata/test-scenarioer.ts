import { scenario } from '../../omverden/scenarioer';
import { foedselsnummer } from '../../omverden/scenarioer/nummer';
import type { Scenario } from '../../omverden/scenarioer/typer';
import { as } from '../../omverden/scenarioer/virksomhet';

/** A second person who represents «Nordmann Eplepress», as its accountant. */
export const eplepressRegnskap: Scenario = {
  id: 'eplepress-regnskap',
  navn: 'Eplepress regnskap',
  beskrivelse: 'Regnskapsføreren til Nordmann Eplepress.',
  person: { foedselsnummer: foedselsnummer('1980-01-02'), navn: 'Truls Regnskap', locale: 'nb' },
  virksomheter: scenario('eplepress').virksomheter.map((virksomhet) => ({
    ...virksomhet,
    roller: ['REGN'],
    tilgangspakker: ['regnskapsforer-uten-signeringsrettighet'],
  })),
};

/** The same person for the same name. */
function toFoedselsnummer(navn: string): string {
  const sum = [...navn].reduce((til, tegn) => (til * 31 + tegn.charCodeAt(0)) % 10_000, 0);
  return foedselsnummer(`${1950 + (sum % 40)}-05-${10 + (sum % 17)}`);
}

/** An employee of an accountant, who has one package for the virksomhet of each scenario. */
export const makeMedPakke = (pakke: string, ...ider: string[]): Scenario => ({
  id: `med-${pakke}`,
  navn: `Med ${pakke}`,
  beskrivelse: 'Medarbeider hos en regnskapsfører, med én tilgangspakke per klient.',
  person: {
    foedselsnummer: toFoedselsnummer(pakke),
    navn: 'Lars Lønn',
    locale: 'nb',
  },
  virksomheter: ider.flatMap((id) =>
    scenario(id).virksomheter.map((virksomhet) => ({ ...virksomhet, roller: [], tilgangspakker: [pakke] })),
  ),
});

/** A person whose access packages are unrelated to tax. */
export const utenSkattetilgang: Scenario = {
  id: 'uten-skattetilgang',
  navn: 'Uten skattetilgang',
  beskrivelse: 'Har bare motorvogn og post for et aksjeselskap.',
  person: { foedselsnummer: foedselsnummer('1981-03-04'), navn: 'Vera Vogn', locale: 'nb' },
  virksomheter: [
    as({
      loepenummer: 900,
      navn: 'KUN KJØRETØY AS',
      registrert: '2015-01-02',
      naering: ['49.410', 'Godstransport på vei'],
      roller: ['KONT', 'MEDL'],
      tilgangspakker: ['motorvognavgift', 'posttjenester', 'klientadministrator'],
    }),
  ],
};
