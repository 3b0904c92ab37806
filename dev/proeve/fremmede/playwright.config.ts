import { defineConfig } from '@playwright/test';
import felles from '../../../e2e/playwright.config';

/** `npm test -- --fremmede` starts the product and says where it is. */
export default defineConfig({
  ...felles,
  testDir: '.',
  outputDir: '../../test-results',
  testMatch: '*.spec.ts',
  workers: 1,
  projects: [{ name: 'desktop', use: { viewport: { width: 1280, height: 900 } } }],
});
