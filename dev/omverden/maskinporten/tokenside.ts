import type { Kall, Svar } from '../felles/http';
import { felt, html, type Markup, nedtrekk, side } from '../felles/nettside';
import { OAuthFeil } from '../felles/oauth';
import { FRISTER, type Fullmakter, KALENDER, LEVER, SYSTEMKLIENTER } from '../klienter';
import type { MaskinportenKlient, Oppsett } from '../oppsett';
import { toPart } from './maskinporten-tillegg';

const SYSTEM = {
  navn: 'Maskinporten, stedfortreder for test',
  om: 'Stedfortreder for Maskinporten. Bare syntetiske virksomheter.',
};

/** An authorisation the client can use: an optional claim of its assertion, and whose calendar it gives access to. */
interface Fullmaktsvalg {
  verdi: string;
  tekst: string;
  /** Null without an authorisation. The example call then asks about the client's own virksomhet. */
  om: string | null;
  krav: Record<string, unknown>;
}

/** The values of the form. */
type Valgt = Record<'klient' | 'scope' | 'fullmakt', string>;

/** Makes the token as the token endpoint does. @throws OAuthFeil when the token endpoint would refuse */
export type LagToken = (klient: MaskinportenKlient, krav: Record<string, unknown>) => Promise<string>;

const INGEN: Fullmaktsvalg = { verdi: '', tekst: 'Ingen', om: null, krav: {} };

function fullmaktsvalg({ systembrukere, samtykker, delegeringer }: Fullmakter, oppsett: Oppsett) {
  const virksomheter = oppsett.scenarioer.flatMap((scenario) => scenario.virksomheter);
  const navn = (orgnr: string) =>
    virksomheter.find(({ organisasjonsnummer }) => organisasjonsnummer === orgnr)?.navn ?? orgnr;
  return [
    ...systembrukere.map(
      ({ clientId, organisasjonsnummer: om, externalRef }): Fullmaktsvalg => ({
        verdi: `systembruker-${om}`,
        tekst: `Systembruker for ${clientId} hos ${navn(om)}`,
        om,
        krav: detalj({ type: 'urn:altinn:systemuser', systemuser_org: toPart(om), externalRef }),
      }),
    ),
    ...samtykker.map(
      ({ id, fra }): Fullmaktsvalg => ({
        verdi: `samtykke-${id}`,
        tekst: `Samtykke til bank fra ${navn(fra)}`,
        om: fra,
        krav: detalj({
          type: 'urn:altinn:consent',
          id,
          from: `urn:altinn:organization:identifier-no:${fra}`,
        }),
      }),
    ),
    ...delegeringer.map(
      ({ konsument }): Fullmaktsvalg => ({
        verdi: `delegering-${konsument}`,
        tekst: `Delegert scope fra ${navn(konsument)}`,
        om: konsument,
        krav: { consumer_org: konsument },
      }),
    ),
    INGEN,
  ];
}

const detalj = (verdi: Record<string, unknown>) => ({ authorization_details: [verdi] });

/**
 * `GET /_token`: a page where a developer chooses a client and an authorisation, and gets a token to copy. It uses plain
 * forms and works without JavaScript. The token is made by the code of the real exchange, without checking an assertion.
 */
export function createTokenside(oppsett: Oppsett, lagToken: LagToken) {
  const { klienter } = oppsett;
  const kjente = SYSTEMKLIENTER.filter(({ clientId }) =>
    klienter.maskinporten.some((klient) => klient.clientId === clientId),
  );
  const scopes = [...new Set<string>(kjente.flatMap((klient) => klient.scopes))];
  const fullmakter = fullmaktsvalg(klienter.fullmakter, oppsett);
  const produkt = new URL(klienter.idporten.redirectUris[0] ?? oppsett.baseUrl).origin;

  /** The initial choices. They give a token. */
  const standard: Valgt = {
    klient: 'regnskapssystem',
    scope: KALENDER,
    fullmakt: fullmakter[0]?.verdi ?? '',
  };

  return async ({ query }: Kall): Promise<Svar> => {
    const harValgt = query.has('klient');
    const les = (navn: keyof Valgt) => query.get(navn) ?? '';
    const valgt = harValgt
      ? { klient: les('klient'), scope: les('scope'), fullmakt: les('fullmakt') }
      : standard;
    const { svar, status } = harValgt ? await token(valgt) : { svar: html``, status: 200 };
    return side({ tittel: 'Lag et token', system: SYSTEM, innhold: html`${skjema(valgt)}${svar}`, status });
  };

  function skjema(valgt: Valgt): Markup {
    const klientvalg = kjente.map(({ clientId, navn }) => ({
      verdi: clientId,
      tekst: `${navn} (${clientId})`,
    }));
    const scopevalg = scopes.map((verdi) => ({ verdi, tekst: verdi }));
    return html`<p>Velg hvem som spør, om hva, og hva som gir adgang. Tokenet varer i to minutter. Det samme får du med <code>npm run token</code>.</p>
<form method="get" action="_token">
${felt('klient', 'Klient', nedtrekk('klient', 'klient', klientvalg, valgt.klient))}
${felt('scope', 'Scope', nedtrekk('scope', 'scope', scopevalg, valgt.scope))}
${felt('fullmakt', 'Tilgang', nedtrekk('fullmakt', 'fullmakt', fullmakter, valgt.fullmakt))}
<p><button>Lag token</button></p>
</form>`;
  }

  async function token(valgt: Valgt) {
    const klient = klienter.maskinporten.find(
      ({ clientId }) => clientId === valgt.klient && kjente.some((en) => en.clientId === clientId),
    );
    const fullmakt = fullmakter.find(({ verdi }) => verdi === valgt.fullmakt);
    if (!klient || !fullmakt)
      return { status: 400, svar: avslag('Velg en klient og en tilgang fra listene.') };
    try {
      const laget = await lagToken(klient, { scope: valgt.scope, ...fullmakt.krav });
      const om = fullmakt.om ?? klient.organisasjonsnummer;
      return { status: 200, svar: resultat(laget, eksempel(produkt, valgt.scope, om)) };
    } catch (feil) {
      if (!(feil instanceof OAuthFeil)) throw feil;
      return { status: feil.status, svar: avslag(`${feil.error}: ${feil.beskrivelse}`) };
    }
  }
}

/** An example call that uses the token. */
function eksempel(produkt: string, scope: string, organisasjonsnummer: string): string {
  const adresser: Readonly<Record<string, string>> = {
    [LEVER]: '/api/kalender/v1/hendelser?fraSekvensnummer=1&antall=10',
    [FRISTER]: `/api/frister/v1/${organisasjonsnummer}`,
  };
  const sti = adresser[scope] ?? `/api/kalender/v2/virksomheter/${organisasjonsnummer}/oppgaver`;
  return `curl -sSi "${produkt}${sti}" \\
  -H "Authorization: Bearer $TOKEN"`;
}

const avslag = (hvorfor: string): Markup =>
  html`<div class="varsel" role="alert"><p>Maskinporten ville ha sagt nei:</p><p>${hvorfor}</p></div>`;

const resultat = (token: string, curl: string): Markup =>
  html`<section aria-labelledby="tokenet"><h2 id="tokenet">Tokenet</h2>
<p>Kopier alt, og lim det inn i terminalen:</p>
<pre tabindex="0" aria-labelledby="tokenet" role="group">TOKEN=${token}</pre></section>
<section aria-labelledby="kallet"><h2 id="kallet">Prøv det</h2>
<pre tabindex="0" aria-labelledby="kallet" role="group">${curl}</pre></section>`;
