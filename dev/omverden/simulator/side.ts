import type { LeveringsSvar } from '#lib/contract/kilder/leveringer';
import { aarAv } from '#lib/domain/dag/dato';
import type { Svar } from '../felles/http';
import { felt, html, type Markup, nedtrekk, side } from '../felles/nettside';
import { STANDARDKILDER } from '../standardkilder';
import type { Sendt } from './sender';
import type { Simulator } from './simulator';
import { handlingsskjemaer } from './skjema';
import type { Simulert } from './virksomheter';

const SYSTEM = {
  navn: 'Simulator for kildene',
  om: 'Simulator for kildene til Frister og oppgaver. Bare syntetiske virksomheter.',
};
/** The number of characters shown of each body and answer. */
const MAKS_VIST = 6000;

/** The user's choices on the page. */
export interface Valgt {
  virksomhet: Simulert | undefined;
  aar: number;
}

export function readChosen(simulator: Simulator, query: URLSearchParams): Valgt {
  const aar = Number(query.get('aar'));
  return {
    virksomhet: simulator.finn(query.get('virksomhet') ?? ''),
    aar: Number.isInteger(aar) && aar >= 2019 && aar <= 2099 ? aar : aarAv(simulator.idag()),
  };
}

/** The page where a tester acts as the kilder. It uses plain forms. */
export function simulatorside(simulator: Simulator, valgt: Valgt, feil: readonly string[]): Svar {
  const soek = toSoek(valgt);
  const innhold = html`<p>Her spiller du systemene som leverer til kalenderen. Alt sendes gjennom API-et, med token fra Maskinporten, og svarene står nederst.</p>
${feil.length === 0 ? html`` : varsel(feil)}
<section aria-labelledby="kildene"><h2 id="kildene">Kildene</h2>
<ul>${STANDARDKILDER.map(({ id, navn }) => kildeskjema(simulator, soek, id, navn))}</ul></section>
<section aria-labelledby="virksomheten"><h2 id="virksomheten">Virksomheten</h2>
${virksomhetsvalg(simulator, valgt)}</section>
${valgt.virksomhet ? handlingsskjemaer(simulator, valgt.virksomhet, valgt.aar, soek) : html``}
<section aria-labelledby="sendt"><h2 id="sendt">Sendt</h2>
${simulator.logg.length === 0 ? html`<p>Ingenting er sendt siden simulatoren startet.</p>` : html`<ul>${simulator.logg.map(sendt)}</ul>`}
</section>`;
  const status = feil.length === 0 ? 200 : 400;
  return side({ tittel: 'Simulator for kildene', system: SYSTEM, innhold, status });
}

function toSoek({ virksomhet, aar }: Valgt): string {
  return String(
    new URLSearchParams({
      ...(virksomhet && { virksomhet: virksomhet.organisasjonsnummer }),
      aar: String(aar),
    }),
  );
}

const varsel = (feil: readonly string[]) =>
  html`<div class="varsel" role="alert"><p>Ingenting ble sendt:</p>
${feil.map((ett) => html`<p>${ett}</p>`)}</div>`;

const STATUSORD = { OK: 'OK', forsinket: 'forsinket', nede: 'nede' } as const;

function kildeskjema(simulator: Simulator, soek: string, id: string, navn: string): Markup {
  const naa = simulator.status.get(id) ?? 'OK';
  const om = naa === 'OK' ? 'OK, og sier fra hvert minutt' : `${STATUSORD[naa]}, og ellers taus`;
  return html`<li><h3 id="kilde-${id}">${navn}: ${om}</h3>
<form class="rad" method="post" action="/simulator/handling?${soek}" aria-labelledby="kilde-${id}">
<input type="hidden" name="kilde" value="${id}">
${felt(`melding-${id}`, 'Melding til brukerne', html`<input id="melding-${id}" name="melding" maxlength="200">`)}
<button name="handling" value="ok">Sett OK</button>
<button class="stille" name="handling" value="forsinket">Sett forsinket</button>
<button class="stille" name="handling" value="nede">Sett nede</button>
</form></li>
`;
}

function virksomhetsvalg(simulator: Simulator, { virksomhet, aar }: Valgt): Markup {
  const valg = simulator.virksomheter.map(({ organisasjonsnummer, navn, form }) => {
    const antall = simulator.minne.om(organisasjonsnummer).length;
    const levert = antall === 0 ? '' : `, ${antall} levert`;
    return { verdi: organisasjonsnummer, tekst: `${navn} (${form}, ${organisasjonsnummer}${levert})` };
  });
  return html`<form class="rad" method="get" action="/simulator">
${felt('virksomhet', 'Virksomhet', nedtrekk('virksomhet', 'virksomhet', valg, virksomhet?.organisasjonsnummer))}
${felt('aar', 'År', html`<input id="aar" name="aar" inputmode="numeric" size="5" value="${aar}">`)}
<button>Velg</button>
</form>`;
}

const klokkeslett = (tid: Date) => tid.toLocaleTimeString('nb-NO', { timeZone: 'Europe/Oslo' });

function sendt({ tid, kilde, metode, adresse, kropp, status, svar }: Sendt): Markup {
  return html`<li><h3>${klokkeslett(tid)} ${kilde}: ${metode} ${new URL(adresse).pathname}</h3>
<p>${utfall(status, svar)}</p>
<details><summary>Det som ble sendt, og svaret</summary>
<pre tabindex="0">${vist(kropp)}</pre>
<pre tabindex="0">${vist(svar)}</pre>
</details></li>
`;
}

function utfall(status: number | null, svar: unknown): string {
  if (status === null) return `Produktet svarte ikke: ${svar}`;
  if (status !== 200) return status === 204 ? '204: mottatt' : `${status}: avvist`;
  const { antall } = svar as LeveringsSvar;
  const deler = Object.entries(antall).filter(([, hvorMange]) => hvorMange > 0);
  return `200: ${deler.map(([hva, hvorMange]) => `${hvorMange} ${hva}`).join(', ')}`;
}

function vist(verdi: unknown): string {
  const tekst = typeof verdi === 'string' ? verdi : JSON.stringify(verdi, null, 2);
  return tekst.length > MAKS_VIST
    ? `${tekst.slice(0, MAKS_VIST)}\n… og ${tekst.length - MAKS_VIST} tegn til`
    : tekst;
}
