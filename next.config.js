import { PHASE_PRODUCTION_BUILD } from 'next/constants.js';

/**
 * The key that Next hashes the ids of server actions with. By default Next makes one per build, so that open
 * forms stop working at every deploy; with a fixed key, two builds have the same ids. Not a secret, and
 * encrypts nothing: the serving process has a key of its own (lib/request/proxy/oppstart.ts), which Next
 * prefers.
 */
const BYGGNOEKKEL = Buffer.from('kalendertjenester action ids v01').toString('base64');

/** @type {import('next').NextConfig} */
const config = {
  // `npm run serve` runs the server this leaves in .next/standalone.
  output: 'standalone',
  // This folder, whatever lock files the folders above have.
  outputFileTracingRoot: import.meta.dirname,
  // The tests are type checked by `npm test`, and need packages that production does not install.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  poweredByHeader: false,
  reactStrictMode: true,
  // No image needs resizing; this disables `/_next/image`.
  images: { unoptimized: true },
  // Reads files of its own package, and must share pg with the rest.
  serverExternalPackages: ['pg-boss'],
};

export default (phase) => {
  if (phase === PHASE_PRODUCTION_BUILD) process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = BYGGNOEKKEL;
  return config;
};
