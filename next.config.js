import { PHASE_PRODUCTION_BUILD } from 'next/constants.js';

/**
 * Next hashes the ids of server actions with the key it is built with, and makes one up for each build, so that the forms of people
 * on a page die at every deploy. Built with this one, two builds have the same ids. It is no secret and encrypts nothing: the process
 * that serves has a key of its own (lib/request/proxy/oppstart.ts), which Next prefers to the one it was built with.
 */
const BYGGNOEKKEL = Buffer.from('kalendertjenester action ids v01').toString('base64');

/** @type {import('next').NextConfig} */
const config = {
  // `npm run serve` runs the server this leaves in .next/standalone.
  output: 'standalone',
  // This folder, whatever lock files lie in those above it.
  outputFileTracingRoot: import.meta.dirname,
  // The tests are type checked by `npm test`, and need what production has not installed.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  poweredByHeader: false,
  reactStrictMode: true,
  // No picture of ours needs to be made smaller; this shuts `/_next/image`.
  images: { unoptimized: true },
  // Reads files beside itself, and must share pg with the rest.
  serverExternalPackages: ['pg-boss'],
  experimental: {
    // The design system's packages are barrels; without this one part brings all its neighbours to the browser.
    optimizePackageImports: [
      '@skatteetaten/ds-buttons',
      '@skatteetaten/ds-core-utils',
      '@skatteetaten/ds-forms',
      '@skatteetaten/ds-icons',
      '@skatteetaten/ds-layout',
      '@skatteetaten/ds-status',
      '@skatteetaten/ds-typography',
    ],
  },
};

export default (phase) => {
  if (phase === PHASE_PRODUCTION_BUILD) process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = BYGGNOEKKEL;
  return config;
};
