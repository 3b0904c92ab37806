export const OLDEST_MAJOR: number;
export function isNewEnough(version: string): boolean;
