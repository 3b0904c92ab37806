import { HttpFeil, json, type Kall, readJsonObjekt, type Svar } from '../felles/http';

const ENDRINGSTYPER = ['Ukjent', 'Ny', 'Endring', 'Sletting', 'Fjernet'] as const;
export type Endringstype = (typeof ENDRINGSTYPER)[number];

interface Oppdatering {
  oppdateringsid: number;
  dato: string;
  organisasjonsnummer: string;
  endringstype: Endringstype;
}

const MAKS_TREFF = 10_000;
const MAKS_ID = 2_147_483_647;
/** A date from before the feed stated the kind of change. */
const GAMMEL_DATO = '2018-04-23T20:31:00.000Z';

/**
 * Enhetsregisteret's feed of changed enheter, with its peculiarities. The field `endringer` is left out: the product does not
 * read it.
 */
export function createOppdateringer(api: string, kjente: Iterable<string>) {
  const alle: Oppdatering[] = [];
  let sisteId = 24_720_000;
  let hale = false;

  function noter(organisasjonsnummer: string, endringstype: Endringstype, dato = new Date().toISOString()) {
    // Leaves gaps: in the real feed, updates of underenheter take numbers from the same series.
    sisteId += 1 + (alle.length % 3);
    alle.push({ oppdateringsid: sisteId, dato, organisasjonsnummer, endringstype });
  }
  for (const organisasjonsnummer of kjente) noter(organisasjonsnummer, 'Ukjent', GAMMEL_DATO);

  function list(kall: Kall): Svar {
    const { query } = kall;
    const size = tall(query.get('size'), 20);
    const page = tall(query.get('page'), 0);
    const fraId = tall(query.get('oppdateringsid'), 0);
    const [dato, foer] = [query.get('dato') ?? '', query.get('updatedBefore') ?? ''];
    const fault = !(size >= 1 && size <= MAKS_TREFF && page >= 0 && (page + 1) * size <= MAKS_TREFF)
      ? `(page + 1) * size must not be more than ${MAKS_TREFF}`
      : !(fraId >= 0 && fraId <= MAKS_ID)
        ? 'oppdateringsid must be a 32-bit number'
        : [dato, foer].some((verdi) => verdi !== '' && !isTidspunkt(verdi))
          ? "dato must be written yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"
          : undefined;
    if (fault) return badRequest(kall, fault);

    const nummer = query.get('organisasjonsnummer')?.split(',');
    const treff = alle.filter(
      (ett) =>
        ett.oppdateringsid >= fraId &&
        ett.dato >= dato &&
        (foer === '' || ett.dato < foer) &&
        (!nummer || nummer.includes(ett.organisasjonsnummer)),
    );
    // Observed in the real feed: a question past the end returns the last entry again and again.
    const siste = alle.at(-1);
    if (hale && treff.length === 0 && siste) treff.push(siste);
    if (query.get('sort')?.toLowerCase().endsWith(',desc')) treff.reverse();

    const side = treff.slice(page * size, (page + 1) * size);
    const totalPages = Math.ceil(treff.length / size);
    const lenke = (nr: number) => {
      const soek = new URLSearchParams(query);
      soek.set('page', String(nr));
      return { href: `${api}/oppdateringer/enheter?${soek}` };
    };
    return json(200, {
      ...(side.length > 0 && {
        _embedded: {
          oppdaterteEnheter: side.map((ett) => ({
            ...ett,
            _links: { enhet: { href: `${api}/enheter/${ett.organisasjonsnummer}` } },
          })),
        },
      }),
      _links: {
        self: lenke(page),
        ...(page + 1 < totalPages && { next: lenke(page + 1), last: lenke(totalPages - 1) }),
      },
      page: { size, totalElements: treff.length, totalPages, number: page },
    });
  }

  /**
   * `{"organisasjonsnummer","endringstype","antall","dato"}` adds entries about an enhet that has not changed.
   * `{"hale":true}` makes a question past the end return the last entry.
   */
  function change(kall: Kall): Svar {
    const {
      organisasjonsnummer,
      endringstype = 'Endring',
      antall = 1,
      dato,
      ...resten
    } = readJsonObjekt(kall);
    if (typeof resten.hale === 'boolean') hale = resten.hale;
    if (organisasjonsnummer !== undefined) {
      const type = ENDRINGSTYPER.find((ett) => ett === endringstype);
      if (!type) throw new HttpFeil(400, `endringstype must be one of ${ENDRINGSTYPER.join(', ')}`);
      for (let nr = 0; nr < Number(antall); nr++) {
        noter(String(organisasjonsnummer), type, typeof dato === 'string' ? dato : undefined);
      }
    }
    return json(200, { hale, siste: sisteId });
  }

  return { noter, list, change };
}

const tall = (verdi: string | null, ellers: number) =>
  verdi === null ? ellers : /^\d+$/.test(verdi) ? Number(verdi) : Number.NaN;

const isTidspunkt = (verdi: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(verdi) && !Number.isNaN(Date.parse(verdi));

function badRequest(kall: Kall, message: string): Svar {
  const timestamp = new Date().toISOString();
  return json(400, { timestamp, status: 400, error: 'Bad Request', message, path: kall.sti });
}
