export const WORKERS: Readonly<Record<string, string>>;
export function bundle(
  folder: string,
  input: Readonly<Record<string, string>>,
  external: readonly string[],
): Promise<void>;
export function bundleCommand(folder: string): Promise<void>;
