import { defineConfig } from 'vitest/config';

/** Checks on outside files (real spreadsheets, word lists) of the folder JALON_TEST_DATA; `.ci/run` runs them. */
export default defineConfig({
  test: {
    include: ['src/**/*.outside.ts'],
    globalSetup: ['src/testing/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
