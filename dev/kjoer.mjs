import { runModule } from './bootstrap.mjs';

// node dev/kjoer.mjs <module> [arguments]: every command of package.json that is TypeScript.
await runModule(process.argv.slice(2));
