export function install(root: string, data?: string): Promise<void>;
