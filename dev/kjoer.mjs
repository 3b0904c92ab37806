import { runModule } from './bootstrap.mjs';

// node dev/kjoer.mjs <module> [arguments]: runs the TypeScript commands of package.json.
await runModule(process.argv.slice(2));
