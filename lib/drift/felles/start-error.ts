/** Something the operator can do something about: shown as one sentence, without a stack, and ends with code 1. */
export class StartError extends Error {
  override name = 'StartError';
}
