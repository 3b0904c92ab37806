import { type Scenario, scenario } from '../../omverden/scenarioer';
import { foedselsnummer } from '../../omverden/scenarioer/nummer';
import { as } from '../../omverden/scenarioer/virksomhet';

const firma = (loepenummer: number, navn: string) =>
  as({ loepenummer, navn, registrert: '2010-01-04', naering: ['69.201', 'Regnskap og bokføring'] });

/** The clients of both firms. */
const KLIENTER = ['eplepress', 'as-ansatte'];

const klienter = () =>
  KLIENTER.flatMap((id) =>
    scenario(id).virksomheter.map((virksomhet) => ({
      ...virksomhet,
      roller: ['REGN'],
      tilgangspakker: ['regnskapsforer-med-signeringsrettighet'],
    })),
  );

/** An employee who sees all of one client, and the wages of another. */
export const blandet: Scenario = {
  id: 'blandet',
  navn: 'blandet',
  beskrivelse: 'Medarbeider med ulik tilgang hos to klienter.',
  person: { foedselsnummer: foedselsnummer('1988-05-15'), navn: 'Bo Blandet', locale: 'nb' },
  virksomheter: klienter().map((en, nr) => ({
    ...en,
    roller: [],
    tilgangspakker: nr === 0 ? en.tilgangspakker : ['regnskapsforer-lonn'],
  })),
};

const makePerson = (id: string, navn: string, foedt: string, byraa: ReturnType<typeof firma>): Scenario => ({
  id,
  navn: id,
  beskrivelse: 'Regnskapsfører med to klienter.',
  person: { foedselsnummer: foedselsnummer(foedt), navn, locale: 'nb' },
  virksomheter: [byraa, ...klienter()],
});

const ALFA = firma(903, 'ALFA REGNSKAP AS');
const BETA = firma(904, 'BETA REGNSKAP AS');

/** The leader of a firm of accountants. */
export const alfaLeder = makePerson('alfa-leder', 'Alf Alfa', '1970-01-11', ALFA);
/** An employee of the same firm, who looks after its clients. */
export const alfaAnsatt = makePerson('alfa-ansatt', 'Anne Alfa', '1985-02-12', {
  ...ALFA,
  roller: [],
  tilgangspakker: ['klientadministrator'],
});
/** The leader of another firm with the same clients. */
export const betaLeder = makePerson('beta-leder', 'Bente Beta', '1972-03-13', BETA);
/** The accountant that the first firm itself has: its books are kept by another. */
export const alfasRegnskapsfoerer = makePerson('alfas-regnskapsfoerer', 'Rita Regnskap', '1979-04-14', {
  ...ALFA,
  roller: ['REGN'],
  tilgangspakker: ['regnskapsforer-med-signeringsrettighet'],
});
