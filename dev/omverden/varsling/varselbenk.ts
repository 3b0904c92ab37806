import { scenario } from '../scenarioer/index';
import { maskinportenAssertion, NOEKKEL, type Proevebenk, postMaskinporten } from '../test-stoette';
import { VARSLING_SCOPE } from './varsling';

type Objekt = Record<string, unknown>;

/** The body of an order, for tests, with changed members. */
export const ordrekropp = (endring: Objekt = {}): Objekt => ({
  idempotencyId: 'en',
  sendersReference: 'vaar-en',
  requestedSendTime: '2026-11-10T08:00:00Z',
  recipient: person(scenario('eplepress').person.foedselsnummer),
  ...endring,
});

const MELDING = {
  channelSchema: 'Email',
  emailSettings: { subject: 'Emne', body: 'Tekst' },
};
export const person = (nationalIdentityNumber: unknown, endring: Objekt = {}) => ({
  recipientPerson: { nationalIdentityNumber, ...MELDING, ...endring },
});
export const virksomhet = (orgNumber: unknown, endring: Objekt = {}) => ({
  recipientOrganization: { orgNumber, ...MELDING, ...endring },
});

/** The calls of a test of the stand-in: as a service owner, and as the one who drives it. */
export function createVarselbenk(benk: Proevebenk) {
  const altinn = `${benk.baseUrl}/altinn`;
  let skd: Promise<string> | undefined;

  /** An Altinn token for a client of Maskinporten. */
  async function token(clientId?: string, scope = VARSLING_SCOPE): Promise<string> {
    const assertion = await maskinportenAssertion(benk, { scope, ...(clientId && { iss: clientId }) });
    const { access_token } = await (await postMaskinporten(benk, assertion)).json();
    const svar = await fetch(`${altinn}/authentication/api/v1/exchange/maskinporten`, {
      headers: { authorization: `Bearer ${access_token}`, 'Ocp-Apim-Subscription-Key': NOEKKEL },
    });
    return JSON.parse(await svar.text());
  }

  async function call(metode: string, sti: string, kropp?: unknown, hoder: Record<string, string> = {}) {
    skd ??= token();
    return fetch(`${altinn}/notifications/api/v1${sti}`, {
      method: metode,
      headers: {
        authorization: `Bearer ${await skd}`,
        'Ocp-Apim-Subscription-Key': NOEKKEL,
        'content-type': 'application/json',
        ...hoder,
      },
      ...(kropp !== undefined && { body: typeof kropp === 'string' ? kropp : JSON.stringify(kropp) }),
    });
  }

  async function styr(metode: string, sti: string, kropp?: unknown) {
    const svar = await fetch(`${altinn}/_varsling${sti}`, {
      method: metode,
      ...(kropp !== undefined && { body: JSON.stringify(kropp) }),
    });
    if (!svar.ok) throw new Error(`${metode} ${sti}: ${svar.status} ${await svar.text()}`);
    return svar.status === 204 ? null : svar.json();
  }

  return {
    token,
    call,
    styr,
    som: (altinnToken: string) => ({ authorization: `Bearer ${altinnToken}` }),
    order: (endring?: Objekt, hoder?: Record<string, string>) =>
      call('POST', '/future/orders', ordrekropp(endring), hoder),
    tick: (naa: string) => styr('POST', '/tick', { naa }),
    sendtTil: async () => (await styr('GET', '/sendt')).map(({ til }: { til: string }) => til),
    feed: async (soek = '', hoder?: Record<string, string>) =>
      (await call('GET', `/future/shipment/feed${soek}`, undefined, hoder)).json(),
  };
}
