import { bootstrap } from './bootstrap.mjs';

const dev = process.argv.includes('--dev');
await bootstrap('start', dev ? 'npm run dev' : 'npm start');
const { main } = await import('./start/main.ts');
await main({ dev });
