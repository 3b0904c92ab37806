/** A mistake in what was sent: where (`oppgaver.0.frist`), and a code for which. Words live in the messages. */
export interface Feltfeil {
  felt: string;
  kode: string;
}

/** A body that cannot be read, with everything that is wrong with it. Carries places and codes, never what was sent in a field. */
export class Formatfeil extends Error {
  override readonly name = 'Formatfeil';
  constructor(readonly detaljer: readonly Feltfeil[]) {
    super(`the body cannot be read: ${detaljer.map(({ kode }) => kode).join(', ')}`);
  }
}

/** A mistake of one kind at one place; without a place it is about the whole body. */
export const formatfeil = (kode: string, felt = ''): Formatfeil => new Formatfeil([{ felt, kode }]);
