import { env } from '#lib/oppsett/env';
import { ALTINN, altinnHoder, forgetAltinntokener } from '../altinn-token';
import { hent, type Svar } from '../hent';

const SCOPE = 'altinn:serviceowner/notifications.create';

/**
 * Calls Altinn's API for notifications. Every call may be repeated: an order has an id that makes it the same order, and an
 * order that is called off twice is called off.
 * @param sti the path below `/notifications/api/v1`, with its query
 * @throws UtenforError when there is no complete answer
 */
export async function callVarsling(
  metode: 'GET' | 'POST' | 'PUT',
  sti: string,
  kropp?: Readonly<Record<string, unknown>>,
): Promise<Svar> {
  const headers = await altinnHoder(SCOPE);
  const body = kropp === undefined ? {} : { body: JSON.stringify(kropp) };
  const svar = await hent(ALTINN, `${env().ALTINN_URL}/notifications/api/v1${sti}`, () => ({
    method: metode,
    headers,
    ...body,
  }));
  if (svar.status === 401) forgetAltinntokener();
  return svar;
}
