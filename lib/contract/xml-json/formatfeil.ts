/**
 * A mistake in a request: its path (`oppgaver.0.frist`), and an error code. The message catalogue has the
 * wording.
 */
export interface Feltfeil {
  felt: string;
  kode: string;
}

/**
 * A body that cannot be read, with all its mistakes. Contains paths and codes, never values from the body.
 */
export class Formatfeil extends Error {
  override readonly name = 'Formatfeil';
  constructor(readonly detaljer: readonly Feltfeil[]) {
    super(`the body cannot be read: ${detaljer.map(({ kode }) => kode).join(', ')}`);
  }
}

/** Makes a Formatfeil with one mistake; `felt` is empty when it concerns the whole body. */
export const formatfeil = (kode: string, felt = ''): Formatfeil => new Formatfeil([{ felt, kode }]);
