import type { z } from 'zod';
import { FLESTE_FEIL, limitFeil, standardkode, toFeilliste } from '#lib/contract/felles/feilliste';
import { type LeveringsresultatSvar, leveringer, toLeveringsSvar } from '#lib/contract/kilder/leveringer';
import type { Feltfeil } from '#lib/contract/xml-json/formatfeil';
import { LEVER_SCOPE } from '#lib/domain/kilde/kilde';
import { UTFALL } from '#lib/domain/kilde/levering';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { count } from '#lib/maaling/maaler';
import type { Tekster } from '#lib/messages/index';
import { type Innhold, mottaLeveringer } from '#lib/usecases/kilde/motta-leveringer';
import { readFeilord } from './api-kall';
import { systemRoute } from './system-route';

/** The API in which calls from kilder are counted. */
export const KILDE_API = 'kilder';

/** The largest body, in bytes: a thousand items with long texts, with room to spare. */
const MAKS_BYTES = 5 * 1024 * 1024;

interface Item {
  eksternId: string;
  sekvensnummer: number;
  organisasjonsnummer: Organisasjonsnummer;
}

/**
 * Makes a route handler that receives deliveries of one kind. Items that cannot be parsed are rejected one by
 * one; the others are stored.
 */
export function mottaRoute<S extends keyof Innhold, T extends Item>(
  slag: S,
  navn: Parameters<typeof leveringer>[0],
  schema: z.ZodType<T>,
  toInnhold: (kilde: string, item: T) => Innhold[S],
) {
  return systemRoute<{ kilde: string }, readonly unknown[]>(
    { scope: LEVER_SCOPE, grense: KILDE_API, body: leveringer(navn, schema), maksBytes: MAKS_BYTES },
    async ({ request, params, body, system, tid }) => {
      const ord = readFeilord(request);
      const lest = body.map((item) => schema.safeParse(item, { error: standardkode }));
      const gode = lest.flatMap(({ data }) =>
        data ? [toLevering(data, toInnhold(params.kilde, data))] : [],
      );
      const mottatt = (await mottaLeveringer(system, params.kilde, slag, gode, tid)).values();
      const svar = lest.map(({ data, error }, i): LeveringsresultatSvar => {
        if (error)
          return {
            eksternId: eksternIdAv(body[i]),
            resultat: 'avvist',
            feil: withOrd(ord, toFeilliste(error)),
          };
        const { utfall, feil } = mottatt.next().value ?? UBESVART;
        return { eksternId: data.eksternId, resultat: utfall, ...(feil && { feil: withOrd(ord, [feil]) }) };
      });
      const samlet = toLeveringsSvar(svar);
      for (const utfall of UTFALL) count('levering', { slag, utfall }, samlet.antall[utfall]);
      return samlet;
    },
  );
}

/** Adds to each code an explanation for people who read the answer. */
function withOrd(ord: Tekster['api'], feil: readonly Feltfeil[]): (Feltfeil & { melding: string })[] {
  const kjente: Readonly<Record<string, string>> = ord.feil;
  const { nevnt, flere } = limitFeil(feil, FLESTE_FEIL.del);
  return [
    ...nevnt.map((en) => ({ ...en, melding: kjente[en.kode] ?? en.kode })),
    ...(flere > 0 ? [{ felt: '', kode: 'flere-feil', melding: ord.flere(flere) }] : []),
  ];
}

const UBESVART: { utfall: 'avvist'; feil: Feltfeil | null } = { utfall: 'avvist', feil: null };

const toLevering = <T>({ eksternId, sekvensnummer, organisasjonsnummer }: Item, innhold: T) => ({
  eksternId,
  sekvensnummer,
  organisasjonsnummer,
  innhold,
});

/**
 * Returns the id of an item that could not be parsed, if it is readable. Null when it is too long, since it
 * is sent back.
 */
function eksternIdAv(item: unknown): string | null {
  const verdi = typeof item === 'object' && item !== null && 'eksternId' in item ? item.eksternId : undefined;
  return typeof verdi === 'string' && verdi.length <= 64 ? verdi : null;
}
