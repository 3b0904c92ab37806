import { defineConfig } from '@playwright/test';
import felles from '../../../e2e/playwright.config';

/** For `npm test -- --fremmede`, which starts the product and sets its address. */
export default defineConfig({
  ...felles,
  testDir: '.',
  outputDir: '../../test-results',
  testMatch: '*.spec.ts',
  workers: 1,
  projects: [{ name: 'desktop', use: { viewport: { width: 1280, height: 900 } } }],
});
