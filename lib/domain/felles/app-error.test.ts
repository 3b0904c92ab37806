import { describe, expect, it } from 'vitest';
import { AppError, isAppError } from './app-error';

describe('AppError', () => {
  it('carries its code, its cause and details', () => {
    const aarsak = new Error('socket hang up');
    const feil = new AppError('altinn-utilgjengelig', {
      cause: aarsak,
      detaljer: { felt: 'part' },
    });
    expect(feil).toBeInstanceOf(Error);
    expect(feil.name).toBe('AppError');
    expect(feil.code).toBe('altinn-utilgjengelig');
    expect(feil.cause).toBe(aarsak);
    expect(feil.detaljer).toEqual({ felt: 'part' });
  });

  it('has no cause and no details when none are given', () => {
    const feil = new AppError('ugyldig');
    expect('cause' in feil).toBe(false);
    expect(feil.detaljer).toBeUndefined();
  });

  it('is told from other errors, by code when asked', () => {
    expect(isAppError(new AppError('ugyldig'))).toBe(true);
    expect(isAppError(new AppError('ugyldig'), 'ugyldig')).toBe(true);
    expect(isAppError(new AppError('ugyldig'), 'ikke-funnet')).toBe(false);
    expect(isAppError(new Error('ugyldig'))).toBe(false);
    expect(isAppError(null)).toBe(false);
  });
});
