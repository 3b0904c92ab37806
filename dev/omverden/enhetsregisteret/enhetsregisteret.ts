import { withBryter } from '../felles/bryter';
import { HttpFeil, isObjekt, json, type Kall, type Ruter, readJsonObjekt, type Svar } from '../felles/http';
import type { Oppsett } from '../oppsett';
import type { Scenario } from '../scenarioer/typer';
import { createOppdateringer, type Endringstype } from './oppdateringer';

type Objekt = Record<string, unknown>;
/** The register's entry for a number: a body, or the date it was removed. An unknown number has no entry. */
type Oppfoering = { slag: 'enhet' | 'underenhet'; json: Objekt } | { slag: 'fjernet'; slettedato: string };

/** Enhetsregisteret's open data under `{baseUrl}/enhetsregisteret/api`. */
export function createEnhetsregisteret({ baseUrl, scenarioer }: Oppsett): Ruter {
  const api = `${baseUrl}/enhetsregisteret/api`;
  const opprinnelig = readRegister(scenarioer);
  const register = new Map(opprinnelig);
  const oppdateringer = createOppdateringer(api, hovedenheter(opprinnelig));

  function lookup(slag: 'enhet' | 'underenhet') {
    return (kall: Kall): Svar => {
      const mediatype = negotiate(kall.hode('accept'), slag);
      if (mediatype === null) return { status: 406 };
      const orgnr = kall.param.orgnr ?? '';
      if (!/^\d{9}$/.test(orgnr)) return json(400, { status: 400, error: 'Bad Request', path: kall.sti });
      const href = `${api}/${slag === 'enhet' ? 'enheter' : 'underenheter'}/${orgnr}`;
      const funnet = register.get(orgnr);
      if (funnet?.slag === 'fjernet') {
        const { slettedato } = funnet;
        return json(410, { organisasjonsnummer: orgnr, slettedato, _links: { self: { href } } });
      }
      // An underenhet is unknown under /enheter, and an enhet under /underenheter. The body is empty.
      if (funnet?.slag !== slag) return { status: 404 };
      const svar = { ...funnet.json, _links: { self: { href } } };
      return json(200, svar, { 'Content-Type': mediatype });
    };
  }

  /**
   * Changes one enhet: `{"tilstand":"ukjent"|"fjernet"}`, or a JSON Merge Patch of its answer (RFC 7396). The change is added
   * to the feed, except for `ukjent`: the register then behaves as if the number never existed.
   */
  function change(kall: Kall): Svar {
    const orgnr = kall.param.orgnr ?? '';
    if (!/^\d{9}$/.test(orgnr)) throw new HttpFeil(400, 'Not an organisasjonsnummer');
    const { tilstand, slettedato, ...endring } = readJsonObjekt(kall);
    if (tilstand === 'ukjent') register.delete(orgnr);
    else if (tilstand === 'fjernet') {
      register.set(orgnr, { slag: 'fjernet', slettedato: String(slettedato ?? '2026-01-01') });
      oppdateringer.noter(orgnr, 'Fjernet');
    } else {
      const naa = register.get(orgnr);
      const grunnlag = naa && naa.slag !== 'fjernet' ? naa.json : { organisasjonsnummer: orgnr };
      const felter = slettedato === undefined ? endring : { ...endring, slettedato };
      const slag = naa?.slag === 'underenhet' ? 'underenhet' : 'enhet';
      const json = mergePatch(grunnlag, felter);
      register.set(orgnr, { slag, json });
      if (slag === 'enhet') oppdateringer.noter(orgnr, endringstype(naa, json));
    }
    return { status: 204 };
  }

  function reset(kall: Kall): Svar {
    const orgnr = kall.param.orgnr ?? '';
    const foer = opprinnelig.get(orgnr);
    if (foer) register.set(orgnr, foer);
    else register.delete(orgnr);
    if (foer?.slag === 'enhet') oppdateringer.noter(orgnr, 'Endring');
    return { status: 204 };
  }

  return withBryter({
    'GET /api/enheter/:orgnr': lookup('enhet'),
    'GET /api/underenheter/:orgnr': lookup('underenhet'),
    'GET /api/oppdateringer/enheter': oppdateringer.list,
    'PUT /_oppdateringer': oppdateringer.change,
    'PUT /_enhet/:orgnr': change,
    'DELETE /_enhet/:orgnr': reset,
  });
}

function readRegister(scenarioer: readonly Scenario[]): ReadonlyMap<string, Oppfoering> {
  const register = new Map<string, Oppfoering>();
  for (const { organisasjonsnummer, enhet, underenheter } of scenarioer.flatMap((s) => s.virksomheter)) {
    if (enhet.slag === 'fjernet') register.set(organisasjonsnummer, enhet);
    else if (enhet.slag !== 'ukjent')
      register.set(organisasjonsnummer, { slag: 'enhet', json: { ...enhet.json } });
    for (const { json: under } of underenheter) {
      register.set(under.organisasjonsnummer, { slag: 'underenhet', json: { ...under } });
    }
  }
  return register;
}

function* hovedenheter(register: ReadonlyMap<string, Oppfoering>): Iterable<string> {
  for (const [orgnr, { slag }] of register) if (slag === 'enhet') yield orgnr;
}

function endringstype(foer: Oppfoering | undefined, json: Objekt): Endringstype {
  if (!foer) return 'Ny';
  return json.respons_klasse === 'SlettetEnhet' ? 'Sletting' : 'Endring';
}

/** The media type of the answer, or null (406). Version 1 of the register's own type is no longer supported. */
function negotiate(accept: string | undefined, slag: 'enhet' | 'underenhet'): string | null {
  const v2 = `application/vnd.brreg.enhetsregisteret.${slag}.v2+json`;
  const oensket = (accept ?? '*/*').split(',').map((del) => del.split(';')[0]?.trim().toLowerCase());
  if (oensket.includes(v2)) return `${v2};charset=UTF-8`;
  const vanlig = ['*/*', 'application/*', 'application/json'].some((type) => oensket.includes(type));
  return vanlig ? 'application/json;charset=UTF-8' : null;
}

function mergePatch(grunnlag: unknown, endring: Objekt): Objekt {
  const ut: Objekt = isObjekt(grunnlag) ? { ...grunnlag } : {};
  for (const [navn, verdi] of Object.entries(endring)) {
    if (verdi === null) delete ut[navn];
    else ut[navn] = isObjekt(verdi) ? mergePatch(ut[navn], verdi) : verdi;
  }
  return ut;
}
