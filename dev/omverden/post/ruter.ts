import { HttpFeil, json, type Kall, type Ruter, readJsonObjekt } from '../felles/http';
import { html, side } from '../felles/nettside';
import { type Mottatt, POSTMODUSER, type Postmodus, type Postmottak } from './mottak';
import { writeRetur } from './retur';

const SYSTEM = {
  navn: 'Innboks, stedfortreder for e-post',
  om: 'Alt produktet og Altinn sender, havner her.',
};

const UTEN_EMNE = '(uten emne)';

const linje = ({ nr, emne, fra, til, mottatt }: Mottatt) =>
  html`<li><a href="/post/${nr}">${emne || UTEN_EMNE}</a><p>Fra ${fra} til ${til.join(', ')} · ${mottatt.toISOString()}</p></li>`;

/** The pages and the control of the mail sink, under `/post`. */
export function createPostruter(mottak: Postmottak): Ruter {
  const finn = ({ param }: Kall): Mottatt => {
    const funnet = mottak.alle().find(({ nr }) => nr === Number(param.nr));
    if (!funnet) throw new HttpFeil(404, 'No such mail');
    return funnet;
  };
  const liste = () => {
    const mailer = mottak.alle().toReversed();
    return side({
      system: SYSTEM,
      tittel: 'E-post som er kommet fram',
      innhold:
        mailer.length === 0 ? html`<p>Ingen e-post er kommet.</p>` : html`<ul>${mailer.map(linje)}</ul>`,
    });
  };
  return {
    'GET /': liste,
    'GET ': liste,
    'GET /_alle': () =>
      json(
        200,
        mottak.alle().map(({ raa: _, ...mail }) => mail),
      ),
    'DELETE /_alle': () => {
      mottak.toem();
      return { status: 204 };
    },
    'PUT /_modus': (kall) => {
      const { modus, ms } = readJsonObjekt(kall);
      if (!POSTMODUSER.includes(modus as Postmodus))
        throw new HttpFeil(400, `modus: ${POSTMODUSER.join(', ')}`);
      mottak.setModus(modus as Postmodus, Number(ms) || 0);
      return { status: 204 };
    },
    'GET /:nr': (kall) => {
      const { emne, fra, til, raa, tekst } = finn(kall);
      const hoder = raa.slice(0, raa.search(/\r?\n\r?\n/));
      return side({
        system: SYSTEM,
        tittel: emne || UTEN_EMNE,
        innhold: html`<p>Fra ${fra} til ${til.join(', ')}</p><pre tabindex="0">${tekst}</pre><details><summary>Hoder</summary><pre tabindex="0">${hoder}</pre></details>`,
      });
    },
    // What the mail server of the recipient would send back, for `npm run retur` and /api/retur.
    'GET /:nr/retur': (kall) => ({
      status: 200,
      hoder: { 'Content-Type': 'message/rfc822' },
      kropp: writeRetur(finn(kall), kall.query.get('status') ?? '5.1.1'),
    }),
  };
}
