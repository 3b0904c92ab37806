import type { Svar } from '../felles/http';
import { randomId } from '../felles/noekler';

/** The keys and messages of a refused request, as ASP.NET collects them. */
export type Feil = Record<string, string[]>;

/** JSON as ASP.NET is set up to write it here: indented, and without the members that have no value. */
export const skriv = (status: number, verdi: unknown, hoder: Record<string, string> = {}): Svar => ({
  status,
  hoder: { 'Content-Type': 'application/json; charset=utf-8', ...hoder },
  kropp: JSON.stringify(verdi, (_navn, ett) => ett ?? undefined, 2),
});

const problem = (status: number, felter: Record<string, unknown>): Svar =>
  skriv(status, felter, { 'Content-Type': 'application/problem+json; charset=utf-8' });

const traceId = () => `00-${randomId(16)}-${randomId(8)}-00`;
const rfc = (avsnitt: string) => `https://tools.ietf.org/html/rfc9110#section-15.5.${avsnitt}`;

/** A `ValidationProblemDetails`. */
export const ugyldig = (errors: Feil): Svar =>
  problem(400, {
    type: rfc('1'),
    title: 'One or more validation errors occurred.',
    status: 400,
    errors,
    traceId: traceId(),
  });

export const manglerAdresse = (): Svar =>
  problem(422, {
    type: 'https://tools.ietf.org/html/rfc4918#section-11.2',
    title: 'Missing contact information for recipient(s)',
    status: 422,
    code: 'NOT-00001',
  });

export const ukjentForsendelse = (): Svar =>
  problem(404, { type: rfc('5'), title: 'Shipment not found', status: 404, code: 'NOT-00003' });

/** The answers of the older paths, which have no code. */
export const ikkeFunnet = (): Svar =>
  problem(404, { type: rfc('5'), title: 'Not Found', status: 404, traceId: traceId() });
export const konflikt = (): Svar =>
  problem(409, { type: rfc('10'), title: 'Conflict', status: 409, traceId: traceId() });
export const feilMedium = (): Svar =>
  problem(415, { type: rfc('16'), title: 'Unsupported Media Type', status: 415, traceId: traceId() });
