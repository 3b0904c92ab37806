import type { Feltfeil } from '#lib/contract/xml-json/formatfeil';
import type { ApiFeilkode } from './apifeil';

/** An error in the call itself, found before any use case runs. Contains every mistake. */
export class Kallfeil extends Error {
  override readonly name = 'Kallfeil';
  readonly detaljer: readonly Feltfeil[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly kode: ApiFeilkode,
    {
      detaljer = [],
      headers = {},
      cause,
    }: { detaljer?: readonly Feltfeil[]; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(`the call is refused: ${kode}`, { cause });
    this.detaljer = detaljer;
    this.headers = headers;
  }
}
