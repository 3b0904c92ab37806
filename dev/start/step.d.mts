export function step<T>(doing: string, done: string, run: () => T | Promise<T>): Promise<T>;
export function note(sentence: string): void;
export function seconds(ms: number): string;
