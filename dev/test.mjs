import { bootstrap } from './bootstrap.mjs';

await bootstrap('test', 'npm test');
const { main } = await import('./proeve/kjoering/main.ts');
await main(process.argv.slice(2));
