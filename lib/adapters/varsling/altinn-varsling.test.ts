import { addHours, addMinutes } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { scenario } from '#dev/omverden/scenarioer/index';
import { UtenforError } from '../hent';
import { orderVarsel } from './altinn-varsling';
import { iVarselverden, KLOKKA_NI, NAA, person, virksomhet } from './test-varselverden';

const { bestill, ordre, produkt, styr, tick, utfall } = await iVarselverden();

describe('an order', () => {
  it('is sent once, at its time, to the address Altinn has', async () => {
    const en = ordre();
    const forsendelse = await bestill(en);
    await tick(addMinutes(KLOKKA_NI, -1));
    expect(await styr('GET', '/sendt')).toEqual([]);
    expect(await utfall()).toEqual([{ forsendelse, utfall: 'levert' }]);
    const sendt = await styr('GET', '/sendt');
    expect(sendt).toMatchObject([
      {
        forsendelse,
        sendersReference: `kalendertjenester-${en.id}`,
        til: 'kari.nordmann@example.no',
        emne: en.emne,
        tekst: en.tekst,
      },
    ]);
    expect(JSON.stringify(sendt)).not.toContain(scenario('eplepress').person.foedselsnummer);
    expect(produkt.spurt.map(({ metode, sti, kropp }) => [metode, sti, kropp])).toEqual([
      ['GET', `/api/varsling/${en.id}`, ''],
    ]);
  });

  it('to a virksomhet goes to its registered address', async () => {
    await bestill(ordre({ mottaker: virksomhet('eplepress') }));
    await utfall();
    expect(await styr('GET', '/sendt')).toMatchObject([{ til: 'post@nordmann-eplepress.example.no' }]);
  });

  it('with the id of another is that other, whatever else it says', async () => {
    const en = ordre();
    await tick(NAA);
    const foerste = await orderVarsel(en, NAA);
    expect(await orderVarsel({ ...en, tekst: 'Noe annet', mottaker: person('ingen') }, NAA)).toEqual(foerste);
    await utfall();
    expect(await styr('GET', '/sendt')).toMatchObject([{ tekst: en.tekst }]);
  });

  it('whose time has passed is sent soon; also one that is tried again', async () => {
    const en = ordre();
    const forsendelse = await bestill(en);
    const senere = addHours(KLOKKA_NI, 3);
    await tick(senere);
    expect(await orderVarsel(en, senere)).toMatchObject({ type: 'bestilt', forsendelse });
    const ny = await bestill(ordre(), senere);
    expect(await utfall(addMinutes(senere, 3))).toContainEqual({ forsendelse: ny, utfall: 'levert' });
  });

  it('that Altinn finds too late may be tried again', async () => {
    await tick(addHours(KLOKKA_NI, 1));
    await expect(orderVarsel(ordre(), NAA)).rejects.toThrow(UtenforError);
  });

  it('to one without an address is not taken', async () => {
    await tick(NAA);
    const uten = ordre({ mottaker: virksomhet('as-avvikende-aar') });
    expect(await orderVarsel(uten, NAA)).toEqual({ type: 'ingenAdresse' });
    const ukjent = ordre({ mottaker: { type: 'person', foedselsnummer: '13908012345' } });
    expect(await orderVarsel(ukjent, NAA)).toEqual({ type: 'ingenAdresse' });
  });

  it('to one who is reserved is taken, and not sent', async () => {
    const forsendelse = await bestill(ordre({ mottaker: person('avvikling') }));
    expect(await utfall()).toEqual([{ forsendelse, utfall: 'reservert' }]);
    expect(await styr('GET', '/sendt')).toEqual([]);
  });

  it('that is wrong names its fields', async () => {
    await tick(NAA);
    expect(
      await orderVarsel(ordre({ mottaker: { type: 'virksomhet', organisasjonsnummer: '12' } }), NAA),
    ).toEqual({ type: 'ugyldig', felter: ['Recipient.RecipientOrganization.OrgNumber'] });
    expect(await orderVarsel(ordre({ emne: '', betingelse: 'ftp://x.no' }), NAA)).toEqual({
      type: 'ugyldig',
      felter: ['Recipient.RecipientPerson.EmailSettings.Subject'],
    });
    expect(await orderVarsel(ordre({ betingelse: 'ftp://x.no/a' }), NAA)).toEqual({
      type: 'ugyldig',
      felter: ['ConditionEndpoint'],
    });
  });
});
