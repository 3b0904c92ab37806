import { defineConfig } from '@playwright/test';

/** `npm test -- --bare e2e` starts the product and says where it is; this is only how to walk through it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // How long something takes is not what is tried here, and the machine may be busy with other things.
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
        // The shared memory of a container is too small for Chromium.
        '--disable-dev-shm-usage',
      ],
    },
  },
  projects: [
    // What asks by HTTP alone opens no browser.
    { name: 'kall', testDir: 'kall' },
    { name: 'desktop', testIgnore: 'kall/**', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'mobil',
      testIgnore: 'kall/**',
      // What differs on a narrow screen, or under a finger. The rest is tried once.
      grep: /@smal/,
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    },
  ],
});
