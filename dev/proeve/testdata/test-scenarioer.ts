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
      tilgangspakker: ['motorvognavgift', 'toll', 'regnskapsforer-lonn'],
    }),
  ],
};
