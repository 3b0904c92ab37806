import type { Svar } from '../felles/http';
import { html, type Markup, side } from '../felles/nettside';
import type { Scenario } from '../scenarioer/typer';

function personvalg({ id, person, beskrivelse }: Scenario): Markup {
  return html`<li>
<button name="scenario" value="${id}" aria-describedby="om-${id}">${person.navn}</button>
<p id="om-${id}">${beskrivelse}</p>
</li>
`;
}

function nivaavalg(verdi: string, tekst: string): Markup {
  const valgt = verdi === '' ? html` checked` : html``;
  return html`<label><input type="radio" name="acr" value="${verdi}"${valgt}> ${tekst}</label>
`;
}

/** The page where a tester chooses the person to log in as, and the level of the login. */
export function personvelger(valg: {
  action: string;
  forespoersel: string;
  acr: string;
  scenarioer: readonly Scenario[];
  klientOrigin: string;
}): Svar {
  const innhold = html`<p>Velg personen du vil logge inn som. Tjenesten ba om nivået ${valg.acr}.</p>
<form method="post" action="${valg.action}">
<input type="hidden" name="forespoersel" value="${valg.forespoersel}">
<ul>
${valg.scenarioer.map(personvalg)}</ul>
<details>
<summary>For testere: sikkerhetsnivå</summary>
<fieldset>
<legend>Nivået innloggingen skal få</legend>
${nivaavalg('', 'Personens eget, ellers det tjenesten ba om')}${nivaavalg('idporten-loa-low', 'Lavt')}${nivaavalg('idporten-loa-substantial', 'Betydelig')}${nivaavalg('idporten-loa-high', 'Høyt')}</fieldset>
</details>
<button class="stille" name="avbryt" value="ja">Avbryt</button>
</form>`;
  return side({ tittel: 'Hvem vil du logge inn som?', innhold, formAction: [valg.klientOrigin] });
}

/** Loads each client's front-channel logout address in a hidden frame, then continues to `videre`. */
export function utloggingsside(
  rammer: readonly string[],
  videre: string | undefined,
  hoder: Record<string, string>,
) {
  const iframes = rammer.map(
    (url) => html`<iframe src="${url}" title="Utlogging" hidden></iframe>
`,
  );
  const lenke = videre ? html`<p><a href="${videre}">Gå videre</a></p>` : html``;
  return side({
    tittel: 'Du er logget ut',
    innhold: html`<p>Du er logget ut av ID-porten og tjenestene du var innom.</p>
${lenke}
${iframes}`,
    frameSrc: [...new Set(rammer.map((url) => new URL(url).origin))],
    ...(videre === undefined ? {} : { videre }),
    hoder,
  });
}
