import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { METODER, STATUSER } from '#lib/maaling/maal';
import { measure, startKlokke } from '#lib/maaling/maaler';
import { makeRutefinner } from '#lib/maaling/rute';

let finnRute: ((url: string) => string) | undefined;

/** Measures an answer by its route, until it has been sent or its reader has left. */
export function measureSvar(req: IncomingMessage, res: ServerResponse): void {
  const siden = startKlokke();
  // Next rewrites the address while it answers.
  const { url = '/', method = '' } = req;
  res.once('close', () => {
    finnRute ??= makeRutefinner(join(process.cwd(), '.next'));
    measure('forespoersel', siden(), {
      'http.route': finnRute(url),
      'http.request.method': kjent(METODER, method),
      'http.response.status_code': res.headersSent ? kjent(STATUSER, String(res.statusCode)) : 'avbrutt',
    });
  });
}

/** A value of a closed set, so that no caller decides what is a label. */
const kjent = <V extends string>(verdier: readonly (V | 'annet')[], verdi: string): V | 'annet' =>
  verdier.find((en) => en === verdi) ?? 'annet';
