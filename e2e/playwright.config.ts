import { defineConfig } from '@playwright/test';

/** For `npm test -- --bare e2e`, which starts the product and sets its address. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Generous limits, since the machine may be busy. These tests do not measure time.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_RAPPORT ?? '../test-results/rapport.json' }]],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
      args: [
        ...['--no-sandbox', '--disable-quic', '--disable-background-networking'],
        // The shared memory of containers is too small for Chromium.
        '--disable-dev-shm-usage',
      ],
    },
  },
  projects: [
    // Tests that use HTTP only; no browser is opened.
    { name: 'kall', testDir: 'kall' },
    { name: 'desktop', testIgnore: 'kall/**', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'mobil',
      testIgnore: 'kall/**',
      // Only tests of behaviour that differs on narrow or touch screens.
      grep: /@smal/,
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    },
  ],
});
