import { createHash } from 'node:crypto';
import type { Svar } from './http';

/** Markup that is already safe. `html` escapes everything else. */
export class Markup {
  constructor(readonly tekst: string) {}
}

type Innhold = string | number | Markup | readonly Markup[];

const TEGN: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(tekst: string): string {
  return tekst.replace(/[&<>"']/g, (tegn) => TEGN[tegn] ?? tegn);
}

function render(innhold: Innhold): string {
  if (innhold instanceof Markup) return innhold.tekst;
  if (typeof innhold === 'object') return innhold.map(render).join('');
  return escapeHtml(String(innhold));
}

export function html(deler: TemplateStringsArray, ...verdier: Innhold[]): Markup {
  return new Markup(deler.reduce((ut, del, i) => ut + render(verdier[i - 1] ?? '') + del));
}

const CSS = `
:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;background:#f4f5f7;color:#1c2733;font:1.0625rem/1.5 system-ui,sans-serif}
header{background:#16344f;color:#fff;padding:1rem}
header p,main{max-width:46rem;margin:0 auto}
main{padding:1.5rem 1rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .75rem}
ul{list-style:none;margin:1.5rem 0;padding:0}
li{background:#fff;border:1px solid #c5ccd4;border-radius:.375rem;margin:0 0 .75rem;padding:1rem}
li p{margin:.5rem 0 0}
button{background:#1b5a8c;border:2px solid #1b5a8c;border-radius:.25rem;color:#fff;cursor:pointer;font:inherit;font-weight:600;min-height:2.75rem;padding:.375rem 1.25rem}
button:hover{background:#123f63}
button.stille{background:transparent;color:inherit;border-color:currentColor}
button:focus-visible,a:focus-visible,summary:focus-visible,input:focus-visible{outline:3px solid #c75300;outline-offset:2px}
details{margin:1.5rem 0}
summary{cursor:pointer;font-weight:600;padding:.5rem 0}
fieldset{border:1px solid #8793a0;border-radius:.375rem;padding:.5rem 1rem}
label{display:block;padding:.375rem 0}
a{color:#1b5a8c}
iframe{display:none}
h1,h2,h3,p,summary{overflow-wrap:anywhere}
li details{margin:0}
form.rad{align-items:end;display:flex;flex-wrap:wrap;gap:.5rem}
.felt label{font-weight:600}
form.rad button{padding:.375rem .75rem}
.felt{max-width:100%;min-width:0}
select,input:not([type=radio]){background:Field;border:1px solid #6b7784;border-radius:.25rem;color:FieldText;font:inherit;max-width:100%;min-height:2.75rem;padding:.25rem .5rem}
select:focus-visible,pre:focus-visible{outline:3px solid #c75300;outline-offset:2px}
section{margin:2rem 0}
section h2{font-size:1.375rem;margin:0 0 .5rem}
li h3{font-size:1.125rem;margin:0 0 .5rem}
pre{background:#eceff2;color:#1c2733;overflow:auto;padding:.75rem;white-space:pre-wrap;overflow-wrap:anywhere}
.varsel{background:#fff;border:2px solid #a30000;border-radius:.375rem;color:#1c2733;padding:1rem}
@media (prefers-color-scheme:dark){body{background:#12181f;color:#e8ecf0}li{background:#1c2630;border-color:#4a5866}a{color:#8cc4f0}}
`;

const CSS_HASH = createHash('sha256').update(CSS).digest('base64');

interface Side {
  tittel: string;
  /** The system that owns the page, and a sentence about it. */
  system?: { navn: string; om: string };
  innhold: Markup;
  status?: number;
  /** Origins a form may lead to. Browsers also check redirects after a form, so the client's origin must be included. */
  formAction?: readonly string[];
  frameSrc?: readonly string[];
  /** Address the page continues to automatically, also without JavaScript. */
  videre?: string;
  hoder?: Record<string, string>;
}

const IDPORTEN = {
  navn: 'ID-porten, stedfortreder for test',
  om: 'Stedfortreder for ID-porten. Bare syntetiske personer.',
};

export function side(valg: Side): Svar {
  const { tittel, system = IDPORTEN, innhold, status = 200, formAction, frameSrc, videre, hoder } = valg;
  const csp = [
    "default-src 'none'",
    `style-src 'sha256-${CSS_HASH}'`,
    `form-action ${["'self'", ...(formAction ?? [])].join(' ')}`,
    `frame-src ${frameSrc?.length ? frameSrc.join(' ') : "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  // The refresh starts when the page and its frames have loaded, so every client gets its message.
  const refresh = videre ? html`<meta http-equiv="refresh" content="0;url=${videre}">` : html``;
  const dokument = html`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${tittel} – ${system.navn}</title>
${refresh}
<style>${new Markup(CSS)}</style>
</head>
<body>
<header><p>${system.om}</p></header>
<main>
<h1>${tittel}</h1>
${innhold}
</main>
</body>
</html>`;
  return {
    status,
    hoder: {
      'Content-Type': 'text/html;charset=UTF-8',
      'Content-Security-Policy': csp.join('; '),
      'Referrer-Policy': 'no-referrer',
      ...hoder,
    },
    kropp: dokument.tekst,
  };
}

export function feilside(status: number, forklaring: string): Svar {
  return side({ status, tittel: 'Noe er galt med forespørselen', innhold: html`<p>${forklaring}</p>` });
}

/** An option of a drop-down. */
export interface Nedtrekksvalg {
  verdi: string;
  tekst: string;
}

/** A form control with its label. */
export const felt = (id: string, etikett: string, kontroll: Markup): Markup =>
  html`<div class="felt"><label for="${id}">${etikett}</label>${kontroll}</div>
`;

/** A drop-down, with `valgt` preselected. */
export const nedtrekk = (id: string, navn: string, valg: readonly Nedtrekksvalg[], valgt?: string): Markup =>
  html`<select id="${id}" name="${navn}">${valg.map(
    ({ verdi, tekst }) =>
      html`<option value="${verdi}"${verdi === valgt ? html` selected` : html``}>${tekst}</option>`,
  )}</select>`;
