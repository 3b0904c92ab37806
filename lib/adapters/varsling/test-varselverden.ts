import { randomUUID } from 'node:crypto';
import { addMinutes } from 'date-fns';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { SCENARIOER, scenario } from '#dev/omverden/scenarioer/index';
import { setMiljoe, startTestverden, type Testverden } from '#dev/proeve/verden/miljoe';
import { startSvarer } from '#dev/proeve/verden/svarer';
import { orderVarsel, readVarselstrom, type Varselordre } from './altinn-varsling';

export const NAA = new Date('2026-11-10T07:00:00Z');
export const KLOKKA_NI = new Date('2026-11-10T08:00:00Z');

export const person = (id: string): Varselordre['mottaker'] => ({
  type: 'person',
  foedselsnummer: scenario(id).person.foedselsnummer,
});
export const virksomhet = (id: string): Varselordre['mottaker'] => ({
  type: 'virksomhet',
  organisasjonsnummer: scenario(id).virksomheter[0]?.organisasjonsnummer ?? '',
});

/** Starts the stand-in of Altinn for a test file, and a product that answers about conditions. Each test starts with no orders. */
export async function iVarselverden() {
  const produkt = await startSvarer();
  let verden: Testverden;

  const styr = async (metode: string, sti: string, kropp?: unknown) => {
    const svar = await fetch(`${verden.omverden.baseUrl}/altinn/_varsling${sti}`, {
      method: metode,
      ...(kropp !== undefined && { body: JSON.stringify(kropp) }),
    });
    if (!svar.ok) throw new Error(`${metode} ${sti}: ${svar.status} ${await svar.text()}`);
    return svar.status === 204 ? null : svar.json();
  };
  const tick = (naa: Date) => styr('POST', '/tick', { naa });
  const svarBetingelse = (kropp: string, status = 200) => produkt.svar(() => ({ status, kropp }));

  beforeAll(async () => {
    verden = await startTestverden(SCENARIOER, 'postgresql://127.0.0.1/ingen');
    setMiljoe(verden.variabler);
  });
  afterAll(async () => {
    await verden.omverden.stopp();
    await produkt.stopp();
  });
  beforeEach(async () => {
    await styr('DELETE', '');
    await styr('PUT', '/bryter', { modus: 'ok' });
    svarBetingelse('{"sendNotification":true}');
  });

  return {
    produkt,
    styr,
    /** Sets the clock of Altinn, and lets it work for a minute. */
    tick,
    svarBetingelse,
    ordre(endring: Partial<Varselordre> = {}): Varselordre {
      const id = randomUUID();
      return {
        id,
        mottaker: person('eplepress'),
        emne: 'Frist 10. desember',
        tekst: 'Hei.\n\nDu har en frist.',
        tidligst: KLOKKA_NI,
        betingelse: `${produkt.url}/api/varsling/${id}`,
        ...endring,
      };
    },
    /** Orders, with the clock of Altinn at the same time. */
    async bestill(en: Varselordre, naa = NAA) {
      await tick(naa);
      const svar = await orderVarsel(en, naa);
      if (svar.type !== 'bestilt') throw new Error(`Not ordered: ${svar.type}`);
      return svar.forsendelse;
    },
    /** Passes the time of sending, and returns the outcomes. */
    async utfall(til = addMinutes(KLOKKA_NI, 1)) {
      await tick(til);
      await tick(addMinutes(til, 1));
      return (await readVarselstrom(0)).hendelser;
    },
  };
}
