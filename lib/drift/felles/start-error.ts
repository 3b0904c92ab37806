/**
 * An error that the operator can fix: printed as one sentence, without a stack; the command exits with code
 * 1.
 */
export class StartError extends Error {
  override name = 'StartError';
}
