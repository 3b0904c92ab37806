export type Lock = { release(): void; holder?: never } | { holder: number; release?: never };
export function takeLock(file: string): Lock;
export function lockHolder(file: string): number | undefined;
