import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { EngineAdapter } from './engine-adapter';

/**
 * Calls `use` with Prisma's own schema engine as WebAssembly. The Prisma CLI downloads the same engine as a
 * native program; this one needs no download, so migrations run without internet.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: string,
  use: (engine: bindings.SchemaEngine, adapter: EngineAdapter) => Promise<T>,
): Promise<T> {
  await load();
  const adapter = new EngineAdapter(databaseUrl);
  try {
    const datamodels: [string, string][] = [['schema.prisma', schema]];
    const bound = bindMigrationAwareSqlAdapterFactory(adapter);
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, bound);
    return await use(engine, adapter);
  } finally {
    await adapter.close();
  }
}

let loaded: Promise<void> | undefined;

function load(): Promise<void> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(join(file, '..', 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': withPatientTimers() } as unknown as WebAssembly.Imports;
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  bindings.__wbg_set_wasm(instance.exports);
  // Initialises the engine's table of JavaScript values: without it, null and undefined are unknown to it.
  (instance.exports.__wbindgen_start as () => void)();
  // Where the engine writes its message when it panics.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (words: string) => console.error(words) },
  });
}

/**
 * The engine waits ten seconds for a lock and never clears that timer. Unreferenced here, so that the process
 * can end before it.
 */
function withPatientTimers() {
  const timers = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout_'));
  const patient = (run: () => void, ms: number) => setTimeout(run, ms >>> 0).unref();
  return { ...bindings, ...Object.fromEntries(timers.map((name) => [name, patient])) };
}
