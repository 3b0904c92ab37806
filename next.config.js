/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
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

export default config;
