export function isAlive(pid: number): boolean;
export function startedAt(pid: number): string | undefined;
export function parentOf(pid: number): number | undefined;
export function commandOf(pid: number): string | undefined;
export function waitForExit(pid: number, ms: number): Promise<boolean>;
