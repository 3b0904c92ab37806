import { beforeEach } from 'vitest';
import { addPartner, addRegnskapssystem, oppslag } from '#dev/proeve/testdata/partnere';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import type { iVerden } from '#dev/proeve/verden/verden';
import { KALENDER_SCOPE } from '#lib/request/api/system-route';
import { grantDeling } from '#lib/usecases/partner/grant-deling';
import { POST } from './route';

/** In each test eplepress shares its frister with a bank. Returns how to ask about virksomheter and persons. */
export function iParter(verden: ReturnType<typeof iVerden>) {
  beforeEach(async () => {
    await addPartner();
    await addRegnskapssystem();
    const valg = {
      partner: 'kystsparebanken',
      hva: 'frister',
      fraOgMed: '2026-11-10',
      tilOgMed: '2027-11-09',
    };
    await withKalender(await verden.aktoerFor('eplepress'), verden.orgnr('eplepress'), (tilgang) =>
      grantDeling(tilgang, valg as never, oppslag()),
    );
  });
  return {
    /** The foedselsnummer of the person of a scenario. */
    fnr: (id: string) => verden.scenarioer.find((ett) => ett.id === id)?.person.foedselsnummer ?? '',
    /** Asks about parts. A number of nine digits is a virksomhet. */
    async spoer(numre: readonly string[], klient: 'bank' | 'regnskapssystem' | 'fremmed' = 'bank') {
      const token = await verden.fetchToken(klient, { scope: KALENDER_SCOPE });
      const part = numre.map((nr) =>
        nr.length === 9 ? { organisasjonsnummer: nr } : { foedselsnummer: nr },
      );
      const svar = await POST(
        new Request('http://localhost/api/kalender/v1/frister', {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ kalenderRequest: { part } }),
        }),
      );
      return {
        status: svar.status,
        utelatt: svar.headers.get('Utelatt'),
        ufullstendig: svar.headers.get('Ufullstendig'),
        kropp: await svar.json(),
      };
    },
  };
}
